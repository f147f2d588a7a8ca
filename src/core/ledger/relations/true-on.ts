import { dayOf, isoOf } from '../days.ts';
import type { DateRange } from '../views.ts';
import type { TimelinePeriod } from './periods.ts';
import { isRelationType, RELATION_RULES } from './relation-types.ts';

/** Days (ISO, inclusive) between which a relation held, and between which it may have; null where nothing bounds that. */
export interface Holding {
  readonly surely: DateRange;
  readonly mayFrom: string | null;
  readonly mayTo: string | null;
}

export const holdingOf = (period: TimelinePeriod): Holding => ({
  surely: {
    earliest: period.start?.latest ?? period.seen.earliest,
    latest: period.end?.earliest ?? lastExpected(period),
  },
  mayFrom: period.start?.earliest ?? null,
  mayTo: period.end?.latest ?? null,
});

/**
 * Whether a relation held on a day: `yes` between the latest start and the earliest end that are told, or while evidence speaks of it;
 * `maybe` where only the width of an interval, an unknown start or an open end lets it; `no` otherwise.
 * @param day ISO date
 */
export function heldOn(period: TimelinePeriod, day: string): 'yes' | 'maybe' | 'no' {
  const { surely, mayFrom, mayTo } = holdingOf(period);
  if ((mayTo !== null && day > mayTo) || (mayFrom !== null && day < mayFrom)) return 'no';
  if (day >= surely.earliest && day <= surely.latest) return 'yes';
  return 'maybe';
}

/** An open end is not "until today": without evidence a relation is only said to hold for as long as its rule lets silence last. */
function lastExpected({ type, seen }: TimelinePeriod): string {
  const gap = isRelationType(type) ? RELATION_RULES[type].gap : 0;
  if (gap === null) return LAST_DAY;
  return isoOf(dayOf(seen.latest)! + gap);
}
const LAST_DAY = '9999-12-31';

/** The periods that held on a day, or may have. */
export const periodsOn = (periods: readonly TimelinePeriod[], day: string): readonly TimelinePeriod[] =>
  periods.filter((period) => heldOn(period, day) !== 'no');
