import type { Foretold } from './Prediction.tsx';

const DAY = 86_400_000;
const NEAR = 30 * DAY;
const at = (iso: string): number => Date.parse(iso.slice(0, 10));

export interface HorizonScale {
  /** places from 0 to 1 */
  readonly told: number | null;
  readonly from: number | null;
  readonly to: number | null;
  /** null where it lies far behind all others, and would press them together */
  readonly today: number | null;
  /** later claims that fit, by their day */
  readonly outcomes: readonly number[];
}

/** Where the days of a prediction lie between the first and the last of them. `today` is an ISO date. */
export function horizonScale({ view, record, others }: Foretold, today: string): HorizonScale {
  const told = record.document.published === undefined ? null : at(record.document.published);
  const [from, to] = view.horizon ? [at(view.horizon.earliest), at(view.horizon.latest)] : [null, null];
  const outcomes = others.flatMap(({ day }) => (day === null ? [] : [at(day)]));
  const days = [told, from, to, ...outcomes].filter((day) => day !== null);
  const now = at(today);
  const near = days.length === 0 || now < Math.max(...days) + NEAR;
  const last = Math.max(...days, ...(near ? [now] : []));
  const first = Math.min(...days, last);
  const length = Math.max(last - first, DAY);
  const place = (day: number): number => Math.min(1, Math.max(0, (day - first) / length));
  const placeOf = (day: number | null): number | null => (day === null ? null : place(day));
  return {
    told: placeOf(told),
    from: placeOf(from),
    to: placeOf(to),
    today: near ? place(now) : null,
    outcomes: outcomes.map(place),
  };
}
