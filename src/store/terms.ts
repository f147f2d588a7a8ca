/** A term longer than this is cut, where it is put and where it is looked for. PostgreSQL takes 2,046 bytes; no word is that long. */
const LONGEST = 200;
/** Characters of one row's terms together; PostgreSQL's tsvector ends at 1 MB. What comes after is not found by search. */
const MOST = 300_000;

/** Terms as both engines take them, joined by spaces. One that comes twice counts once on either. */
export function joinTerms(terms: readonly string[]): string {
  let joined = '';
  for (const term of terms) {
    const clean = cleanTerm(term);
    if (clean === '') continue;
    if (joined.length + clean.length > MOST) break;
    joined = joined === '' ? clean : `${joined} ${clean}`;
  }
  return joined;
}

/** Without what either engine would cut at, in small letters; empty where nothing is left. */
export function cleanTerm(term: string): string {
  const cut = term.length > LONGEST ? term.slice(0, LONGEST) : term;
  return PLAIN.test(cut) ? cut : cut.replace(CUT, '').toWellFormed().toLowerCase();
}

/** Arabic letters, small Latin ones and digits, which nearly all terms are made of and no engine touches. */
const PLAIN = /^[a-z0-9\u0620-\u06ff]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL takes no NUL in a text, and SQLite's tokenizer cuts at all of them
const CUT = /[\u0000-\u0020\u007f"']+/g;

/** Text for a column of the views: PostgreSQL takes no NUL, and neither keeps half a character. The log has it as it came. */
export function columnText(text: string): string;
export function columnText(text: string | null): string | null;
export function columnText(text: string | null): string | null {
  if (text === null) return null;
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '\ufffd') : whole;
}

/** The term under which a claim of this tag stands beside its words, so that one look at the index answers for both. */
export const tagTerm = (tag: number): string => `t${tag.toString(36)}`;
