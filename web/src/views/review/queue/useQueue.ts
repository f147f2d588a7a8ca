import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer } from '../../../state/api.ts';
import { keyOf, query, useGet } from '../../../state/queries.ts';
import { type Patch, useSearchState } from '../../../state/url.ts';
import { askedOf, type QueueQuery } from '../asked.ts';
import { type ReviewSearch, reviewSearch } from '../review-search.ts';

type Ahead = Answer<'get', '/review-queue'>;
export type Queued = Answer<'get', '/review-queue/{id}'>;

/** Claims fetched ahead, so that the next one is there when it is asked for. */
const AHEAD = 4;
const itemOf = (id: string) => ({ params: { id } });
const behindOf = (asked: QueueQuery, id: string) => ({ query: { ...asked, behind: id, limit: String(AHEAD) } });

/** Where one stands in the queue. The server tells what comes behind a claim, whoever else decides meanwhile; the page remembers what it came by. */
export function useQueue() {
  const [search, patch] = useSearchState(reviewSearch);
  const asked = useMemo(() => askedOf(search), [search]);
  const { claim } = search;
  const [endedAt, setEndedAt] = useState<string>();
  const start = useStart(asked, claim, patch);
  const current = useQuery({ ...query('/review-queue/{id}', itemOf(claim ?? '')), enabled: claim !== undefined, staleTime: 0 });
  const ahead = useAhead(asked, claim);
  const trail = useRef<string[]>([]);
  const wanted = useRef<string | null>(null);

  const go = useCallback((id: string) => patch({ claim: id }), [patch]);
  // that nothing comes behind is believed only of what was just asked
  const items = ahead.data && (ahead.data.items.length > 0 || !ahead.isFetching) ? ahead.data.items : undefined;
  const next = useCallback(() => {
    if (claim === undefined || endedAt === claim) return;
    const found = items?.[0]?.record.id;
    wanted.current = items === undefined ? claim : null;
    if (items === undefined) return;
    trail.current.push(claim);
    if (found === undefined) setEndedAt(claim);
    else go(found);
  }, [claim, endedAt, items, go]);
  // asked for before it was there
  useEffect(() => {
    if (items !== undefined && wanted.current !== null && wanted.current === claim) next();
  }, [items, claim, next]);

  const previous = useCallback(() => {
    const before = trail.current.pop();
    setEndedAt(undefined);
    if (before !== undefined && before !== claim) go(before);
  }, [claim, go]);
  const restart = useCallback(() => {
    setEndedAt(undefined);
    patch({ claim: undefined });
  }, [patch]);
  const back = useCallback(
    (id: string) => {
      setEndedAt(undefined);
      go(id);
    },
    [go],
  );
  return {
    ...{ search, patch, asked, claim, current, next, previous, restart, back },
    ended: endedAt !== undefined && endedAt === claim,
    starting: start,
  };
}
export type QueueState = ReturnType<typeof useQueue>;

/** Without a claim in the address the first that waits is put there. */
function useStart(asked: QueueQuery, claim: string | undefined, patch: Patch<ReviewSearch>) {
  const start = useQuery({
    ...query('/review-queue', { query: { ...asked, limit: '1' } }),
    enabled: claim === undefined,
    staleTime: 0,
  });
  const first = start.isFetching ? undefined : start.data?.items[0]?.record.id;
  useEffect(() => {
    if (claim === undefined && first !== undefined) patch({ claim: first }, { replace: true });
  }, [claim, first, patch]);
  return start;
}

/** What comes behind a claim; each of it is kept as if it had been asked for by itself, and so is what comes behind that. */
function useAhead(asked: QueueQuery, claim: string | undefined) {
  const client = useQueryClient();
  const ahead = useGet('/review-queue', behindOf(asked, claim ?? ''), { when: claim !== undefined });
  const { data } = ahead;
  useEffect(() => {
    if (!data) return;
    for (const [i, item] of data.items.entries()) {
      const { id } = item.record;
      keep(keyOf('/review-queue/{id}', itemOf(id)), { item, names: data.names } satisfies Queued);
      const rest = data.items.slice(i + 1);
      if (rest.length > 0) keep(keyOf('/review-queue', behindOf(asked, id)), { ...data, items: rest } satisfies Ahead);
    }
    /** what was fetched for itself is newer */
    function keep(key: readonly unknown[], value: object): void {
      if (client.getQueryData(key) === undefined) client.setQueryData(key, value, { updatedAt: 1 });
    }
  }, [data, asked, client]);
  return ahead;
}
