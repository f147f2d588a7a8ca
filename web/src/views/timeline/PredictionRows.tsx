import { Text } from '@mantine/core';
import { ClaimQuote } from '../../parts/evidence/ClaimQuote.tsx';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useNaming } from '../../state/naming.ts';
import { usePages } from '../../state/queries.ts';
import { type Question, useAsOf } from '../../state/url.ts';
import { timelineWords } from '../../words/timeline.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { Rows } from './Rows.tsx';
import classes from './Timeline.module.css';

/** Predictions told on the days chosen, each with the days it is for. */
export function PredictionRows({ question }: { readonly question: Question }) {
  const say = useWords(timelineWords);
  const format = useFormat();
  const [asOf] = useAsOf();
  const { kind: _kind, tense: _tense, ...rest } = question;
  const pages = usePages('/predictions', { query: { ...rest, ...asOf, limit: '30' } });
  const nameOf = useNaming(pages.names);
  if (pages.loading) return <Loading lines={8} />;
  if (pages.error) return <Problem error={pages.error} retry={pages.retry} />;
  if (pages.items.length === 0) return <Empty title={say('noPredictions')}>{say('noneHelp')}</Empty>;
  return (
    <Rows
      items={pages.items}
      keyOf={({ view }) => view.claim}
      label={say('predictions')}
      onEnd={() => pages.hasMore && !pages.loadingMore && pages.more()}
      render={({ view: { horizon, state }, record }) => (
        <article className={classes.row}>
          <ClaimQuote record={record} nameOf={nameOf} />
          <Text size="sm">
            {horizon ? say('horizon', { days: format.days(horizon.earliest, horizon.latest) }) : say('noHorizon')} ·{' '}
            {say(`states.${state}`)}
          </Text>
        </article>
      )}
    />
  );
}
