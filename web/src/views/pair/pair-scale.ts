import type { Answer } from '../../state/api.ts';

export type Period = Answer<'get', '/relations/{a}/{b}'>['periods'][number];

const DAY = 86_400_000;
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);

/** From the first day to the last that anything speaks of, with room at both ends for what has no bound. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** pixels from the side where time begins; right to left the picture is turned as a whole */
  readonly at: (day: number) => number;
}

export function scaleOf(periods: readonly Period[], width: number, rtl: boolean): Scale {
  const days = periods.flatMap(({ start, end, seen }) =>
    [start?.earliest, start?.latest, end?.earliest, end?.latest, seen.earliest, seen.latest].flatMap((iso) =>
      iso === undefined ? [] : [dayNumber(iso)],
    ),
  );
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(60, (last - first) * 0.08);
  const [from, to] = [first - room, last + room];
  const at = (day: number): number => {
    const along = ((day - from) / (to - from)) * width;
    return rtl ? width - along : along;
  };
  return { from, to, width, at };
}

/** Years, or spans of years, that get a line; months where the whole is short. */
export function ticksOf({ from, to, width }: Scale): readonly { readonly day: number; readonly year: boolean }[] {
  const most = Math.max(2, Math.floor(width / 64));
  const months = (to - from) / 30.4;
  const step = [1, 3, 6, 12, 24, 60, 120, 240].find((size) => months / size <= most) ?? 600;
  const start = new Date(from * DAY);
  const ticks: { day: number; year: boolean }[] = [];
  const first = step >= 12 ? Math.ceil((start.getUTCFullYear() * 12) / step) * step : start.getUTCFullYear() * 12;
  for (let month = first; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (day > to) return ticks;
    if (day >= from) ticks.push({ day, year: month % 12 === 0 });
  }
}

/** The spans of one bar, in days: where it surely held, and where it may have begun or ended; null: no bound is told. */
export interface Spans {
  readonly begins: readonly [number, number] | null;
  readonly held: readonly [number, number];
  readonly ends: readonly [number, number] | null;
}

export function spansOf({ start, end, seen }: Period): Spans {
  const from = dayNumber(start?.latest ?? seen.earliest);
  const to = Math.max(from, dayNumber(end?.earliest ?? seen.latest));
  return {
    begins: start && [dayNumber(start.earliest), from],
    held: [from, to],
    ends: end && [to, Math.max(to, dayNumber(end.latest))],
  };
}

/** Under which a period stands in the address. */
export const periodKey = ({ type, seen, pair }: Period): string => [type, pair[0], seen.earliest].join('~');
