import type { MeasureLexicon } from './find/time-types.ts';
import type { CompiledLexicon } from './lexicon.ts';
import type { Facts } from './match/facts.ts';
import { FUNCTION, type FunctionClass } from './match/functions.ts';

/** The small lists of the lexicon as one table by spelling. */
export function gatherFacts(compiled: CompiledLexicon): Map<string, Facts> {
  const table = new Map<string, Facts>();
  const of = (word: string): Facts => {
    let facts = table.get(word);
    if (facts === undefined) table.set(word, (facts = { fn: 0, given: false, measures: false, timely: false, adjective: null }));
    return facts;
  };
  for (const [name, words] of compiled.functions) {
    const bit = FUNCTION[name as FunctionClass];
    if (bit !== undefined) for (const w of words) of(w).fn |= bit;
  }
  for (const w of compiled.givenNames) of(w).given = true;
  for (const [w, record] of Object.entries(compiled.adjectives)) of(w).adjective = record;
  const { phrases } = compiled.time as MeasureLexicon['time'];
  const numbers = compiled.numbers as MeasureLexicon['numbers'];
  for (const table of [phrases, numbers.words, numbers.approximators]) for (const w of Object.keys(table)) of(w).measures = true;
  for (const [w, list] of Object.entries(phrases)) if (list.some((p) => !LEADING.has(p.value.kind))) of(w).timely = true;
  return table;
}

/** Kinds of time word that only lead up to a time told by another word. */
const LEADING = new Set(['frame', 'this', 'same', 'few', 'extra', 'half', 'joint', 'none', 'namehead', 'age', 'phase', 'modifier', 'late', 'earlier', 'later']);
