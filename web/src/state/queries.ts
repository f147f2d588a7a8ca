import {
  infiniteQueryOptions,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Answer, type AnySent, ApiProblem, get, type Method, type PathOf, request, type SentTo } from './api.ts';

/** Reads are tried again where the server was not there; what it refuses is not asked again. */
const worthRetrying = (error: Error): boolean => error instanceof ApiProblem && (error.status === 0 || error.status === 503);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => failures < 2 && worthRetrying(error),
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** Keys are `[path, sent]`: `['/claims', …]` names every list of claims, whatever was asked. */
export const keyOf = (path: string, sent?: object): readonly unknown[] => (sent ? [path, sent] : [path]);

export const query = <P extends PathOf<'get'>>(path: P, sent?: SentTo<'get', P>) =>
  queryOptions<Answer<'get', P>>({ queryKey: keyOf(path, sent), queryFn: ({ signal }) => get(path, sent, signal) });

interface When {
  /** false: nothing is asked yet */
  readonly when?: boolean;
  /** show what was there while the next answer is on its way (lists whose filters change) */
  readonly keep?: boolean;
}

/** `useGet('/claims/{id}', { params: { id } })`. */
export const useGet = <P extends PathOf<'get'>>(path: P, sent?: SentTo<'get', P>, { when = true, keep = false }: When = {}) =>
  useQuery({
    ...query(path, sent),
    enabled: when,
    ...(keep && { placeholderData: (before: Answer<'get', P> | undefined) => before as never }),
  });

interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly names: Names;
}
export type Names = Readonly<Record<string, { readonly ar: string; readonly en: string }>>;
/** Lists that go on: those whose answer has `items` and `next`. */
type ListPath = { [P in PathOf<'get'>]: Answer<'get', P> extends PageOf<unknown> ? P : never }[PathOf<'get'>];
type Item<P extends ListPath> = Answer<'get', P> extends PageOf<infer T> ? T : never;

/** A list page by page: `items` of all pages so far, their `names`, and `more()` for the next page. */
export function usePages<P extends ListPath>(path: P, sent: SentTo<'get', P>, { when = true }: When = {}) {
  const found = useInfiniteQuery({
    ...infiniteQueryOptions({
      queryKey: keyOf(path, { ...sent, pages: true }),
      queryFn: async ({ pageParam, signal }) => {
        const first = sent as AnySent;
        const asked = pageParam === '' ? first : { ...first, query: { ...first.query, after: pageParam } };
        return (await request('get', path, asked, signal)) as PageOf<Item<P>>;
      },
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
    }),
    enabled: when,
    placeholderData: (before) => before,
  });
  const pages = found.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const names = useMemo<Names>(() => Object.assign({}, ...(pages?.map((page) => page.names) ?? [])), [pages]);
  return {
    items,
    names,
    error: found.error,
    /** nothing has come yet */
    loading: found.isPending && when,
    /** what is shown answers an earlier question */
    stale: found.isPlaceholderData,
    hasMore: found.hasNextPage,
    loadingMore: found.isFetchingNextPage,
    more: () => void found.fetchNextPage(),
    retry: () => void found.refetch(),
  };
}
export type Pages = Pick<ReturnType<typeof usePages>, 'hasMore' | 'loadingMore' | 'more'>;

/** Paths whose answers do not change with the ledger. */
const LASTING: ReadonlySet<unknown> = new Set(['/codebook', '/session', '/suggest']);

/** All that is computed from the ledger is asked again: what is on screen now, the rest when it is next looked at. */
export const refreshLedger = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => !LASTING.has(queryKey[0]) });

/** `const review = useAct('post', '/claims/{id}/reviews')`, then `review.mutate({ params, body })`. Afterwards the ledger is asked again. */
export function useAct<M extends Exclude<Method, 'get'>, P extends PathOf<M>>(method: M, path: P) {
  const client = useQueryClient();
  return useMutation<Answer<M, P>, Error, SentTo<M, P>>({
    mutationFn: (sent) => request(method, path, sent as AnySent) as Promise<Answer<M, P>>,
    onSuccess: () => refreshLedger(client),
  });
}
