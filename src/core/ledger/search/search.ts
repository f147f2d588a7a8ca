import { tokenize } from '../../text/tokenize.ts';
import type { Span } from '../../types.ts';
import { spansOf, termsMatch } from './find-terms.ts';
import { parseQuery, type Query } from './query.ts';
import type { StemTables } from './stem.ts';
import { type WordTerms, WordTermsMaker } from './word-terms.ts';

/** A word of a text and what it is found under: as spelled (folded), and by its stem. The span is half-open, UTF-16. */
export interface Term extends Span {
  readonly exact: string;
  readonly stem: string;
}

/**
 * Arabic-aware search, the same over any index: what a text is filed under and what a query asks for are made here, so that two engines can only
 * answer alike. All cost is linear in the text.
 */
export interface Search {
  /** one term for each word or number, in order */
  termsOf(text: string): readonly Term[];
  /**
   * What an index holds of a text: for each word `x` + its spelling and `s` + its stem, each once. Letters and digits only, no space or quotation mark,
   * at most 65 UTF-16 code units: tokens as they are for SQLite FTS5 (`tokenize='ascii'`) and for PostgreSQL (`array_to_tsvector`).
   */
  indexTerms(text: string): readonly string[];
  /** `exact` looks for words as spelled, less what folding levels */
  parseQuery(query: string, exact: boolean): Query;
  /** whether the text answers to the query: the truth about any index's answer */
  matches(text: string, query: Query): boolean;
  /** what to mark in the text: half-open UTF-16 spans, sorted, apart from each other */
  highlights(text: string, query: Query): readonly Span[];
}

/** A search over the words of one lexicon (`Engine.tables`). Keeps a bounded memory of words; otherwise without state. */
export function createSearch(tables: StemTables): Search {
  const maker = new WordTermsMaker(tables);
  const termsOf = (text: string): readonly Term[] => {
    const terms: Term[] = [];
    eachWord(text, maker, ({ exact, stem }, start, end) => terms.push({ exact, stem, start, end }));
    return terms;
  };
  return {
    termsOf,
    indexTerms: (text) => indexTerms(text, maker),
    parseQuery: (query, exact) => parseQuery(query, exact, termsOf),
    matches: (text, query) => termsMatch(termsOf(text), query),
    highlights: (text, query) => spansOf(termsOf(text), query),
  };
}

function indexTerms(text: string, maker: WordTermsMaker): readonly string[] {
  const words = new Set<WordTerms>();
  eachWord(text, maker, (word) => words.add(word));
  const terms = new Set<string>();
  for (const { exactTerm, stemTerm } of words) {
    terms.add(exactTerm);
    terms.add(stemTerm);
  }
  return [...terms];
}

function eachWord(text: string, maker: WordTermsMaker, take: (word: WordTerms, start: number, end: number) => void): void {
  tokenize(text, 0, text.length, (kind, start, end) => {
    if (kind === 'mark') return;
    const word = maker.of(kind, text.slice(start, end));
    if (word.exact !== '') take(word, start, end);
  });
}
