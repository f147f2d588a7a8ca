import { useGet } from '../../state/queries.ts';
import { useAsOf, useSearchState } from '../../state/url.ts';
import { readerSearch } from './reader-search.ts';
import { sentOf } from './report-sent.ts';

/** The report of the page, as of the day that is looked at, and the claim of the address in it. */
export function useReport(id: string) {
  const [{ claim, restricted, doing }, patch] = useSearchState(readerSearch);
  const [{ knownBy }] = useAsOf();
  const sent = sentOf(id, { knownBy, restricted });
  const found = useGet('/documents/{id}', sent);
  const chosen = found.data?.claims.find((one) => one.id === claim);
  return { sent, page: found.data, error: found.error, retry: () => void found.refetch(), chosen, doing, patch };
}
