import { dayOf } from '../../src/core/ledger/days.ts';
import type { DyadEvidence } from '../../src/core/ledger/relations/evidence-rows.ts';
import { relationPeriods, type TimelinePeriod } from '../../src/core/ledger/relations/periods.ts';

export const PAIR = ['alpha', 'beta'] as const;

let made = 0;

/** `2014-01-05 ALLIANCE begins`, `2014-01-05 ASSAULT/x-clash`; a day told unless `published`. */
export function row(text: string, more: Partial<DyadEvidence> & { published?: boolean } = {}): DyadEvidence {
  const [date, code, change] = text.split(' ') as [string, string, string?];
  const { published = false, ...rest } = more;
  const precision = published ? null : 'day';
  const claims = [`c${++made}`];
  return { day: dayOf(date)!, precision, code, change: change ?? null, sign: 3, direction: 0, claims, ...rest };
}

export const periodsOf = (rows: readonly DyadEvidence[]): readonly TimelinePeriod[] => relationPeriods(PAIR, rows);

/** `ALLIANCE 2014-01-05..open +2`, for reading in a test. */
export const told = (period: TimelinePeriod): string => {
  const date = (range: { earliest: string; latest: string } | null, none: string): string =>
    range === null ? none : range.earliest === range.latest ? range.earliest : `${range.earliest}/${range.latest}`;
  return `${period.type} ${date(period.start, '?')}..${date(period.end, 'open')} ${period.level}${period.inferred ? ' inferred' : ''}`;
};

export const timeline = (...rows: readonly DyadEvidence[]): string[] => periodsOf(rows).map(told);
