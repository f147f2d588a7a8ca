import { IconCheck, IconHelp, IconPencil, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { Said } from '../../../parts/text/Said.tsx';
import { typeInWords, useCodes } from '../../../state/codes.ts';
import type { Names } from '../../../state/queries.ts';
import type { ClaimRecord, ReviewState } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useLanguage, useWords } from '../../../words/useWords.ts';
import { KindMark } from '../kind.tsx';
import classes from './ClaimList.module.css';

const ICONS: Readonly<Partial<Record<ReviewState, typeof IconCheck>>> = {
  ...{ accepted: IconCheck, rejected: IconX, unsure: IconHelp, superseded: IconPencil },
};

interface ClaimRowProps {
  readonly record: ClaimRecord;
  readonly number: number;
  readonly names: Names;
  readonly chosen: boolean;
  readonly onChoose: (claim: string) => void;
}

/** One line of the list: what happened, who, and what people decided. */
export const ClaimRow = memo(function ClaimRow({ record, number, names, chosen, onChoose }: ClaimRowProps) {
  const say = useWords(readerWords);
  const codes = useCodes();
  const language = useLanguage();
  const { claim, review } = record;
  const nameOf = ({ ref, text }: { readonly ref?: string | undefined; readonly text: string }): string =>
    (ref !== undefined && names[ref]?.[language]) || text;
  const who = [...claim.actor, ...claim.recipient].map(nameOf);
  const Icon = ICONS[review];
  return (
    <button
      type="button"
      className={classes.row}
      data-chosen={chosen || undefined}
      aria-current={chosen || undefined}
      onClick={() => onChoose(record.id)}
    >
      <span className={classes.number}>{number}</span>
      <KindMark kind={claim.kind} />
      <span className={classes.what}>
        <span className={classes.type}>{typeInWords(codes, claim).join(' · ')}</span>
        <span className={classes.words}>
          <Said>{who.length > 0 ? who.join(' · ') : claim.trigger.text}</Said>
        </span>
      </span>
      {Icon && <Icon size={16} aria-label={say(`states.${review}`)} role="img" className={classes.state} data-state={review} />}
    </button>
  );
});
