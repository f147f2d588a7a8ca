import type { Issue } from '../../types.ts';
import type { Term } from './search.ts';

/** Words that stand beside each other in this order: stems, or spellings where the query is exact. */
export type Phrase = readonly string[];

/**
 * A query parsed. `all` and `none` are index terms (`indexTerms`): an index gives the texts that hold all of the one and none of the other. `phrases` and
 * `notPhrases` cannot be told from an index; where `check` is set, each text found must still be tried with `matches`.
 */
export interface Query {
  readonly exact: boolean;
  readonly all: readonly string[];
  readonly none: readonly string[];
  readonly phrases: readonly Phrase[];
  readonly notPhrases: readonly Phrase[];
  /** words outside phrases, each highlighted wherever it stands */
  readonly words: readonly string[];
  readonly check: boolean;
  /** `query-empty`: no word in it; `query-only-excludes`: nothing to look for. Such a query matches nothing. */
  readonly issues: readonly Issue[];
}

/** A part of a query: -?"phrase" or -?word; an open quotation mark runs to the end. Space is what the tokenizer takes for it: \s has U+FEFF too, a mark. */
const PART =
  /(-?)(?:["\u201c\u201d\u201e\u00ab]([^"\u201c\u201d\u201e\u00bb]*)["\u201c\u201d\u00bb]?|([^\p{White_Space}"\u201c\u201d\u201e\u00ab]+))/gu;

/** Beyond so many words a query is cut; nobody types more, and engines limit the depth of an expression. */
const MOST_WORDS = 64;

export const keyOf = (term: Pick<Term, 'exact' | 'stem'>, exact: boolean): string => (exact ? term.exact : term.stem);

/** Words are all wanted; "words in quotation marks" stand together; -word and -"words" must not be there. `exact` looks for words as spelled. */
export function parseQuery(query: string, exact: boolean, termsOf: (text: string) => readonly Term[]): Query {
  const words: string[] = [];
  const phrases: Phrase[] = [];
  const notWords: string[] = [];
  const notPhrases: Phrase[] = [];
  let left = MOST_WORDS;
  for (const [, minus, quoted, plain] of query.matchAll(PART)) {
    const keys = termsOf(quoted ?? plain!)
      .map((term) => keyOf(term, exact))
      .slice(0, left);
    left -= keys.length;
    // a word that the tokenizer cuts (a hyphen, a digit in it) is wanted as it stands, side by side
    if (keys.length === 1) (minus ? notWords : words).push(keys[0]!);
    else if (keys.length > 1) (minus ? notPhrases : phrases).push(keys);
  }
  const term = (key: string): string => (exact ? 'x' : 's') + key;
  const all = [...new Set([...words, ...phrases.flat()])].map(term);
  const none = [...new Set(notWords)].map(term);
  const check = phrases.length > 0 || notPhrases.length > 0;
  return { exact, all, none, phrases, notPhrases, words, check, issues: issuesOf(query, all, none, notPhrases) };
}

function issuesOf(query: string, all: readonly string[], none: readonly string[], notPhrases: readonly Phrase[]): Issue[] {
  if (all.length > 0) return [];
  const excludes = none.length > 0 || notPhrases.length > 0;
  return [{ code: excludes ? 'query-only-excludes' : 'query-empty', detail: query.trim().slice(0, 80) }];
}
