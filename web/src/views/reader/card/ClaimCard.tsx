import { ActionIcon, Badge, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { typeInWords, useCodes } from '../../../state/codes.ts';
import { useGet } from '../../../state/queries.ts';
import type { ReportPage } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import { KindMark } from '../kind.tsx';
import type { Acts } from '../useActs.ts';
import classes from './Card.module.css';
import { Chain } from './Chain.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { Judge } from './Judge.tsx';
import { OtherReports } from './OtherReports.tsx';
import { Roles } from './Roles.tsx';

interface ClaimCardProps {
  readonly page: ReportPage;
  readonly record: ReportPage['claims'][number];
  readonly number: number;
  readonly judge: Acts['judge'];
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** All that one claim says, who says it, and what became of it. */
export function ClaimCard({ page, record, number, judge, onEdit, onClose }: ClaimCardProps) {
  const say = useWords(readerWords);
  const codes = useCodes();
  const { claim, document: report } = record;
  const { data } = useGet('/claims/{id}', { params: { id: record.id }, query: record.restricted ? { restricted: 'true' } : {} });
  return (
    <section className={classes.card} aria-label={say('card.title', { number })}>
      <header className={classes.head}>
        <KindMark kind={claim.kind} />
        <Title order={2} className={classes.title}>
          {typeInWords(codes, claim).join(' · ')}
        </Title>
        <Badge data-state={record.review} className={classes.state}>
          {say(`states.${record.review}`)}
        </Badge>
        {record.restricted && <Badge>{say('card.restricted')}</Badge>}
        <ActionIcon aria-label={say('card.close')} onClick={onClose}>
          <IconX size={17} />
        </ActionIcon>
      </header>
      <Judge record={record} judge={judge} onEdit={onEdit} />
      <dl className={classes.facts}>
        <Roles record={record} names={page.names} />
        <Chain claim={claim} outlet={report.outlet} names={page.names} />
        <Facts record={record} grades={data?.item.grades} />
      </dl>
      <History id={record.id} />
      <OtherReports record={record} />
    </section>
  );
}
