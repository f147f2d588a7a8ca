import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActorRecord, CompiledLexicon, PlaceRecord } from '../core/lexicon.ts';

/** Who and where the lexicon knows, without its words: what views and exports need, in a file that opens fast. */
export interface RegistryData {
  /** hash of the lexicon it was made from */
  readonly lexicon: string;
  readonly version: string;
  readonly actors: readonly RegisteredActor[];
  readonly places: readonly PlaceRecord[];
}

export interface RegisteredActor extends ActorRecord {
  /** folded names, each a phrase of words; epithets are among them */
  readonly aliases: readonly string[];
}

const FILE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'registry.json');

/** The registry of the built-in lexicon. Throws where the build has not been run. */
export function loadBuiltRegistry(): RegistryData {
  return JSON.parse(readFileSync(FILE, 'utf8')) as RegistryData;
}

/** One record an id: where several share one (a state's government and its nisba), the first, with the aliases of all. */
export function registryOf(lexicon: CompiledLexicon): RegistryData {
  const aliases = new Map<string, Set<string>>();
  for (const line of lexicon.phrases.lines.split(/[\t\n]/)) {
    const [kind, target, , ...words] = line.split(' ');
    if (kind !== 'actor') continue;
    const { id } = lexicon.actors[Number(target)]!;
    const own = aliases.get(id) ?? new Set();
    aliases.set(id, own.add(words.join(' ')));
  }
  const actors = new Map<string, RegisteredActor>();
  for (const record of lexicon.actors) {
    if (!actors.has(record.id)) actors.set(record.id, { ...record, aliases: [...(aliases.get(record.id) ?? [])] });
  }
  return { lexicon: lexicon.hash, version: lexicon.version, actors: [...actors.values()], places: lexicon.places };
}
