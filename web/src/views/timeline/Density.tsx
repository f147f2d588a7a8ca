import { useElementSize } from '@mantine/hooks';
import { axisX, dot, plot, rect, rectY } from '@observablehq/plot';
import { useEffect, useMemo, useRef } from 'react';
import { type Histogram, spansOf } from '../../parts/brush/spans.ts';
import { useCodes } from '../../state/codes.ts';
import { directionOf } from '../../words/language.ts';
import { timelineWords } from '../../words/timeline.ts';
import { useFormat, useLanguage, useWords } from '../../words/useWords.ts';
import classes from './Timeline.module.css';
import { type Horizon, LANES } from './useHorizons.ts';

interface DensityProps {
  readonly histogram: Histogram;
  readonly horizons: readonly Horizon[];
  readonly from: string | undefined;
  readonly to: string | undefined;
}
/** Types that get a row of their own; what is left is told in the list. */
const ROWS = 8;
const ROW = 44;
/** In milliseconds: over more than these a year says enough. */
const YEARS = 4 * 365 * 86_400_000;

/** How dense claims lie over time, a row a type; under them what is foretold, at the days it is foretold for. */
export function Density({ histogram, horizons, from, to }: DensityProps) {
  const say = useWords(timelineWords);
  const codes = useCodes();
  const rtl = directionOf(useLanguage()) === 'rtl';
  const format = useFormat();
  const { ref, width } = useElementSize();
  const picture = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(histogram), [histogram]);
  useEffect(() => {
    const box = picture.current;
    if (!box || width === 0) return;
    const inDays = (iso: string): boolean => (from === undefined || iso >= from) && (to === undefined || iso <= to);
    const bars = rows.flatMap(({ type, bars: own }) =>
      own.filter((bar) => inDays(bar.to) || inDays(bar.from)).map((bar) => ({ ...bar, row: codes('types', type) })),
    );
    const told = horizons.filter(({ earliest, latest }) => inDays(earliest) || inDays(latest));
    const foretold = say('foretold');
    const order = [...rows.map(({ type }) => codes('types', type)), ...(told.length > 0 ? [foretold] : [])];
    const years = bars.length > 0 && Number(bars.at(-1)!.until) - Date.parse(bars[0]!.from) > YEARS;
    const tick = (date: Date): string =>
      years ? String(date.getUTCFullYear()) : format.shortDay(date.toISOString().slice(0, 10));
    const most = Math.max(1, ...bars.map(({ claims }) => claims));
    const height = (lane: number, within: number): number => most * ((lane + within) / LANES) ** 2;
    const drawn = plot({
      width,
      height: order.length * ROW + 40,
      marginLeft: rtl ? 16 : 120,
      marginRight: rtl ? 120 : 16,
      marginTop: 6,
      style: {
        background: 'transparent',
        color: 'var(--mantine-color-text)',
        fontSize: '12px',
        overflow: 'visible',
        direction: 'ltr',
      },
      x: { type: 'utc', reverse: rtl },
      // roots, so that what is told seldom is seen beside what is told daily
      y: { axis: null, type: 'sqrt' },
      fy: { domain: order, label: null, axis: rtl ? 'right' : 'left' },
      marks: [
        axisX({ ticks: Math.max(3, Math.floor(width / 130)), anchor: 'bottom', label: null, tickFormat: tick }),
        rectY(bars, {
          x1: ({ from: start }) => new Date(start),
          x2: ({ until }) => until,
          y: 'claims',
          fy: 'row',
          fill: 'var(--isnad-event)',
        }),
        rect(told, {
          x1: ({ earliest }) => new Date(earliest),
          x2: ({ latest }) => new Date(Date.parse(latest) + 86_400_000),
          y1: ({ lane }) => height(lane, 0.15),
          y2: ({ lane }) => height(lane, 0.85),
          fy: () => foretold,
          fill: 'none',
          stroke: 'var(--isnad-assessment)',
          strokeDasharray: '3 2',
        }),
        dot(told, {
          x: ({ earliest }) => new Date(earliest),
          y: ({ lane }) => height(lane, 0.5),
          fy: () => foretold,
          r: 2.5,
          symbol: 'diamond',
          fill: 'var(--isnad-assessment)',
        }),
      ],
    });
    drawn.setAttribute('aria-hidden', 'true');
    box.replaceChildren(drawn);
  }, [rows, horizons, from, to, width, rtl, codes, say, format]);
  return (
    <div ref={ref} className={classes.density} role="img" aria-label={say('densityOf', { count: rows.length })}>
      <div ref={picture} />
    </div>
  );
}

function rowsOf(histogram: Histogram) {
  const totals: Record<string, number> = {};
  const spans = spansOf(histogram);
  for (const { counts } of spans) for (const [type, count] of Object.entries(counts)) totals[type] = (totals[type] ?? 0) + count;
  const types = Object.keys(totals).sort((a, b) => totals[b]! - totals[a]!);
  return types.slice(0, ROWS).map((type) => ({
    type,
    bars: spans.flatMap(({ from, to, counts }) =>
      counts[type] ? [{ from, to, until: new Date(Date.parse(to) + 86_400_000), claims: counts[type] }] : [],
    ),
  }));
}
