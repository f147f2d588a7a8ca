import { useFormat } from '../../words/useWords.ts';
import classes from './Event.module.css';

interface RangePictureProps {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** what each source told */
  readonly points: readonly { readonly id: string; readonly at: number }[];
  /** the same in words */
  readonly label: string;
}

/** A number from low to high as a bar from nought, the best as a line across it, each source's number as a dot. */
export function RangePicture({ low, best, high, points, label }: RangePictureProps) {
  const format = useFormat();
  const most = Math.max(high, ...points.map(({ at }) => at), 1);
  const share = (value: number): string => `${(value / most) * 100}%`;
  return (
    <div className={classes.picture} role="img" aria-label={label}>
      <div className={classes.axis}>
        <span className={classes.span} style={{ insetInlineStart: share(low), inlineSize: share(high - low) }} />
        <span className={classes.best} style={{ insetInlineStart: share(best) }} />
        {points.map(({ id, at }) => (
          <span key={id} className={classes.point} style={{ insetInlineStart: share(at) }} />
        ))}
      </div>
      <div className={classes.ends} aria-hidden>
        <span>{format.number(0)}</span>
        <span>{format.number(most)}</span>
      </div>
    </div>
  );
}
