import { Badge, Title } from '@mantine/core';
import type { RefObject } from 'react';
import { AppLink } from '../../../parts/AppLink.tsx';
import { Said } from '../../../parts/text/Said.tsx';
import { typeInWords, useCodes } from '../../../state/codes.ts';
import type { ClaimRecord } from '../../../state/records.ts';
import { reviewWords } from '../../../words/review.ts';
import { useFormat, useWords } from '../../../words/useWords.ts';
import { KindMark } from '../../reader/kind.tsx';
import { AcceptRest } from './AcceptRest.tsx';
import classes from './Queue.module.css';
import type { Decisions } from './useDecisions.ts';

interface ClaimHeadProps {
  readonly record: ClaimRecord;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly act: Decisions['act'];
}

/** What kind of claim it is, how it stands, and from which report. */
export function ClaimHead({ record, heading, act }: ClaimHeadProps) {
  const say = useWords(reviewWords);
  const codes = useCodes();
  const format = useFormat();
  const { claim, document: report, review } = record;
  return (
    <header className={classes.head}>
      <KindMark kind={claim.kind} />
      <Title order={2} ref={heading} tabIndex={-1} className={classes.title}>
        {typeInWords(codes, claim).join(' · ')}
      </Title>
      <Badge data-state={review}>{say(`states.${review}`)}</Badge>
      <AcceptRest record={record} act={act} />
      <p className={classes.origin}>
        <Said>{report.outlet ?? say('card.outlet')}</Said>
        {report.published !== undefined && <span>{say('card.published', { day: format.day(report.published) })}</span>}
        <AppLink to="/reports/$id" params={{ id: report.id }} search={{ claim: record.id }}>
          {report.title === undefined ? say('card.open') : <Said>{report.title}</Said>}
        </AppLink>
      </p>
    </header>
  );
}
