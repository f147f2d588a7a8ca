import { foldWord } from '../../text/fold-word.ts';
import type { RawKind } from '../../text/tokenize.ts';

/** Longer words are cut: no word of a language is longer, and PostgreSQL takes no lexeme of more than 2,046 bytes. */
const LONGEST = 64;
const ACCENT = /[\u0300-\u036f]/g;
/** A separator before a group of three digits that ends there: 1,200 and 1.200 are 1200. */
const THOUSANDS = /[.,\u066b\u066c](?=\d{3}(?!\d))/g;
const DECIMAL = /[.,\u066b\u066c]/g;
/** ASCII signs, spaces and controls, which compatibility forms (ﷺ, №, ½) may hold: a tokenizer would cut there. */
const CUTTING = /[!-/:-@[-`{-~\s\p{Cc}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The one spelling under which a word is found as written: letters folded, Latin in lower case and without accents, numbers in ASCII digits
 * without separators (a decimal point is written p). Nothing in it is a space or an ASCII sign, so that no engine's tokenizer cuts it; '' where
 * nothing is left.
 */
export function spellingOf(kind: RawKind, raw: string): string {
  return lettersOf(kind, raw).replace(CUTTING, '').slice(0, LONGEST).replace(LONE_SURROGATE, '');
}

function lettersOf(kind: RawKind, raw: string): string {
  if (kind === 'word') return foldWord(raw);
  if (kind === 'number') return foldWord(raw).replace(THOUSANDS, '').replace(DECIMAL, 'p');
  return foldWord(raw.normalize('NFKD').replace(ACCENT, '').toLowerCase());
}
