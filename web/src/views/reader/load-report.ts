import { query, queryClient } from '../../state/queries.ts';
import { type ShownReport, sentOf } from './report-sent.ts';

/** Asks for the report while the page's own script is still on its way. */
export function loadReport({
  params: { id },
  deps,
}: {
  readonly params: { readonly id: string };
  readonly deps: ShownReport;
}): void {
  void queryClient.prefetchQuery(query('/documents/{id}', sentOf(id, deps)));
}
