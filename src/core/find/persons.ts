import { COMMA, FEMININE } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import type { Named } from '../match/sentence.ts';
import { BEFORE_NAME, classBits, lexemeBits, POST, WORD_CLASS } from '../match/word-class.ts';
import { CLITIC, type KnownToken, type KnownWord, type Lexeme } from '../types.ts';
import {
  bareForm,
  extendName,
  NAME_WORDS,
  type NameSearch,
  namePart,
  nicknameStart,
  rightAfterTitle,
  SURNAME,
} from './name-words.ts';
import { definiteTitle, linksTitle, nameAfterTitle, nameBeforeTitle } from './unlisted-names.ts';

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
      const found = before ? null : nameAfterTitle(search, i, (j) => personFrom(search, j) >= j);
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

/** The last token of a personal name that starts at `i`, or -1. */
function personFrom(search: NameSearch, i: number): number {
  const { tokens } = search;
  const { word } = tokens[i]!;
  if (word.kind !== 'word' || word.text.length < 3) return -1;
  if (!(word.given || word.fn & NAME_WORDS || wellKnown(search, i) || (i > 0 && rightAfterTitle(search, i)))) return -1;
  if (linksTitle(search, i)) return -1;
  const last = extendName(search, i);
  if (word.fn & FUNCTION.kunya)
    return last > i && (namePart(tokens[i + 1]!.word) || tokens[i + 1]!.word.article) && opensKunya(tokens, i) ? last : -1;
  if (word.fn & FUNCTION.servant) return last > i ? last : -1;
  if (word.given) {
    const next = tokens[i + 1]?.word;
    if (last > i && next && !word.article && (word.fn === 0 || next.given)) return last;
    if (last > i && word.fn !== 0 && betweenCommas(tokens, i, last)) return last;
    if (i > 0 && (last > i || !word.article) && rightAfterTitle(search, i)) return last;
    if (word.fn === 0 && word.analyses.length === 0 && !word.article && standsAlone(tokens[i - 1]?.word)) return last;
  }
  if (wellKnown(search, i)) return Math.max(i, last);
  if (!(i > 0 && rightAfterTitle(search, i) && (bareUnknown(word) || afterHonorific(tokens, i)))) return -1;
  return last > i || (word.text.length > 3 && !word.text.endsWith(FEMININE)) ? last : -1;
}

/** "Son", "mother" and "born" are also plain words: a name follows at once, and no noun that tells who somebody is. */
function opensKunya(tokens: readonly KnownToken[], i: number): boolean {
  const next = tokens[i + 1]!.word;
  if (tokens[i]!.word.finite.length > 0) return false;
  return (
    next.given ||
    next.analyses.length === 0 ||
    (next.article && next.nominal.every((a) => a.lexeme.classes.length === 0 && a.lexeme.senses.length === 0))
  );
}

const betweenCommas = (tokens: readonly KnownToken[], first: number, last: number): boolean =>
  tokens[first - 1]?.word.bare === COMMA && tokens[last + 1]?.word.bare === COMMA;

/** A single given name counts where nothing before it could make it a plain word: at an opening, or after a verb. */
const standsAlone = (before: KnownWord | undefined): boolean =>
  before === undefined || before.kind === 'mark' || (before.finite.length > 0 && before.nominal.length === 0);

/** A surname that an earlier full name ended in, where no noun stands right before it that it could describe. */
function wellKnown({ tokens, seen }: NameSearch, i: number): boolean {
  const { word } = tokens[i]!;
  const own = word.analyses.length === 0 || word.given;
  if (word.fn !== 0 || !(own || (word.article && !word.adjective)) || !seen.has(SURNAME + bareForm(word))) return false;
  if (own) return true;
  const before = tokens[i - 1]?.word;
  return before === undefined || before.kind === 'mark' || before.nominal.length === 0;
}

const bareUnknown = (word: KnownWord): boolean => namePart(word) && !word.article;

/** Right after a definite title or rank even a word that could be a verb is a name. */
function afterHonorific(tokens: readonly KnownToken[], i: number): boolean {
  const before = tokens[i - 1]!.word;
  const { word } = tokens[i]!;
  return (
    before.article &&
    (classBits(before) & BEFORE_NAME) !== 0 &&
    !word.article &&
    word.fn === 0 &&
    word.nominal.length === 0 &&
    word.clitics === 0 &&
    !word.finite.some((a) => a.features.pos === 'imperfect')
  );
}

/** The single-word and compound titles of a sentence's phrases. */
export function isTitle(lexeme: Lexeme): boolean {
  return (lexemeBits(lexeme) & WORD_CLASS.title) !== 0;
}
