import type { Engine } from '../../engine.ts';
import { findNames } from '../../find/names.ts';
import { findPhrases } from '../../match/phrases.ts';
import { classBits, lexemeBits, WORD_CLASS } from '../../match/word-class.ts';
import { tokensOf } from '../../parse.ts';
import type { KnownToken } from '../../types.ts';
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
const NO_POST = WORD_CLASS.fighter | WORD_CLASS.profession;

export function createNameJudge(engine: Engine): NameJudge {
  const organisations = new Map<string, string | null>();
  const posts = new Map<string, boolean>();
  return {
    organisationIn: (words) => remembered(organisations, words, () => organisationOf(engine, words)),
    isPost: (words) => remembered(posts, words, () => namesPost(engine, words)),
    isTelling: (words) => {
      const tokens = tokensIn(engine, words);
      return tokens.length > 1 || tokens.some(({ word }) => !word.given);
    },
  };
}

function remembered<T>(memory: Map<string, T>, words: string, judge: () => T): T {
  const known = memory.get(words);
  if (known !== undefined || memory.has(words)) return known as T;
  if (memory.size >= REMEMBERED) memory.clear();
  const judged = judge();
  memory.set(words, judged);
  return judged;
}

const tokensIn = (engine: Engine, words: string): KnownToken[] => tokensOf(engine, words, { start: 0, end: words.length });

/** The one unlisted organisation in the words. A listed actor or a person beside it makes it doubtful who is meant. */
function organisationOf(engine: Engine, words: string): string | null {
  const tokens = tokensIn(engine, words);
  const names = findNames(tokens, findPhrases(tokens), engine, new Set(), new Uint8Array(tokens.length));
  const bodies = names.filter((name) => name.kind !== 'place');
  const [body] = bodies;
  if (bodies.length !== 1 || body!.kind !== 'organisation') return null;
  return words.slice(tokens[body!.first]!.start, tokens[body!.last]!.end);
}

function namesPost(engine: Engine, words: string): boolean {
  const tokens = tokensIn(engine, words);
  for (const { phrase } of findPhrases(tokens)) {
    if (phrase.kind === 'lexeme' && isPostClass(lexemeBits(engine.lexemes[phrase.target]!))) return true;
  }
  return tokens.some(({ word }) => (classBits(word) & NO_POST) === 0 && isPostClass(classBits(word)));
}

const isPostClass = (bits: number): boolean => (bits & WORD_CLASS.title) !== 0 && (bits & NO_POST) === 0;

/** Two spellings of one unlisted name give one id. */
export const organisationId = (name: string): string => `org:${foldName(name)}`;
export const personId = (name: string): string => `person:${foldName(name)}`;
