import type { Engine } from '../../engine.ts';
import { findNames } from '../../find/names.ts';
import { LETTER } from '../../letters.ts';
import { findPhrases } from '../../match/phrases.ts';
import { classBits, lexemeBits, WORD_CLASS } from '../../match/word-class.ts';
import { tokensOf } from '../../parse.ts';
import { ownText } from '../../text/own-text.ts';
import { CLITIC, type KnownToken, type Lexeme } from '../../types.ts';
import { foldName } from './fold-name.ts';

/** What the words of a role say about who it is, apart from the text they stand in. */
export interface NameJudge {
  /** the name of an organisation that is in no list (a head noun and a name), as written; null where there is none */
  organisationIn(words: string): string | null;
  /** whether the words name a public post or a command: no rank and file, no profession, no honorific alone */
  isPost(words: string): boolean;
  /** whether the words tell one person from others: a surname, a kunya or several names, not one given name */
  isTelling(words: string): boolean;
}

/** So many spellings are remembered; then all are forgotten at once. */
const REMEMBERED = 20_000;
/** Rank and file are "of" or "from" a body ("a fighter from the brigade"); one commands, speaks for or heads it without "from". */
const FROM = `${LETTER.mim}${LETTER.nun}`;

export function createNameJudge(engine: Engine): NameJudge {
  const organisations = new Map<string, string | null>();
  const posts = new Map<string, boolean>();
  return {
    organisationIn: (words) => remembered(organisations, words, (own) => organisationOf(engine, own)),
    isPost: (words) => remembered(posts, words, (own) => namesPost(engine, own)),
    isTelling: (words) => {
      const tokens = tokensIn(engine, words);
      return tokens.length > 1 || tokens.some(({ word }) => !word.given);
    },
  };
}

function remembered<T>(memory: Map<string, T>, words: string, judge: (words: string) => T): T {
  const known = memory.get(words);
  if (known !== undefined || memory.has(words)) return known as T;
  if (memory.size >= REMEMBERED) memory.clear();
  const own = ownText(words);
  const judged = judge(own);
  memory.set(own, judged);
  return judged;
}

const tokensIn = (engine: Engine, words: string): KnownToken[] => tokensOf(engine, words, { start: 0, end: words.length });

/** The one unlisted group in the words. A listed actor beside it makes it doubtful who is meant. */
function organisationOf(engine: Engine, words: string): string | null {
  const tokens = tokensIn(engine, words);
  // most roles have no such head noun in them, and are done with
  if (!tokens.some(({ word }) => classBits(word) & WORD_CLASS.body)) return null;
  const names = findNames(tokens, findPhrases(tokens), engine, new Set(), new Uint8Array(tokens.length));
  if (names.some((name) => name.kind === 'actor')) return null;
  const quoted = names.find((name) => name.kind === 'organisation' && isNamed(tokens, name.first));
  if (quoted) return spelled(words, tokens, quoted.first, quoted.last);
  const last = isNamed(tokens, 0) ? lastOfGroup(tokens) : -1;
  return last > 0 ? spelled(words, tokens, 0, last) : null;
}

/** Whether a group's head noun stands here that something may be the name of: no "armed groups", no "his movement", no "the front". */
function isNamed(tokens: readonly KnownToken[], at: number): boolean {
  const { word } = tokens[at]!;
  const next = tokens[at + 1]?.word;
  if (word.article || next === undefined || (next.adjective !== null && !next.article)) return false;
  return word.nominal.some(({ lexeme, suffix, features }) => {
    const several = features.number === 'p' && !lexeme.classes.includes('force');
    return suffix === '' && !several && isGroupHead(lexeme);
  });
}

/** The name without the letter that joins it to what stands before. */
function spelled(words: string, tokens: readonly KnownToken[], first: number, last: number): string {
  const { word, start } = tokens[first]!;
  const head = word.nominal.find((analysis) => isGroupHead(analysis.lexeme));
  const joined = head === undefined ? 0 : JOINED.filter((clitic) => head.clitics & clitic).length;
  return words.slice(start + joined, tokens[last]!.end);
}
const JOINED: readonly number[] = [CLITIC.WA, CLITIC.FA, CLITIC.BI, CLITIC.LI, CLITIC.KA];

/** Where the name of a group ends that starts the words with its head noun, made definite by what follows; else −1. */
function lastOfGroup(tokens: readonly KnownToken[]): number {
  let last = 0;
  while (last < LONGEST_NAME && tokens[last + 1]?.word.kind === 'word' && tokens[last + 1]!.word.fn === 0) last++;
  const definite = tokens
    .slice(1, last + 1)
    .some(({ word }) => word.article || (word.analyses.length === 0 && word.adjective === null));
  if (!definite) return -1;
  // "the army of the enemy", "factions of the opposition" say what they are and name nobody
  return last === 1 && classBits(tokens[1]!.word) & NO_NAME ? -1 : last;
}

const LONGEST_NAME = 5;
const NO_NAME = WORD_CLASS.body | WORD_CLASS.fighter | WORD_CLASS.person | WORD_CLASS.state | WORD_CLASS.title;

/** A head noun of armed and political groups: councils, ministries and courts share their names over many countries. */
const isGroupHead = ({ classes }: Lexeme): boolean =>
  classes.includes('orghead') && (classes.includes('group') || classes.includes('force'));

function namesPost(engine: Engine, words: string): boolean {
  const tokens = tokensIn(engine, words);
  for (const { phrase } of findPhrases(tokens)) {
    if (phrase.kind === 'lexeme' && isPostWord(engine.lexemes[phrase.target]!)) return true;
  }
  return tokens.some(({ word }) => word.nominal.some(({ lexeme }) => isPostWord(lexeme)));
}

function isPostWord(lexeme: Lexeme): boolean {
  const bits = lexemeBits(lexeme);
  if ((bits & WORD_CLASS.title) === 0 || (bits & WORD_CLASS.profession) !== 0) return false;
  return (bits & WORD_CLASS.fighter) === 0 || !lexeme.org?.includes(FROM);
}

/** Two spellings of one unlisted name give one id. */
export const organisationId = (name: string): string => `org:${foldName(name)}`;
export const personId = (name: string): string => `person:${foldName(name)}`;
