import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { usePages } from '../../state/queries.ts';
import { useAsOf } from '../../state/url.ts';
import { predictionWords } from '../../words/predictions.ts';
import { useWords } from '../../words/useWords.ts';
import { Prediction } from './Prediction.tsx';
import type { PredictionsSearch, STATES } from './predictions-search.ts';

interface PredictionListProps {
  readonly state: (typeof STATES)[number];
  readonly asked: Omit<PredictionsSearch, 'state'>;
}

/** The predictions that stand so, newest first. */
export function PredictionList({ state, asked }: PredictionListProps) {
  const say = useWords(predictionWords);
  const [asOf] = useAsOf();
  const pages = usePages('/predictions', { query: { ...asked, ...asOf, state: [state], limit: '10' } });
  const { items, names, error, loading, retry } = pages;
  if (error) return <Problem error={error} retry={retry} />;
  if (loading) return <Loading lines={8} />;
  if (items.length === 0) return <Empty title={say('empty.title')}>{say(`empty.${state}`)}</Empty>;
  return (
    <>
      {items.map((item) => (
        <Prediction key={item.view.claim} prediction={item} names={names} />
      ))}
      <More pages={pages} />
    </>
  );
}
