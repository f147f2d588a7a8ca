import { loadBuilt } from '../../../lexicon/compiled.ts';
import { openRegistry } from '../../registry.ts';
import { broken, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

export const programCheck: Check = {
  name: 'program',
  look: async ({ version }) => [programFinding(version, lexicons)],
};

/** Hashes of the lexicon that reads and of the one that names are looked up in; they are of one build. */
const lexicons = (): readonly [string, string] => [loadBuilt().hash, openRegistry().lexicon];

export function programFinding(version: string, load: () => readonly [string, string]): Finding {
  try {
    const [reader, registry] = load();
    if (reader !== registry) return broken('build-mixed', { version });
    return fine('program-ok', { version, lexicon: reader.replace(/^\w+:/, '').slice(0, 12) });
  } catch (error) {
    return broken('build-missing', { version, detail: error instanceof Error ? error.message : String(error) });
  }
}
