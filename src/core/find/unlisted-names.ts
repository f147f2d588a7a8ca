import { COMMA, FEMININE } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import { CLITIC, type KnownWord } from '../types.ts';
import { extendName, NAME_WORDS, namePart, type NameSearch, NISBA, startsLikeVerb } from './name-words.ts';
import { BEFORE_NAME, classBits, WORD_CLASS } from '../match/word-class.ts';

const LONGEST_TITLE = 14;

/**
 * The name nobody listed that ends a title: after the title's body is closed by a definite word, a name or a comma, words that are in
 * no list can only be the bearer ("the commander of the town's police, Jone Kamau").
 */
export function nameAfterTitle(search: NameSearch, at: number, isPerson: (at: number) => boolean): { first: number; last: number } | null {
  const { tokens, taken, titles } = search;
  const compound = titles.get(at);
  const from = (compound?.last ?? at) + 1;
  const definite = definiteTitle(search, at);
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
    if (isPerson(j)) return null;
    if (closed && (definite || comma)) {
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
export function nameBeforeTitle(search: NameSearch, at: number): { first: number; last: number } | null {
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

/** "The spokesman", or a title that a body makes definite ("head of the commission"). */
export function definiteTitle({ tokens, taken, titles }: NameSearch, at: number): boolean {
  const last = titles.get(at)?.last ?? at;
  if (tokens[at]!.word.article || tokens[last]!.word.article) return true;
  const next = tokens[last + 1];
  if (next === undefined || tokens[at]!.word.prep !== '') return false;
  return taken[last + 1] === 1 || next.word.article || (classBits(next.word) & WORD_CLASS.body) !== 0;
}

/** The word that joins a title to its organisation may be a given name as well ("spokesman *in the name of*"). */
export function linksTitle({ tokens, titles }: NameSearch, i: number): boolean {
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
