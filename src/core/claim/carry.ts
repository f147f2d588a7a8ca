import { FA } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import type { TimeReference } from '../types.ts';
import type { Draft, Parsed } from './context.ts';

/**
 * The day of the attacks told last, given to those of a sentence that only goes on telling them: one that opens with "for" and the
 * particle of the perfect ("for two gunmen had opened fire …"). Returns the day that the next sentence may go on from.
 */
export function carryDay(parsed: Parsed, drafts: readonly Draft[], before: TimeReference | null): TimeReference | null {
  const own = drafts.find((d) => d.kind === 'event' && isDay(d))?.time ?? null;
  if (own || before === null || !elaborates(parsed)) return own;
  for (const draft of drafts)
    if (draft.kind === 'event' && !draft.time && draft.tense === 'past' && draft.type === 'ASSAULT') draft.time = before;
  return parsed.times.length > 0 ? null : before;
}

const DAY = new Set(['day', 'part-of-day', 'hour']);
const isDay = ({ time }: Draft): boolean => time?.from !== undefined && time.precision !== undefined && DAY.has(time.precision);

function elaborates({ sentence }: Parsed): boolean {
  const first = sentence.tokens[0]?.word;
  return first !== undefined && (first.fn & FUNCTION.qad) !== 0 && first.text.startsWith(FA);
}
