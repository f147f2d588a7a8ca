import { useCodes } from '../../state/codes.ts';
import type { NameOf } from '../../state/naming.ts';
import type { ClaimRecord } from '../../state/records.ts';
import { Quote } from './Quote.tsx';
import classes from './Sides.module.css';
import { type ContradictionKind, marksAtOdds } from './told.ts';
import { WhoSaid } from './WhoSaid.tsx';

interface QuotePairProps {
  readonly kind: ContradictionKind;
  readonly first: ClaimRecord;
  readonly second: ClaimRecord;
  readonly nameOf: NameOf;
}

/** Two claims that cannot both hold, side by side, what they differ in marked. */
export function QuotePair({ kind, first, second, nameOf }: QuotePairProps) {
  const codes = useCodes();
  return (
    <div className={classes.sides}>
      {[first, second].map((record) => (
        <article key={record.id} className={classes.side}>
          <Quote text={record.evidence} lang={record.document.lang} marks={marksAtOdds(kind, record)} />
          {kind === 'polarity' && <strong className={classes.stance}>{codes('factuality', record.claim.factuality)}</strong>}
          <WhoSaid record={record} nameOf={nameOf} />
        </article>
      ))}
    </div>
  );
}
