import { ARTICLE, COMMA, LETTER, NISBA_ENDINGS } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import { CLITIC, type KnownToken, type KnownWord, type Lexeme } from '../types.ts';
import { BEFORE_NAME, classBits, POST } from '../match/word-class.ts';

/** What personal names are looked for among. */
export interface NameSearch {
  readonly tokens: readonly KnownToken[];
  /** not 0 on tokens of names already found, and of time expressions; `NISBA` where a surname may take the name over */
  readonly taken: Uint8Array;
  /** compound titles ("the secretary general"), by their first token */
  readonly titles: ReadonlyMap<number, { readonly last: number; readonly lexeme: Lexeme }>;
  /** names met earlier in the document; surnames are kept with a mark before them */
  readonly seen: Set<string>;
}

export const SURNAME = '@';
export const NISBA = 3;
export const NAME_WORDS = FUNCTION.kunya | FUNCTION.servant;
const LONGEST_NAME = 5;

export function extendName(search: NameSearch, first: number): number {
  const { tokens, taken, titles } = search;
  let last = first;
  let parts = 1;
  while (last + 1 < tokens.length && !titles.has(last + 1)) {
    if (taken[last + 1] && !(taken[last + 1] === NISBA && takesNisba(tokens, first, last))) break;
    const next = tokens[last + 1]!.word;
    const { word } = tokens[last]!;
    const open = (word.fn & NAME_WORDS) !== 0;
    if (parts > 1 && !open && (ordinary(search, last + 1) || closedName(tokens, first, last))) break;
    if (next.kind !== 'word' || !(taken[last + 1] || (open ? closesKunya(next) : namePart(next) || (next.fn & TAIL && word.fn === 0) || headsTail(search, last + 1) || (parts < 4 && surname(tokens, first, last + 1))))) break;
    if (!open && (next.fn & ~TAIL) === 0 && ++parts > LONGEST_NAME) break;
    last++;
  }
  while (last > first && tokens[last]!.word.fn & FUNCTION.kunya && !tokens[last]!.word.given) last--;
  if (last === first && plainSurname(search, first)) last++;
  return nickname(search, first, last);
}

/** A surname with the article ends the name, unless one of relation or descent follows. */
function closedName(tokens: readonly KnownToken[], first: number, last: number): boolean {
  const { word } = tokens[last]!;
  if (!spelledDefinite(word) || word.fn & TAIL || last === first || tokens[last - 1]!.word.fn & NAME_WORDS) return false;
  const next = tokens[last + 1]!.word;
  return !(next.fn & NAME_WORDS || (spelledDefinite(next) && next.text.endsWith(NISBA_ENDINGS[0]!)));
}

/** The first half of a compound name ("Nasr Allah"), a plain word by itself. */
function headsTail({ tokens, taken }: NameSearch, at: number): boolean {
  const { word } = tokens[at]!;
  return word.kind === 'word' && word.fn === 0 && word.clitics === 0 && !taken[at] && ((tokens[at + 1]?.word.fn ?? 0) & TAIL) !== 0;
}

const TAIL = FUNCTION['name-tail'];
const spelledDefinite = (word: KnownWord): boolean => word.article || word.text.startsWith(ARTICLE);

/** Unknown words that are no third part of a name: with "and" before them, or with a feminine ending and no article. */
function ordinary({ tokens, seen }: NameSearch, at: number): boolean {
  const { word } = tokens[at]!;
  if (word.given || word.fn !== 0 || word.article) return false;
  if (word.bare.endsWith(LETTER.taMarbuta)) return true;
  const joined = word.stems.find((s) => s.clitics === CLITIC.WA);
  return joined !== undefined && (seen.has(SURNAME + joined.text) || !(joined.text.startsWith(LETTER.ya) || joined.text.startsWith(LETTER.waw)));
}

/** "Abu Umar the Baghdadi": after a kunya, or a name of two words, a nisba is the surname. */
function takesNisba(tokens: readonly KnownToken[], first: number, last: number): boolean {
  const { word } = tokens[last + 1]!;
  if (!word.article || word.clitics & ~CLITIC.AL || !word.text.endsWith(NISBA_ENDINGS[0]!)) return false;
  return last > first && (tokens[first]!.word.fn !== 0 || tokens[first]!.word.given) && !tokens[last]!.word.article;
}

