import type { Mention } from '../types.ts';
import { type Parsed, referTo } from './context.ts';
import { actorId } from './entities.ts';

/** The spans of a sentence that stand for actors, places, times, quantities and hedges, in order. */
export function mentionsOf(parsed: Parsed): Mention[] {
  const { sentence } = parsed;
  const out: Mention[] = [];
  for (const name of sentence.names) {
    const place = name.place && !name.actor;
    const ref = place ? name.place?.id : actorId(name);
    out.push({ kind: place ? 'place' : 'actor', ...referTo(sentence, name.first, name.last, ref) });
  }
  for (const t of parsed.times)
    out.push({ kind: 'time', start: t.reference.start, end: t.reference.end, text: t.reference.text });
  for (const q of parsed.quantities)
    out.push({ kind: 'quantity', start: q.start, end: q.end, text: sentence.text.slice(q.start, q.end) });
  for (const h of sentence.hedges)
    if (h.hedge.effect !== 'same') out.push({ kind: 'hedge', ...referTo(sentence, h.first, h.last) });
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}
