/** The classes of function words that the grammar asks for, as bits. The words themselves are data (`lexicon/ar/function.yaml`). */
export const FUNCTION = {
  preposition: 1,
  doer: 2,
  negator: 4,
  will: 8,
  qad: 16,
  complementizer: 32,
  relative: 64,
  'relative-what': 128,
  clause: 256,
  demonstrative: 512,
  pronoun: 1024,
  be: 2048,
  still: 4096,
  quantifier: 8192,
  adverb: 16384,
  self: 32768,
  other: 65536,
  partitive: 131072,
  among: 262144,
  between: 524288,
  conditional: 1048576,
  kunya: 4194304,
  servant: 8388608,
  latter: 16777216,
} as const;

export type FunctionClass = keyof typeof FUNCTION;
