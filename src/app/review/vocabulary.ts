import type { Claim } from '../../core/types.ts';
import { en } from '../../export/words/en.ts';

/** The codes of the codebook (docs/codebook.md), by what they stand for. */
export const CODES = {
  kind: Object.keys(en.kinds),
  event: Object.keys(en.types),
  relation: Object.keys(en.relations),
  assessment: Object.keys(en.aspects),
  /** `TYPE/mode` */
  mode: Object.keys(en.modes),
  change: Object.keys(en.changes),
  factuality: Object.keys(en.factuality),
  tense: Object.keys(en.tenses),
} as const;

export const typesOf = (kind: Claim['kind']): readonly string[] => CODES[kind];

/** The modes of a type, without it. */
export const modesOf = (type: string): readonly string[] =>
  CODES.mode.filter((code) => code.startsWith(`${type}/`)).map((code) => code.slice(type.length + 1));

/** Of which kind a type is; undefined where the codebook has no such type. */
export const kindOfType = (type: string): Claim['kind'] | undefined =>
  (['event', 'relation', 'assessment'] as const).find((kind) => CODES[kind].includes(type));
