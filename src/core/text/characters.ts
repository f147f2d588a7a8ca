/** What each UTF-16 code unit is to the tokenizer, as one table look-up. */

export const CHARACTER = { space: 0, letter: 1, mark: 2, digit: 3, latin: 4, line: 5, punctuation: 6 } as const;

const RANGES: readonly (readonly [number, number, number])[] = [
  [0x00, 0x20, CHARACTER.space],
  [0x21, 0x2f, CHARACTER.punctuation],
  [0x30, 0x39, CHARACTER.digit],
  [0x3a, 0x40, CHARACTER.punctuation],
  [0x41, 0x5a, CHARACTER.latin],
  [0x5b, 0x60, CHARACTER.punctuation],
  [0x61, 0x7a, CHARACTER.latin],
  [0x7b, 0xbf, CHARACTER.punctuation],
  [0xc0, 0x5ff, CHARACTER.latin],
  [0x600, 0x60f, CHARACTER.punctuation],
  [0x610, 0x61a, CHARACTER.mark],
  [0x61b, 0x61f, CHARACTER.punctuation],
  [0x620, 0x63f, CHARACTER.letter],
  [0x640, 0x640, CHARACTER.mark],
  [0x641, 0x64a, CHARACTER.letter],
  [0x64b, 0x65f, CHARACTER.mark],
  [0x660, 0x669, CHARACTER.digit],
  [0x66a, 0x66d, CHARACTER.punctuation],
  [0x66e, 0x66f, CHARACTER.letter],
  [0x670, 0x670, CHARACTER.mark],
  [0x671, 0x6d3, CHARACTER.letter],
  [0x6d4, 0x6d4, CHARACTER.punctuation],
  [0x6d5, 0x6d5, CHARACTER.letter],
  [0x6d6, 0x6ed, CHARACTER.mark],
  [0x6ee, 0x6ef, CHARACTER.letter],
  [0x6f0, 0x6f9, CHARACTER.digit],
  [0x6fa, 0x6ff, CHARACTER.letter],
  [0x2000, 0x200a, CHARACTER.space],
  [0x200b, 0x200f, CHARACTER.mark],
  [0x2010, 0x2027, CHARACTER.punctuation],
  [0x202a, 0x202e, CHARACTER.mark],
  [0x202f, 0x202f, CHARACTER.space],
  [0x2030, 0x205f, CHARACTER.punctuation],
  [0x2060, 0x2069, CHARACTER.mark],
  [0xfb50, 0xfdfb, CHARACTER.letter],
  [0xfe70, 0xfefc, CHARACTER.letter],
];

function build(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(CHARACTER.latin);
  for (const [from, to, kind] of RANGES) table.fill(kind, from, to + 1);
  for (const at of [0x0a, 0x0d, 0x85, 0x2028, 0x2029]) table[at] = CHARACTER.line;
  for (const at of [0xa0, 0x1680, 0x205f, 0x3000]) table[at] = CHARACTER.space;
  for (const at of [0xad, 0xfeff, 0x61c]) table[at] = CHARACTER.mark;
  return table;
}

export const KIND_OF = build();
