import { COMMA, FEMININE, LETTER, NISBA_ENDINGS } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import type { Named } from '../match/sentence.ts';
import { CLITIC, type KnownToken, type KnownWord, type Lexeme } from '../types.ts';
import { BEFORE_NAME, classBits, lexemeBits, POST, WORD_CLASS } from './word-class.ts';

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

const LONGEST_NAME = 5;
const LONGEST_TITLE = 14;
const SURNAME = '@';
export const NISBA = 3;
const NAME_WORDS = FUNCTION.kunya | FUNCTION.servant;

/** Persons: a kunya, a given name with what follows it, a surname already met, or unknown words after a post. */
export function findPersons(search: NameSearch): Named[] {
  const names: Named[] = [];
  const { tokens, taken, titles } = search;
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i]) continue;
    const last = personFrom(search, i);
    if (last >= i) {
      accept(search, names, i, last);
      i = last;
    } else if ((titles.has(i) || classBits(tokens[i]!.word) & POST) && oneBearer(tokens[i]!.word)) {
      const before = definiteTitle(search, i) ? nameBeforeTitle(search, i) : null;
      if (before) accept(search, names, before.first, before.last);
      const found = before ? null : nameAfterTitle(search, i);
      if (found) accept(search, names, found.first, found.last);
    }
  }
  return names;
}

function accept(search: NameSearch, names: Named[], first: number, last: number): void {
  const { tokens, taken, seen } = search;
  taken.fill(1, first, last + 1);
  const closing = isQuoteOrBracket(tokens[last]!) ? nicknameStart(tokens, last) - 1 : last;
  if (closing > first) seen.add(SURNAME + bareForm(tokens[closing]!.word));
  names.push({ first, last, clitics: tokens[first]!.word.clitics & ~CLITIC.AL, kind: 'person', epithet: false, nisba: false });
}

/** A title in the plural or dual is not one person's. */
const oneBearer = (word: KnownWord): boolean => word.nominal.some((a) => a.features.number === 's');

/** "The spokesman", or a title that a body makes definite ("head of the commission"). */
function definiteTitle({ tokens, taken, titles }: NameSearch, at: number): boolean {
  const last = titles.get(at)?.last ?? at;
  if (tokens[at]!.word.article || tokens[last]!.word.article) return true;
  const next = tokens[last + 1];
  if (next === undefined || tokens[at]!.word.prep !== '') return false;
  return taken[last + 1] === 1 || next.word.article || (classBits(next.word) & WORD_CLASS.body) !== 0;
}

const bareForm = (word: KnownWord): string => word.stems.find((s) => !(s.clitics & ~CLITIC.AL))?.text ?? word.text;

/** The last token of a personal name that starts at `i`, or -1. */
function personFrom(search: NameSearch, i: number): number {
  const { tokens } = search;
  const { word } = tokens[i]!;
  if (word.kind !== 'word' || word.text.length < 3 || linksTitle(search, i)) return -1;
  if (!(word.given || word.fn & NAME_WORDS || wellKnown(search, i) || (i > 0 && rightAfterTitle(search, i)))) return -1;
  const last = extendName(search, i);
  if (word.fn & FUNCTION.kunya) return last > i && (namePart(tokens[i + 1]!.word) || tokens[i + 1]!.word.article) && opensKunya(tokens, i) ? last : -1;
  if (word.fn & FUNCTION.servant) return last > i ? last : -1;
  if (word.given) {
    const next = tokens[i + 1]?.word;
    if (last > i && next && !word.article && (word.fn === 0 || next.given)) return last;
    if (i > 0 && rightAfterTitle(search, i)) return last;
    if (word.fn === 0 && word.analyses.length === 0 && !word.article && standsAlone(tokens[i - 1]?.word)) return last;
  }
  if (wellKnown(search, i)) return Math.max(i, last);
  return i > 0 && rightAfterTitle(search, i) && (bareUnknown(word) || afterHonorific(tokens, i)) ? last : -1;
}

/** "Son", "mother" and "born" are also plain words: a name follows at once, and no noun that tells who somebody is. */
function opensKunya(tokens: readonly KnownToken[], i: number): boolean {
  const next = tokens[i + 1]!.word;
  if (tokens[i]!.word.finite.length > 0) return false;
  return next.given || next.analyses.length === 0 || (next.article && next.nominal.every((a) => a.lexeme.classes.length === 0 && a.lexeme.senses.length === 0));
}

/** A single given name counts where nothing before it could make it a plain word: at an opening, or after a verb. */
const standsAlone = (before: KnownWord | undefined): boolean =>
  before === undefined || before.kind === 'mark' || (before.finite.length > 0 && before.nominal.length === 0);