const closesKunya = (word: KnownWord): boolean =>
  (word.fn === 0 || word.given || (word.fn & (NAME_WORDS | FUNCTION['name-tail'])) !== 0) && (word.clitics & ~CLITIC.AL) === 0;

/** After a title and a single given name a bare word that ends its phrase is the surname, whatever else it means. */
function plainSurname(search: NameSearch, first: number): boolean {
  const { tokens, taken } = search;
  const next = tokens[first + 1];
  const after = tokens[first + 2]?.word;
  if (!tokens[first]!.word.given || !next || taken[first + 1] || next.word.kind !== 'word' || next.word.fn !== 0 || next.word.clitics !== 0 || speaksOrActs(next.word)) return false;
  if (!rightAfterTitle(search, first) && !(first > 0 && classBits(tokens[first - 1]!.word) & BEFORE_NAME)) return false;
  return after === undefined || after.kind === 'mark' || after.fn !== 0 || (after.finite.length > 0 && after.nominal.length === 0);
}

/** A verb that the lexicon knows, which opens the predicate ("the president Muhammad said"). */
const speaksOrActs = (word: KnownWord): boolean =>
  word.nominal.length === 0 && (word.analyses.length === 0 || word.finite.some((a) => a.lexeme.senses.length > 0 || a.features.pos === 'imperfect'));

/** After a given name a definite word that is no adjective, post or body is the surname. */
function surname(tokens: readonly KnownToken[], first: number, at: number): boolean {
  const { word } = tokens[at]!;
  const given = tokens[at - 1]!.word;
  if (!(given.given || tokens[first]!.word.fn & FUNCTION.kunya) || !word.article || word.clitics !== CLITIC.AL) return false;
  if (word.fn !== 0 || word.adjective || classBits(word) !== 0) return false;
  return word.nominal.every((a) => a.lexeme.classes.length === 0);
}

/** A name of war in quotation marks or brackets right after the name. */
function nickname({ tokens, taken }: NameSearch, first: number, last: number): number {
  if (last === first || last + 3 >= tokens.length || !isQuoteOrBracket(tokens[last + 1]!)) return last;
  for (let j = last + 2; j <= last + 3 && j < tokens.length; j++) {
    if (isQuoteOrBracket(tokens[j]!)) return j > last + 2 ? j : last;
    if (taken[j] || !(namePart(tokens[j]!.word) || tokens[j]!.word.fn & FUNCTION.kunya)) return last;
  }
  return last + 4 < tokens.length && isQuoteOrBracket(tokens[last + 4]!) ? last + 4 : last;
}

export function nicknameStart(tokens: readonly KnownToken[], last: number): number {
  let i = last - 1;
  while (i > 0 && !isQuoteOrBracket(tokens[i]!)) i--;
  return i;
}

/** A word that can go on a name: a given name, a kunya word, an unknown bare word, or an unknown relational surname. */
export function namePart(word: KnownWord): boolean {
  if (word.kind !== 'word') return false;
  if (word.fn & NAME_WORDS) return (word.clitics & (CLITIC.WA | CLITIC.FA)) === 0;
  if (word.clitics & ~CLITIC.AL) return false;
  if (word.given && word.fn === 0) return true;
  return word.fn === 0 && !word.adjective && word.analyses.length === 0 && word.text.length > 1 && !startsLikeVerb(word);
}

/** Whether a title stands before `i`, with at most its adjectives and nisba between. */
export function rightAfterTitle({ tokens }: NameSearch, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const { word } = tokens[j]!;
    if (classBits(word) & (POST | BEFORE_NAME)) return true;
    if (word.kind === 'mark' ? word.bare !== COMMA : !word.article) return false;
  }
  return false;
}

export const bareForm = (word: KnownWord): string => word.stems.find((s) => !(s.clitics & ~CLITIC.AL))?.text ?? word.text;

export const startsLikeVerb = (word: KnownWord): boolean => word.guess !== null && (word.guess.pos === 'imperfect' || word.guess.pos === 'masdar');
