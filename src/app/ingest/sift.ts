import type { ImportItem } from '../../import/item.ts';
import type { FailureItem, Store } from '../../store/contract.ts';
import { type Prepared, prepare } from './prepare.ts';

/** A report of a batch, with what is to be done about it. */
export interface Sifted {
  readonly report: Prepared;
  /** `read`: it is new. `again`: on record, but not in these bytes. `nothing`: on record */
  readonly todo: 'read' | 'again' | 'nothing';
}

export function prepared(items: readonly ImportItem[]): (Prepared | FailureItem)[] {
  return items.map((item) =>
    item.kind === 'report' ? prepare(item) : { locator: item.locator, code: item.issue.code, detail: item.issue.detail },
  );
}

export const isFailure = (item: Prepared | FailureItem): item is FailureItem => 'code' in item;
export const isReport = (item: Prepared | FailureItem): item is Prepared => 'document' in item;

/**
 * What of these reports is new. A report that comes twice among them is new once. `underWay`: ids and hashes of bytes that will be on record
 * before these are, though they are not yet; asked before the store is, so that what arrives there in between is not missed.
 */
export async function sift(
  store: Store,
  reports: readonly Prepared[],
  underWay: ReadonlySet<string> = new Set(),
): Promise<Sifted[]> {
  const soon = new Set(reports.flatMap(marksOf).filter((mark) => underWay.has(mark)));
  const known = new Set([...soon, ...(await store.knownDocuments(reports.map(({ document }) => document.id)))]);
  const again = reports.filter(({ document }) => known.has(document.id));
  const raw = new Set([...soon, ...(await knownRaw(store, again))]);
  return reports.map((report) => {
    const { id, acquisition } = report.document;
    const todo = todoOf(known.has(id), raw.has(report.raw.sha), acquisition.format);
    known.add(id);
    raw.add(report.raw.sha);
    return { report, todo };
  });
}

/** By what a report that is under way is known: its id, and the hash of its bytes. */
export const marksOf = ({ document, raw }: Prepared): readonly string[] => [document.id, raw.sha];

/** That a report on record was got again in other bytes is put on record. Of a feed, whose bytes change all the time, it is not. */
function todoOf(isKnown: boolean, bytesKnown: boolean, format: string): Sifted['todo'] {
  if (!isKnown) return 'read';
  return bytesKnown || format === 'feed' ? 'nothing' : 'again';
}

/** Which of these raw bytes are on record. Asked only where a report came again. */
async function knownRaw(store: Store, reports: readonly Prepared[]): Promise<Set<string>> {
  if (reports.length === 0) return new Set();
  const shas = reports.map(({ raw }) => raw.sha);
  const rows = await store.db.selectFrom('raw').select('sha').where('sha', 'in', shas).execute();
  return new Set(rows.map(({ sha }) => sha));
}
