import { nearest } from '../../../core/nearest.ts';
import { LOG_LEVELS } from '../../log-levels.ts';
import { isToken, SHORTEST_TOKEN } from '../../metrics/scrape.ts';
import { broken, doubtful, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

interface Variable {
  /** whether a value will do */
  readonly takes: (value: string) => boolean;
  /** what would do, for people */
  readonly wanted: string;
}

const anything: Variable = { takes: () => true, wanted: '' };
const oneOf = (...values: readonly string[]): Variable => ({
  takes: (value) => values.includes(value),
  wanted: values.join(', '),
});

/** Every variable that the program reads, or tells people to set. */
export const VARIABLES: Readonly<Record<string, Variable>> = {
  ISNAD_DATABASE: anything,
  ISNAD_HOST: anything,
  ISNAD_PORT: { takes: (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, wanted: '0–65535' },
  ISNAD_PERSON: anything,
  ISNAD_PROXY: oneOf('1'),
  ISNAD_LOG: anything,
  ISNAD_LOG_LEVEL: oneOf(...LOG_LEVELS),
  // where docs/people.md has people keep their own for other programs
  ISNAD_TOKEN: anything,
  ISNAD_METRICS_TOKEN: { takes: isToken, wanted: `≥ ${SHORTEST_TOKEN}: openssl rand -hex 32` },
};

/** A mistyped variable passes for none. Values are never shown: one may be a secret. */
export const environmentCheck: Check = {
  name: 'environment',
  async look({ environment }) {
    const given = Object.entries(environment).filter(([name, value]) => name.startsWith('ISNAD_') && value);
    const found = given.flatMap(([name, value]) => variableFinding(name, value ?? '') ?? []);
    const names = given.map(([name]) => name).sort();
    return found.length > 0 ? found : [fine('environment-ok', { names: names.join(', ') || '–' })];
  },
};

function variableFinding(name: string, value: string): Finding | null {
  const variable = Object.hasOwn(VARIABLES, name) ? VARIABLES[name] : undefined;
  if (variable === undefined) {
    const known = Object.keys(VARIABLES);
    return doubtful('variable-unknown', { name, instead: nearest(name, known) ?? known.join(', ') });
  }
  return variable.takes(value) ? null : broken('variable-wrong', { name, wanted: variable.wanted });
}
