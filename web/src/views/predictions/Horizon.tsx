import { useAsOf } from '../../state/url.ts';
import { predictionWords } from '../../words/predictions.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { horizonScale } from './horizon-scale.ts';
import type { Foretold } from './Prediction.tsx';
import classes from './Predictions.module.css';

const percent = (place: number): string => `${place * 100}%`;

/** When it was foretold, the days in which it was to happen, today, and what came: on one line, in the direction of reading. */
export function Horizon({ prediction }: { readonly prediction: Foretold }) {
  const say = useWords(predictionWords);
  const format = useFormat();
  const [{ trueOn }] = useAsOf();
  const today = trueOn ?? new Date().toISOString().slice(0, 10);
  const { view, record } = prediction;
  const scale = horizonScale(prediction, today);
  const { published } = record.document;
  const told = published === undefined ? say('axis.noDay') : format.day(published);
  const { horizon } = view;
  const words = horizon
    ? say(horizon.earliest === published ? 'axis.by' : 'axis.label', {
        told,
        from: format.day(horizon.earliest),
        to: format.day(horizon.latest),
      })
    : say('axis.none', { told });
  return (
    <figure className={classes.horizon}>
      <div className={classes.axis} aria-hidden>
        {scale.from !== null && scale.to !== null && (
          <span
            className={classes.span}
            style={{ insetInlineStart: percent(scale.from), inlineSize: percent(Math.max(scale.to - scale.from, 0.012)) }}
          />
        )}
        {scale.told !== null && <span className={classes.told} style={{ insetInlineStart: percent(scale.told) }} />}
        {scale.today !== null && <span className={classes.today} style={{ insetInlineStart: percent(scale.today) }} />}
        {scale.outcomes.map((place, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places may be the same, and never move
          <span key={i} className={classes.came} style={{ insetInlineStart: percent(place) }} />
        ))}
      </div>
      <figcaption>{words}</figcaption>
    </figure>
  );
}
