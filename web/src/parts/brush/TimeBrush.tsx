import { Button, Group, RangeSlider, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { directionOf } from '../../words/language.ts';
import { partWords } from '../../words/parts.ts';
import { useFormat, useLanguage, useWords } from '../../words/useWords.ts';
import { chosenSpans, type Histogram, spansOf } from './spans.ts';
import classes from './TimeBrush.module.css';

interface BrushProps {
  readonly histogram: Histogram;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** the days between which is looked; both undefined: all */
  readonly onChoose: (days: { readonly from: string | undefined; readonly to: string | undefined }) => void;
}
const HEIGHT = 64;

/** How many claims there are over time, and a range of it to be chosen by dragging, by keyboard, or not at all. */
export function TimeBrush({ histogram, from, to, onChoose }: BrushProps) {
  const say = useWords(partWords);
  const format = useFormat();
  const rtl = directionOf(useLanguage()) === 'rtl';
  const spans = useMemo(() => spansOf(histogram), [histogram]);
  const resting = useMemo(() => chosenSpans(spans, from, to), [spans, from, to]);
  const [range, setRange] = useState(resting);
  useEffect(() => setRange(resting), [resting]);
  if (spans.length < 2) return null;
  const most = Math.max(...spans.map(({ claims }) => claims));
  const choose = ([first, last]: [number, number]): void => {
    const whole = first === 0 && last === spans.length - 1;
    onChoose(whole ? { from: undefined, to: undefined } : { from: spans[first]!.from, to: spans[last]!.to });
  };
  const days = `${format.shortDay(spans[range[0]]!.from)} – ${format.shortDay(spans[range[1]]!.to)}`;
  const claims = spans.slice(range[0], range[1] + 1).reduce((sum, span) => sum + span.claims, 0);
  return (
    <div className={classes.brush}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          <b>{days}</b> · {say('brush.claims', { count: claims })} · {say(`brush.per.${histogram.per}`)}
        </Text>
        {(from !== undefined || to !== undefined) && (
          <Button variant="subtle" onClick={() => onChoose({ from: undefined, to: undefined })}>
            {say('brush.all')}
          </Button>
        )}
      </Group>
      <svg viewBox={`0 0 ${spans.length} ${HEIGHT}`} preserveAspectRatio="none" className={classes.bars} aria-hidden>
        {spans.map((span, i) => {
          const height = span.claims === 0 ? 0 : Math.max(2, (span.claims / most) * HEIGHT);
          const x = rtl ? spans.length - 1 - i : i;
          const within = i >= range[0] && i <= range[1];
          return <rect key={span.from} x={x + 0.06} width={0.88} y={HEIGHT - height} height={height} data-within={within} />;
        })}
      </svg>
      <RangeSlider
        min={0}
        max={spans.length - 1}
        minRange={0}
        value={range}
        onChange={setRange}
        onChangeEnd={choose}
        label={(value) => format.shortDay(spans[value]!.from)}
        size="sm"
        thumbFromLabel={say('brush.from')}
        thumbToLabel={say('brush.to')}
      />
    </div>
  );
}
