import { Text } from '@mantine/core';
import { Empty } from '../../../parts/page/Empty.tsx';
import { Loading } from '../../../parts/page/Loading.tsx';
import { More } from '../../../parts/page/More.tsx';
import { Problem } from '../../../parts/page/Problem.tsx';
import { usePages } from '../../../state/queries.ts';
import { useSearchState } from '../../../state/url.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import { reviewSearch } from '../review-search.ts';
import { Difference } from './Difference.tsx';

/** Claims on which people differ, for somebody to settle. */
export function Disagreements() {
  const say = useWords(reviewWords);
  const [{ restricted }] = useSearchState(reviewSearch);
  const pages = usePages('/adjudications', { query: { ...(restricted && { restricted }), limit: '20' } });
  const { items, names, error, loading, retry } = pages;
  if (error) return <Problem error={error} retry={retry} />;
  if (loading) return <Loading lines={8} />;
  if (items.length === 0) return <Empty title={say('differ.none')}>{say('differ.noneHelp')}</Empty>;
  return (
    <>
      <Text size="sm" c="dimmed" mb="md" maw="70ch">
        {say('differ.help')}
      </Text>
      {items.map((item) => (
        <Difference key={item.claim} difference={item} names={names} />
      ))}
      <More pages={pages} />
    </>
  );
}
