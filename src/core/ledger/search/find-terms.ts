import type { Span } from '../../types.ts';
import { keyOf, type Phrase, type Query } from './query.ts';
import type { Term } from './search.ts';

/** Whether terms answer to a query: all words, all phrases, nothing excluded. This is what both engines must agree with. */
export function termsMatch(terms: readonly Term[], query: Query): boolean {
  if (query.issues.length > 0) return false;
  const keys = terms.map((term) => keyOf(term, query.exact));
  const held = new Set(keys);
  const holds = (term: string): boolean => held.has(term.slice(1));
  if (!query.all.every(holds) || query.none.some(holds)) return false;
  return (
    query.phrases.every((phrase) => placesOf(keys, phrase).length > 0) &&
    query.notPhrases.every((phrase) => placesOf(keys, phrase).length === 0)
  );
}

/** Where the words and phrases of a query stand: sorted, those that touch or overlap made one. */
export function spansOf(terms: readonly Term[], query: Query): readonly Span[] {
  const keys = terms.map((term) => keyOf(term, query.exact));
  const words = new Set(query.words);
  const spans: Span[] = [];
  for (const [i, { start, end }] of terms.entries()) if (words.has(keys[i]!)) spans.push({ start, end });
  for (const phrase of query.phrases) {
    for (const at of placesOf(keys, phrase)) {
      spans.push({ start: terms[at]!.start, end: terms[at + phrase.length - 1]!.end });
    }
  }
  return merged(spans.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** Where in the row of keys a phrase begins. */
function placesOf(keys: readonly string[], phrase: Phrase): readonly number[] {
  const places: number[] = [];
  for (let at = keys.indexOf(phrase[0]!); at >= 0; at = keys.indexOf(phrase[0]!, at + 1)) {
    if (phrase.every((key, i) => keys[at + i] === key)) places.push(at);
  }
  return places;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last !== undefined && span.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}