/** A surname that an earlier full name ended in, where no noun stands right before it that it could describe. */
function wellKnown({ tokens, seen }: NameSearch, i: number): boolean {
  const { word } = tokens[i]!;
  if (word.fn !== 0 || !seen.has(SURNAME + bareForm(word))) return false;
  if (word.analyses.length === 0 || word.given) return true;
  const before = tokens[i - 1]?.word;
  return word.article && !word.adjective && (before === undefined || before.kind === 'mark' || before.nominal.length === 0);
}

/** The word that joins a title to its organisation may be a given name as well ("spokesman *in the name of*"). */
function linksTitle({ tokens, titles }: NameSearch, i: number): boolean {
  const { word } = tokens[i]!;
  for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
    const before = tokens[j]!.word;
    const compound = titles.get(j);
    if (compound?.lexeme.org?.includes(word.text)) return true;
    if (before.nominal.some((a) => a.lexeme.org?.includes(word.text))) return true;
    if (before.kind !== 'word' || !before.article) return false;
  }
  return false;
}

function extendName(search: NameSearch, first: number): number {
  const { tokens, taken, titles } = search;
  let last = first;
  let parts = 1;
  while (last + 1 < tokens.length && !titles.has(last + 1)) {
    if (taken[last + 1] && !(taken[last + 1] === NISBA && takesNisba(tokens, first, last))) break;
    const next = tokens[last + 1]!.word;
    const { word } = tokens[last]!;
    const open = (word.fn & NAME_WORDS) !== 0;
    if (parts > 1 && !open && ordinary(search, last + 1)) break;
    if (next.kind !== 'word' || !(taken[last + 1] || (open ? closesKunya(next) : namePart(next) || (parts < 4 && surname(tokens, first, last + 1))))) break;
    if (!open && next.fn === 0 && ++parts > LONGEST_NAME) break;
    last++;
  }
  while (last > first && tokens[last]!.word.fn & FUNCTION.kunya && !tokens[last]!.word.given) last--;
  return nickname(search, first, last);
}

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
  (word.fn === 0 || word.given || (word.fn & NAME_WORDS) !== 0) && (word.clitics & ~CLITIC.AL) === 0;

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

function nicknameStart(tokens: readonly KnownToken[], last: number): number {
  let i = last - 1;
  while (i > 0 && !isQuoteOrBracket(tokens[i]!)) i--;
  return i;
}

/** A word that can go on a name: a given name, a kunya word, an unknown bare word, or an unknown relational surname. */
function namePart(word: KnownWord): boolean {
  if (word.kind !== 'word') return false;
  if (word.fn & NAME_WORDS) return (word.clitics & (CLITIC.WA | CLITIC.FA)) === 0;
  if (word.clitics & ~CLITIC.AL) return false;
  if (word.given && word.fn === 0) return true;
  return word.fn === 0 && !word.adjective && word.analyses.length === 0 && word.text.length > 1 && !startsLikeVerb(word);
}

const bareUnknown = (word: KnownWord): boolean => namePart(word) && !word.article;
export const startsLikeVerb = (word: KnownWord): boolean => word.guess !== null && (word.guess.pos === 'imperfect' || word.guess.pos === 'masdar');

/** Right after a definite title or rank even a word that could be a verb is a name. */
function afterHonorific(tokens: readonly KnownToken[], i: number): boolean {
  const before = tokens[i - 1]!.word;
  const { word } = tokens[i]!;
  return before.article && (classBits(before) & BEFORE_NAME) !== 0 && !word.article && word.fn === 0 && word.nominal.length === 0 && word.clitics === 0;
}

/** Whether a title stands before `i`, with at most its adjectives and nisba between. */
function rightAfterTitle({ tokens }: NameSearch, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const { word } = tokens[j]!;
    if (classBits(word) & (POST | BEFORE_NAME)) return true;
    if (word.kind === 'mark' ? word.bare !== COMMA : !word.article) return false;
  }
  return false;
}

/**
 * The name nobody listed that ends a title: after the title's body is closed by a definite word, a name or a comma, words that are in
 * no list can only be the bearer ("the commander of the town's police, Jone Kamau").
 */
function nameAfterTitle(search: NameSearch, at: number): { first: number; last: number } | null {
  const { tokens, taken, titles } = search;
  const compound = titles.get(at);
  const from = (compound?.last ?? at) + 1;
  let closed = tokens[from - 1]!.word.article;
  let comma = false;
  for (let j = from; j < Math.min(tokens.length, at + LONGEST_TITLE); j++) {
    const { word } = tokens[j]!;
    if (taken[j]) {
      if (comma) return null;
      closed = true;
      continue;
    }
    if (word.kind === 'mark') {
      if (isQuoteOrBracket(tokens[j]!)) continue;
      if (word.bare !== COMMA && word.bare !== ',') return null;
      if (comma) return null;
      comma = closed = true;
      continue;
    }
    if (word.kind !== 'word') return null;
    if (personFrom(search, j) >= j) return null;
    if (closed) {
      const last = unlistedName(search, j, comma, from - 1);
      if (last >= j) return { first: j, last };
    }
    if (!passesTitle(word, comma, j > from)) return null;
    if (!(classBits(word) & BEFORE_NAME)) closed = word.article || (closed && word.fn !== 0 && !(word.fn & FUNCTION.preposition));
  }
  return null;
}

