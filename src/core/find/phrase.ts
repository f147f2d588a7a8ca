import { ARTICLE, LETTER } from '../letters.ts';
import type { Token, Word } from '../types.ts';
import { CLITIC } from '../types.ts';

/** Whether a word of a phrase is without the article (0), with it (1), or either (2). */
export type Article = 0 | 1 | 2;
export interface PhraseWord {
  readonly text: string;
  readonly article: Article;
}
/** A phrase filed under its first word: what else must follow, and what it stands for. */
export interface Phrase<T> {
  readonly article: Article;
  readonly rest: readonly PhraseWord[];
  readonly value: T;
}
/** Phrases by the folded first word without article; the longest first. Plain data. */
export type PhraseTable<T> = Readonly<Record<string, readonly Phrase<T>[]>>;

/** A phrase found: its last token, and what was stuck to its first word. `clitics` is without the article. */
export interface Match<T> {
  readonly value: T;
  readonly last: number;
  readonly clitics: number;
  readonly article: boolean;
}

const NONE: readonly never[] = [];

function agrees(want: Article, has: boolean): boolean {
  return want === 2 || (want === 1) === has;
}

function isWord(word: Word, want: PhraseWord): boolean {
  if (want.article !== 1 && word.text === want.text) return true;
  return want.article !== 0 && word.text.length === want.text.length + 2 && word.text === ARTICLE + want.text;
}

function follows(tokens: readonly Token[], at: number, rest: readonly PhraseWord[]): boolean {
  for (let i = 0; i < rest.length; i++) {
    const token = tokens[at + i];
    if (token === undefined || !isWord(token.word, rest[i]!)) return false;
  }
  return true;
}

/** A phrase that a word may begin, with what is stuck to the word. */
interface Candidate {
  readonly phrase: Phrase<unknown>;
  readonly clitics: number;
  readonly article: boolean;
}

/** What a word may begin: the look-up depends on the word alone and is done once. */
function candidatesOf(word: Word, table: PhraseTable<unknown>): readonly Candidate[] {
  for (let known = word.begins; known !== undefined; known = known.next) if (known.table === table) return known.candidates as readonly Candidate[];
  const candidates = lookUp(word, table);
  word.begins = { table, candidates, next: word.begins };
  return candidates;
}

function lookUp(word: Word, table: PhraseTable<unknown>): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const stem of word.stems) {
    if (!Object.hasOwn(table, stem.text) || (stem.clitics & CLITIC.SA) !== 0) continue;
    const article = (stem.clitics & CLITIC.AL) !== 0;
    for (const phrase of table[stem.text]!) {
      if (agrees(phrase.article, article)) found.push({ phrase, clitics: stem.clitics & ~CLITIC.AL, article });
    }
  }
  return found.length > 0 ? found : NONE;
}

/** All phrases of the table that begin at a token. */
export function matchPhrases<T>(tokens: readonly Token[], at: number, table: PhraseTable<T>): readonly Match<T>[] {
  const { word } = tokens[at]!;
  if (word.measured === false) return NONE;
  const candidates = candidatesOf(word, table);
  if (candidates.length === 0) return NONE;
  let found: Match<T>[] | undefined;
  for (const { phrase, clitics, article } of candidates) {
    if (!follows(tokens, at + 1, phrase.rest)) continue;
    (found ??= []).push({ value: phrase.value as T, last: at + phrase.rest.length, clitics, article });
  }
  return found ?? NONE;
}

/** Whether a token is only proclitics, written apart from the number they belong to: the first part of "al-48". */
export function isLooseProclitic(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.word.kind !== 'word' || next?.word.kind !== 'number' || next.start - token.end > 1) return false;
  return isProclitics(token.word.text);
}

/** A conjunction, a preposition, the article: each may be there, in this order. */
function isProclitics(text: string): boolean {
  let at = CONJUNCTIONS.includes(text[0]!) ? 1 : 0;
  if (at < text.length && PREPOSITIONS.includes(text[at]!)) at++;
  const rest = text.slice(at);
  return rest === '' || rest === ARTICLE || (rest === LETTER.lam && text[at - 1] === LETTER.lam);
}
const CONJUNCTIONS: readonly string[] = [LETTER.waw, LETTER.fa];
const PREPOSITIONS: readonly string[] = [LETTER.ba, LETTER.lam, LETTER.kaf];
