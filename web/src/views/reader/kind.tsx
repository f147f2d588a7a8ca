import { useCodes } from '../../state/codes.ts';
import type { Claim } from '../../state/records.ts';
import classes from './Reader.module.css';

/** A shape for each kind, so that colour never stands alone. */
const SHAPES: Readonly<Record<Claim['kind'], string>> = { event: '●', relation: '◆', assessment: '▲' };

export function KindMark({ kind }: { readonly kind: Claim['kind'] }) {
  const codes = useCodes();
  return (
    <span className={classes.kind} data-kind={kind} role="img" aria-label={codes('kinds', kind)}>
      {SHAPES[kind]}
    </span>
  );
}
