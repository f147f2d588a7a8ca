import { dayOf, isoOf } from '../core/ledger/days.ts';
import type { TimelinePeriod } from '../core/ledger/relations/periods.ts';

/** A stretch of days on so many columns. */
export interface Scale {
  readonly first: number;
  readonly last: number;
  readonly columns: number;
}

export const BAR = { words: '█', inferred: '▒', possible: '·', open: '>', empty: ' ' } as const;

const firstDay = (p: TimelinePeriod): number => dayOf(p.start?.earliest ?? p.seen.earliest)!;
const lastDay = (p: TimelinePeriod): number => dayOf(p.end?.latest ?? p.seen.latest)!;

/** From the first day that any period may have begun to the last that is spoken of, with a little room for open ends. */
export function scaleOf(periods: readonly TimelinePeriod[], columns: number): Scale {
  const first = Math.min(...periods.map(firstDay));
  const last = Math.max(...periods.map(lastDay), first + 1);
  return { first, last: last + Math.ceil((last - first) / columns), columns };
}

const columnOf = ({ first, last, columns }: Scale, day: number): number =>
  Math.min(columns - 1, Math.max(0, Math.floor(((day - first) / (last - first + 1)) * columns)));

/** The periods of one type on one line: what is certain over what is only possible. */
export function barOf(periods: readonly TimelinePeriod[], scale: Scale): string {
  const cells = new Array<string>(scale.columns).fill(BAR.empty);
  const paint = (from: number, to: number, mark: string, over: boolean): void => {
    for (let i = columnOf(scale, from); i <= columnOf(scale, to); i++) if (over || cells[i] === BAR.empty) cells[i] = mark;
  };
  for (const period of periods) {
    const from = dayOf(period.start?.latest ?? period.seen.earliest)!;
    const to = Math.max(from, dayOf(period.end?.earliest ?? period.seen.latest)!);
    paint(from, to, period.inferred ? BAR.inferred : BAR.words, true);
    paint(firstDay(period), lastDay(period), BAR.possible, false);
    const after = columnOf(scale, to) + 1;
    if (period.end === null && after < scale.columns && cells[after] === BAR.empty) cells[after] = BAR.open;
  }
  return cells.join('');
}

/** Years, or months where the whole is short, over their first days, as far as there is room. */
export function axisOf(scale: Scale): string {
  const cells = new Array<string>(scale.columns).fill(' ');
  let free = 0;
  for (const { day, label } of ticksOf(scale)) {
    const at = columnOf(scale, day);
    if (at < free || at + label.length > scale.columns) continue;
    for (const [i, letter] of [...label].entries()) cells[at + i] = letter;
    free = at + label.length + 1;
  }
  return cells.join('');
}

/** Shorter than this many days, months are told apart. */
const SHORT = 800;

function ticksOf({ first, last }: Scale): { day: number; label: string }[] {
  const months = last - first < SHORT;
  const ticks = [{ day: first, label: isoOf(first).slice(0, months ? 7 : 4) }];
  let [year, month] = isoOf(first).split('-').map(Number) as [number, number];
  for (;;) {
    if (months && month < 12) month++;
    else {
      year++;
      month = 1;
    }
    const label = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    const day = dayOf(`${label}-01`)!;
    if (day > last) return ticks;
    ticks.push({ day, label: months ? label : label.slice(0, 4) });
  }
}
