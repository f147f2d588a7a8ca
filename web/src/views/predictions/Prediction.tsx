import { Title } from '@mantine/core';
import { useState } from 'react';
import { AppLink } from '../../parts/AppLink.tsx';
import { Said } from '../../parts/text/Said.tsx';
import type { Answer } from '../../state/api.ts';
import { typeInWords, useCodes } from '../../state/codes.ts';
import type { Names } from '../../state/queries.ts';
import { useMe } from '../../state/session.ts';
import { predictionWords } from '../../words/predictions.ts';
import { useFormat, useLanguage, useWords } from '../../words/useWords.ts';
import card from '../reader/card/Card.module.css';
import { Roles } from '../reader/card/Roles.tsx';
import { KindMark } from '../reader/kind.tsx';
import { Horizon } from './Horizon.tsx';
import classes from './Predictions.module.css';
import { Proposals } from './Proposals.tsx';
import { Verdict } from './Verdict.tsx';

export type Foretold = Answer<'get', '/predictions'>['items'][number];

interface PredictionProps {
  readonly prediction: Foretold;
  readonly names: Names;
}

/** What was foretold, by whom, until when; what may have come of it; and the verdict. */
export function Prediction({ prediction, names }: PredictionProps) {
  const say = useWords(predictionWords);
  const codes = useCodes();
  const format = useFormat();
  const language = useLanguage();
  const { may } = useMe();
  const [evidence, setEvidence] = useState<readonly string[]>([]);
  const { view, record } = prediction;
  const { claim, document: report } = record;
  const toggle = (id: string): void =>
    setEvidence((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const judging = may('review') && view.verdict === undefined;
  return (
    <article className={classes.prediction} data-claim={view.claim}>
      <header className={classes.head}>
        <KindMark kind={claim.kind} />
        <Title order={2}>{typeInWords(codes, claim).join(' · ')}</Title>
        <span className={classes.by}>
          {say('said')} <bdi>{names[view.source]?.[language] ?? view.source}</bdi>
          {' · '}
          <AppLink to="/reports/$id" params={{ id: report.id }} search={{ claim: record.id }}>
            <Said>{report.title ?? report.outlet ?? report.id}</Said>
          </AppLink>
          {report.published !== undefined && <> · {say('published', { day: format.day(report.published) })}</>}
        </span>
      </header>
      <blockquote className={classes.quote}>
        <Said>{record.evidence}</Said>
      </blockquote>
      <Horizon prediction={prediction} />
      <dl className={card.facts}>
        <Roles record={record} names={names} />
      </dl>
      <Proposals prediction={prediction} chosen={evidence} onToggle={judging ? toggle : undefined} />
      <Verdict view={view} evidence={evidence} />
    </article>
  );
}
