import type { ImportItem } from '../../import/item.ts';
import type { FailureItem, Store } from '../../store/contract.ts';
import { batches } from './batches.ts';
import { batchOf, isSifted, type Made, type Place } from './made.ts';
import type { Prepared } from './prepare.ts';
import type { Reading } from './reading.ts';
import { openReadingLine } from './reading-line.ts';
import { type IngestSummary, IngestTally, type ReportState } from './report-state.ts';
import { isReport, marksOf, prepared, sift } from './sift.ts';

export interface IngestOptions {
  readonly store: Store;
  readonly reading: Reading;
  /** who puts it on record */
  readonly by: string;
  readonly now: () => Date;
  /** read texts that do not seem to be about conflict, too */
  readonly all?: boolean;
  readonly onReport?: (report: ReportState) => void;
  /** once it fires the run ends, when what is at hand is on record */
  readonly signal?: AbortSignal;
}

/** Batches behind those that are read that may wait for their turn to be stored. */
const READY = 2;

/**
 * Puts every report of an input on record, with what the reader finds in it, in the order of the input however many threads read: the log is
 * the same as if one had. A report is told as stored only when it is durable; one that is on record already is neither read nor stored again,
 * so a run that was cut off is gone on with by running it again.
 */
export async function ingest(items: AsyncIterable<ImportItem>, options: IngestOptions): Promise<IngestSummary> {
  const { store, by, now } = options;
  const tally = new IngestTally(options.onReport);
  const stopped = (): boolean => options.signal?.aborted === true;
  const line = openReadingLine(options.reading, options.all === true);
  const underWay = new Set<string>();
  const window: Promise<void>[] = [];
  let before: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batches(items, stopped)) {
      const places = await placesOf(prepared(batch), store, underWay);
      const marks = places.flatMap((place) => (isSifted(place) && place.todo !== 'nothing' ? marksOf(place.report) : []));
      for (const mark of marks) underWay.add(mark);
      const { made } = await line.put(places);
      before = Promise.all([made, before]).then(async ([ready]) => {
        await put(ready, store, by, now);
        for (const mark of marks) underWay.delete(mark);
        tally.add(ready.states);
      });
      // a rejection is awaited in a later round; until then it is not unhandled
      before.catch(() => {});
      window.push(before);
      if (window.length > options.reading.threads + READY) await window.shift();
      if (stopped()) break;
    }
    await before;
  } finally {
    await line.close();
  }
  // so that who asks next finds all of it by actor, place and type
  await store.settle();
  return tally.summary(stopped());
}

async function placesOf(
  items: readonly (Prepared | FailureItem)[],
  store: Store,
  underWay: ReadonlySet<string>,
): Promise<Place[]> {
  const sifted = await sift(store, items.filter(isReport), underWay);
  let next = 0;
  return items.map((item) => (isReport(item) ? sifted[next++]! : item));
}

async function put(made: Made, store: Store, by: string, now: () => Date): Promise<void> {
  if (made.items.length > 0 || made.failures.length > 0) await store.append(batchOf(made, by, now()));
}
