import type { Answer } from '../../state/api.ts';

export type Histogram = Answer<'get', '/histogram'>;
type Per = Histogram['per'];

const DAY = 86_400_000;
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const NEXT: Readonly<Record<Per, (date: Date) => number>> = {
  day: (date) => date.getTime() + DAY,
  week: (date) => date.getTime() + 7 * DAY,
  month: (date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1),
  year: (date) => Date.UTC(date.getUTCFullYear() + 1, 0, 1),
};

/** A span of the axis, with what is counted in it. */
export interface BrushSpan {
  readonly from: string;
  readonly to: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly claims: number;
}

/** Further from each other than this, no day is believable on one axis. */
const MOST = 1500;

/** Every span from the first to the last, those with nothing in them, too. */
export function spansOf({ bars, per }: Histogram): readonly BrushSpan[] {
  const known = new Map(bars.map((bar) => [bar.from, bar]));
  const last = bars.at(-1)?.from ?? '';
  const spans: BrushSpan[] = [];
  for (let from = bars[0]?.from ?? '~'; from <= last && spans.length < MOST; ) {
    const next = NEXT[per](new Date(`${from}T00:00:00Z`));
    const counts = known.get(from)?.counts ?? {};
    spans.push({ from, to: isoOf(next - DAY), counts, claims: Object.values(counts).reduce((sum, count) => sum + count, 0) });
    from = isoOf(next);
  }
  return spans;
}

/** Numbers of the first and last span that touch the days asked for. */
export function chosenSpans(spans: readonly BrushSpan[], from: string | undefined, to: string | undefined): [number, number] {
  const first = from === undefined ? 0 : spans.findIndex((span) => span.to >= from);
  const last = to === undefined ? spans.length - 1 : spans.findLastIndex((span) => span.from <= to);
  const start = first < 0 ? spans.length - 1 : first;
  return [start, Math.max(start, last)];
}
