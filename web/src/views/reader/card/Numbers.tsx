import { Said } from '../../../parts/text/Said.tsx';
import { useCodes } from '../../../state/codes.ts';
import type { Quantity } from '../../../state/records.ts';
import { useFormat } from '../../../words/useWords.ts';
import classes from './Card.module.css';

/** Each number as a figure or a range, how exact it is meant, of what; and as the report words it. */
export function Numbers({ quantities }: { readonly quantities: readonly Quantity[] }) {
  const codes = useCodes();
  const { number } = useFormat();
  return quantities.map(({ start, text, op, low, point, high, unit }) => {
    const range = low !== undefined && high !== undefined && low !== high ? `${number(low)}–${number(high)}` : '';
    const figure = point ?? (range === '' ? (low ?? high) : undefined);
    return (
      <span key={start} className={classes.item}>
        <strong>
          <bdi>{figure === undefined ? range : number(figure)}</bdi>
        </strong>
        {figure !== undefined && range !== '' && (
          <>
            {' '}
            (<bdi>{range}</bdi>)
          </>
        )}{' '}
        {codes('units', unit)} <small>{codes('ops', op)}</small>{' '}
        <span className={classes.told}>
          «<Said>{text}</Said>»
        </span>
      </span>
    );
  });
}
