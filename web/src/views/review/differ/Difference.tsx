import { Title } from '@mantine/core';
import { AppLink } from '../../../parts/AppLink.tsx';
import { Said } from '../../../parts/text/Said.tsx';
import type { Answer } from '../../../state/api.ts';
import { typeInWords, useCodes } from '../../../state/codes.ts';
import type { Names } from '../../../state/queries.ts';
import { reviewWords } from '../../../words/review.ts';
import { useFormat, useWords } from '../../../words/useWords.ts';
import card from '../../reader/card/Card.module.css';
import { Chain } from '../../reader/card/Chain.tsx';
import { Roles } from '../../reader/card/Roles.tsx';
import { KindMark } from '../../reader/kind.tsx';
import classes from './Differ.module.css';
import { Edited } from './Edited.tsx';
import { Settle } from './Settle.tsx';

export type Differing = Answer<'get', '/adjudications'>['items'][number];
type Opinion = Differing['decisions'][number];

interface DifferenceProps {
  readonly difference: Differing;
  readonly names: Names;
}

/** A claim, and what each says of it, side by side. */
export function Difference({ difference, names }: DifferenceProps) {
  const codes = useCodes();
  const { record, decisions } = difference;
  const { claim, document: report, evidence } = record;
  return (
    <article className={classes.difference} data-claim={record.id}>
      <header className={classes.head}>
        <KindMark kind={claim.kind} />
        <Title order={2}>{typeInWords(codes, claim).join(' · ')}</Title>
        <AppLink to="/reports/$id" params={{ id: report.id }} search={{ claim: record.id }} size="sm">
          <Said>{report.title ?? report.outlet ?? report.id}</Said>
        </AppLink>
      </header>
      <blockquote className={classes.quote}>
        <Said>{evidence}</Said>
      </blockquote>
      <dl className={card.facts}>
        <Roles record={record} names={names} />
        <Chain claim={claim} outlet={report.outlet} names={names} />
      </dl>
      <div className={classes.opinions}>
        {decisions.map((opinion) => (
          <OpinionOf key={opinion.seq} opinion={opinion} difference={difference} />
        ))}
      </div>
      <Settle difference={difference} />
    </article>
  );
}

function OpinionOf({ opinion, difference }: { readonly opinion: Opinion; readonly difference: Differing }) {
  const say = useWords(reviewWords);
  const format = useFormat();
  const { by, decision, at, why, seq } = opinion;
  return (
    <section className={classes.opinion} data-decision={decision}>
      <Title order={3}>
        <bdi>{by}</bdi> {say(`differ.said.${decision}`)}
      </Title>
      <small>{format.instant(at)}</small>
      {why === undefined ? (
        <p className={classes.noWhy}>{say('differ.noWhy')}</p>
      ) : (
        <p>
          <Said>{why}</Said>
        </p>
      )}
      {decision === 'edit' && <Edited id={`${difference.record.document.id}.e${seq}`} before={difference.record.claim} />}
    </section>
  );
}
