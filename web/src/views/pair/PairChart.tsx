import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useCodes } from '../../state/codes.ts';
import { directionOf } from '../../words/language.ts';
import { relationWords } from '../../words/relations.ts';
import { useFormat, useLanguage, useWords } from '../../words/useWords.ts';
import { colourOf, RELATION_TYPES } from '../relations/relation-style.ts';
import classes from './Pair.module.css';
import { BAR, PeriodBar } from './PeriodBar.tsx';
import { type Period, periodKey, scaleOf, ticksOf } from './pair-scale.ts';
import { usePeriodWords } from './usePeriodWords.ts';

interface ChartProps {
  readonly periods: readonly Period[];
  readonly nameOf: (id: string) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}
const LANE = BAR + 30;
const AXIS = 24;
const DAY = 86_400_000;

/** Periods of two groups over time: a lane a type, the closest at the top. Time runs as the language is read. */
export function PairChart({ periods, nameOf, chosen, onChoose }: ChartProps) {
  const say = useWords(relationWords);
  const codes = useCodes();
  const format = useFormat();
  const { boundsOf } = usePeriodWords();
  const scheme = useComputedColorScheme('light');
  const rtl = directionOf(useLanguage()) === 'rtl';
  const { ref, width } = useElementSize();
  const lanes = lanesOf(periods);
  const height = lanes.length * LANE + AXIS;
  const scale = scaleOf(periods, Math.max(280, width), rtl);
  const years = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'UTC' });
  return (
    <div ref={ref} className={classes.chart}>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture whose bars can be pressed is no field set */}
      <svg
        width={scale.width}
        height={height}
        role="group"
        aria-label={say('pair.chart', { count: periods.length })}
        direction={rtl ? 'rtl' : 'ltr'}
      >
        <defs>
          {lanes.flatMap(({ type }) => [
            fadeOf(type, 'start', colourOf(type, scheme)),
            fadeOf(type, 'end', colourOf(type, scheme)),
          ])}
        </defs>
        {ticksOf(scale).map(({ day, year }) => (
          <g key={day} className={classes.tick}>
            <line x1={scale.at(day)} x2={scale.at(day)} y1={0} y2={height - AXIS} />
            <text x={scale.at(day)} y={height - 7} textAnchor="middle">
              {year ? years.format(day * DAY) : format.shortDay(new Date(day * DAY).toISOString().slice(0, 10))}
            </text>
          </g>
        ))}
        {lanes.map(({ type, own }, lane) => (
          <g key={type}>
            <text x={rtl ? scale.width - 2 : 2} y={lane * LANE + 16} className={classes.lane}>
              {codes('relations', type)}
            </text>
            {own.map((period) => (
              <PeriodBar
                key={periodKey(period)}
                {...{ period, scale, rtl, scheme }}
                y={lane * LANE + 22}
                label={`${codes('relations', type)}${period.directed ? ` (${nameOf(period.pair[0])})` : ''}: ${boundsOf(period).join(' – ')}`}
                chosen={chosen === periodKey(period)}
                onChoose={() => onChoose(periodKey(period))}
              />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Closest first: members and allies above, enemies below. */
function lanesOf(periods: readonly Period[]) {
  const types = [...new Set(periods.map(({ type }) => type))];
  const order = (type: string): number => -RELATION_TYPES.indexOf(type);
  return types
    .sort((x, y) => order(x) - order(y))
    .map((type) => ({ type, own: periods.filter((period) => period.type === type) }));
}

/** `start`: full at the left, gone at the right; `end` the other way round. */
const fadeOf = (type: string, from: 'start' | 'end', colour: string) => (
  <linearGradient key={`${from} ${type}`} id={`fade-${from}-${type}`} x1={from === 'start' ? 1 : 0} x2={from === 'start' ? 0 : 1}>
    <stop offset="0" stopColor={colour} stopOpacity={from === 'start' ? 1 : 1} />
    <stop offset="1" stopColor={colour} stopOpacity={0} />
  </linearGradient>
);
