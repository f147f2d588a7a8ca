import type { AdjectiveRecord, CompiledLexicon } from '../lexicon.ts';
import { FUNCTION, type FunctionClass } from './functions.ts';

/** What the small lists of the lexicon say of a spelling, together, so that a word is looked up once for all of them. */
export interface Facts {
  /** function classes, as bits */
  fn: number;
  given: boolean;
  /** an expression of time or number may begin with it */
  measures: boolean;
  /** it tells a time and does not only frame one */
  timely: boolean;
  /** a word of sport, the stage, markets, weather: of news this codebook leaves out */
  elsewhere: boolean;
  adjective: AdjectiveRecord | null;
}

export function gatherFacts(compiled: CompiledLexicon, { measures, timely }: { readonly measures: readonly string[]; readonly timely: readonly string[] }): Map<string, Facts> {
  const table = new Map<string, Facts>();
  const of = (word: string): Facts => {
    let facts = table.get(word);
    if (facts === undefined) table.set(word, (facts = { fn: 0, given: false, measures: false, timely: false, elsewhere: false, adjective: null }));
    return facts;
  };
  for (const [name, words] of compiled.functions) {
    const bit = FUNCTION[name as FunctionClass];
    if (bit !== undefined) for (const w of words) of(w).fn |= bit;
  }
  for (const w of compiled.givenNames) of(w).given = true;
  for (const [w, record] of Object.entries(compiled.adjectives)) of(w).adjective = record;
  for (const w of measures) of(w).measures = true;
  for (const w of timely) of(w).timely = true;
  for (const w of compiled.topics) of(w).elsewhere = true;
  return table;
}
