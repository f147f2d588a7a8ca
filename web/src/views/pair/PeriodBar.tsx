import { levelText } from '../relations/network/EdgePanel.tsx';
import { colourOf, type Scheme } from '../relations/relation-style.ts';
import classes from './Pair.module.css';
import { type Period, type Scale, spansOf } from './pair-scale.ts';

interface BarProps {
  readonly period: Period;
  readonly scale: Scale;
  readonly rtl: boolean;
  readonly y: number;
  readonly scheme: Scheme;
  readonly label: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}
export const BAR = 18;
/** At least so many pixels, so that what lasted a day can be seen and hit. */
const LEAST = 5;

/** One period: full where it held surely, pale where it may have begun or ended, fading where no bound is told. */
export function PeriodBar({ period, scale, rtl, y, scheme, label, chosen, onChoose }: BarProps) {
  const { begins, held, ends } = spansOf(period);
  const fill = colourOf(period.type, scheme);
  const box = (from: number, to: number, least = 0) => {
    const [x1, x2] = [scale.at(from), scale.at(to)].sort((a, b) => a - b) as [number, number];
    return { x: x1, width: Math.max(least, x2 - x1), y, height: BAR };
  };
  const solid = box(...held, LEAST);
  const fade = (side: 'in' | 'out'): string => `url(#fade-${(side === 'in') === rtl ? 'end' : 'start'}-${period.type})`;
  const [before, after] = [begins ?? [scale.from, held[0]], ends ?? [held[1], scale.to]];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: no HTML button stands in an SVG */}
      <g
        role="button"
        tabIndex={0}
        aria-label={label}
        aria-pressed={chosen}
        className={classes.bar}
        onClick={onChoose}
        onKeyDown={(event) => {
          if (event.code !== 'Enter' && event.code !== 'Space') return;
          event.preventDefault();
          onChoose();
        }}
      >
        <title>{label}</title>
        <rect {...box(before[0], before[1])} fill={begins ? fill : fade('in')} opacity={begins ? 0.35 : 0.6} />
        <rect {...box(after[0], after[1])} fill={ends ? fill : fade('out')} opacity={ends ? 0.35 : 0.6} />
        <rect {...solid} fill={fill} rx={2} />
        {period.inferred && <rect {...solid} y={y + BAR / 2 - 2} height={4} fill="var(--mantine-color-body)" opacity={0.75} />}
        {chosen && (
          <rect {...solid} x={solid.x - 2} width={solid.width + 4} y={y - 2} height={BAR + 4} className={classes.ring} />
        )}
      </g>
      <text x={scale.at(held[1]) + (rtl ? -6 : 6)} y={y + BAR - 5} className={classes.level}>
        {levelText(period.level)}
      </text>
    </>
  );
}