/** What may stand between a title and its bearer: nouns and adjectives of the title's body, prepositions, honorifics after a comma. */
function passesTitle(word: KnownWord, comma: boolean, inside: boolean): boolean {
  if (comma) return (classBits(word) & BEFORE_NAME) !== 0;
  if (inside && word.clitics & (CLITIC.WA | CLITIC.FA) && word.fn !== 0) return false;
  if (word.fn & FUNCTION.preposition) return !word.pronoun;
  if (word.fn !== 0) return (word.fn & FUNCTION.adverb) !== 0;
  if (inside && classBits(word) & WORD_CLASS.title && word.clitics & CLITIC.WA) return false;
  return word.article || word.finite.length === 0 || word.nominal.length > 0;
}

/** Unknown words in a name's place: two of them, or one that is set off by a mark; after a comma the first may be a word of the language. */
function unlistedName(search: NameSearch, first: number, comma: boolean, at: number): number {
  const { tokens, taken } = search;
  const right = first === at + 1 || taken[first - 1] === NISBA;
  const { word } = tokens[first]!;
  if (word.article || word.clitics !== 0 || word.fn !== 0 || classBits(word) !== 0 || word.adjective) return -1;
  if (linksTitle(search, first)) return -1;
  const enclosed = comma ? enclosedName(search, first) : -1;
  if (enclosed > first) return enclosed;
  if (!right && !comma && word.stems.some((s) => s.clitics & (CLITIC.LI | CLITIC.BI))) return -1;
  const plain = word.analyses.length === 0;
  if (!plain && (!comma || word.finite.length > 0)) return -1;
  const last = extendName(search, first);
  const next = tokens[last + 1]?.word;
  if (last > first) return plain && startsLikeVerb(word) && !comma && !tokens[first + 1]!.word.given ? -1 : last;
  if (!plain || startsLikeVerb(word) || word.text.length < 4 || word.text.endsWith(FEMININE)) return -1;
  if (comma) return next?.kind === 'mark' ? last : -1;
  return right && (next === undefined || next.kind === 'mark' || next.finite.length > 0 || next.fn !== 0) ? last : -1;
}

/** Two to four words between commas that are in no list, whatever forms they could be of. */
function enclosedName({ tokens, taken }: NameSearch, first: number): number {
  let last = first;
  while (last + 1 < tokens.length && last - first < 4 && !taken[last + 1]) {
    const { word } = tokens[last + 1]!;
    if (word.kind === 'mark') return word.bare === COMMA || word.bare === ',' || isQuoteOrBracket(tokens[last + 1]!) ? last : -1;
    if (word.kind !== 'word' || (word.fn !== 0 && !(word.fn & NAME_WORDS)) || (word.nominal.length > 0 && !word.given)) return -1;
    last++;
  }
  return -1;
}

/** A bearer that stands before his post, in words that are in no list: "Ono Bamba the commander of the camp". */
function nameBeforeTitle(search: NameSearch, at: number): { first: number; last: number } | null {
  const { tokens, taken } = search;
  let last = at - 1;
  if (last > 1 && (tokens[last]!.word.bare === COMMA || tokens[last]!.word.bare === ',')) last--;
  let first = last + 1;
  while (first > 0 && last - first < 3 && !taken[first - 1] && (namePart(tokens[first - 1]!.word) || foreign(tokens[first - 1]!.word))) first--;
  if (first >= last || tokens[first]!.word.article) return null;
  const before = tokens[first - 1]?.word;
  const opens = before === undefined || before.kind === 'mark' || (before.finite.length > 0 && before.nominal.length === 0) || (before.fn & FUNCTION.preposition) !== 0;
  return opens ? { first, last } : null;
}

/** A word of no list that has the shape of a verb, as foreign names often have. */
const foreign = (word: KnownWord): boolean => word.kind === 'word' && word.fn === 0 && word.analyses.length === 0 && !word.article && word.clitics === 0 && word.text.length > 2;

/** The single-word and compound titles of a sentence's phrases. */
export function isTitle(lexeme: Lexeme): boolean {
  return (lexemeBits(lexeme) & WORD_CLASS.title) !== 0;
}
