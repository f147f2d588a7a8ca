import type { KnownWord, Lexeme } from '../types.ts';

/** The noun classes that names are recognised by, as bits. */
export const WORD_CLASS = { title: 1, rank: 2, honorific: 4, body: 8, place: 16, fighter: 32, state: 64, profession: 128, person: 256, head: 512 } as const;

const BIT_OF: Readonly<Record<string, number>> = {
  title: WORD_CLASS.title, rank: WORD_CLASS.rank, honorific: WORD_CLASS.honorific,
  orghead: WORD_CLASS.body, government: WORD_CLASS.body, force: WORD_CLASS.body, court: WORD_CLASS.body, group: WORD_CLASS.body, agency: WORD_CLASS.body,
  placehead: WORD_CLASS.place, region: WORD_CLASS.place, facility: WORD_CLASS.place,
  fighter: WORD_CLASS.fighter, state: WORD_CLASS.state, profession: WORD_CLASS.profession, head: WORD_CLASS.head,
  person: WORD_CLASS.person, official: WORD_CLASS.person, civilian: WORD_CLASS.person,
};

export const POST = WORD_CLASS.title | WORD_CLASS.rank;
export const BEFORE_NAME = WORD_CLASS.rank | WORD_CLASS.honorific;

/** Lexemes are shared by all their words, so that each is looked at once. */
const known = new WeakMap<Lexeme, number>();

export function lexemeBits(lexeme: Lexeme): number {
  const found = known.get(lexeme);
  if (found !== undefined) return found;
  let bits = 0;
  for (const c of lexeme.classes) bits |= BIT_OF[c] ?? 0;
  known.set(lexeme, bits);
  return bits;
}

/** The classes of all nouns a word may be. */
export const classBits = (word: KnownWord): number => word.bits;
