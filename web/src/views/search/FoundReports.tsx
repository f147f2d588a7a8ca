import { Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AppLink } from '../../parts/AppLink.tsx';
import { Quote } from '../../parts/evidence/Quote.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { get } from '../../state/api.ts';
import { keyOf } from '../../state/queries.ts';
import { type Question, useAsOf } from '../../state/url.ts';
import { searchWords } from '../../words/search.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { NothingFound, Shown } from './NothingFound.tsx';

/** Reports whose text answers, with the words around the first hit. */
export function FoundReports({ question }: { readonly question: Question & { readonly text: string } }) {
  const say = useWords(searchWords);
  const format = useFormat();
  const pages = useReports(question);
  if (pages.loading) return <Loading lines={10} height={24} />;
  if (pages.error) return <Problem error={pages.error} retry={pages.retry} />;
  if (pages.items.length === 0) return <NothingFound exact={question.exact === 'true'} />;
  return (
    <>
      <Shown count={pages.items.length} more={pages.hasMore} />
      <ol className={sides.list} aria-busy={pages.stale}>
        {pages.items.map(({ report, excerpt }) => (
          <li key={report.id} className={sides.card}>
            <AppLink to="/reports/$id" params={{ id: report.id }} fw={600}>
              <bdi>{report.title ?? report.externalId ?? say('untitled')}</bdi>
            </AppLink>
            {excerpt && <Quote text={excerpt.text} lang={report.lang} marks={excerpt.highlights} />}
            <Group gap="xs" fz="xs" c="dimmed">
              {report.outlet !== undefined && <bdi>{report.outlet}</bdi>}
              {report.published !== undefined && <span>{format.shortDay(report.published)}</span>}
            </Group>
          </li>
        ))}
      </ol>
      <More pages={pages} />
    </>
  );
}

/** Pages of reports with their excerpts, which stand beside the items in the answer. */
function useReports({ text, exact, outlet, from, to }: Question & { readonly text: string }) {
  const [{ knownBy }] = useAsOf();
  const query = { text, exact, outlet, from, to, knownBy, limit: '20' };
  const found = useInfiniteQuery({
    queryKey: keyOf('/documents', { query, excerpts: true }),
    queryFn: ({ pageParam, signal }) =>
      get('/documents', { query: { ...query, ...(pageParam !== '' && { after: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const items = found.data?.pages.flatMap((page) => page.items.map((report) => ({ report, excerpt: page.excerpts[report.id] })));
  return {
    items: items ?? [],
    error: found.error,
    loading: found.isPending,
    stale: found.isPlaceholderData,
    hasMore: found.hasNextPage,
    loadingMore: found.isFetchingNextPage,
    more: () => void found.fetchNextPage(),
    retry: () => void found.refetch(),
  };
}
