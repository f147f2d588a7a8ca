import type { ImportItem } from '../../import/item.ts';

/** Big enough that a commit's wait for the disk is shared by many reports, small enough to lose little work on a kill. */
const REPORTS_PER_BATCH = 64;
const TEXT_PER_BATCH = 4_000_000;

/** Items in the order they came, so many together as are read and stored in one go. */
export async function* batches(items: AsyncIterable<ImportItem>, stopped: () => boolean): AsyncGenerator<ImportItem[]> {
  let batch: ImportItem[] = [];
  let size = 0;
  for await (const item of items) {
    batch.push(item);
    size += item.kind === 'report' ? item.text.length : 0;
    if (batch.length >= REPORTS_PER_BATCH || size >= TEXT_PER_BATCH || stopped()) {
      yield batch;
      batch = [];
      size = 0;
    }
    if (stopped()) break;
  }
  if (batch.length > 0) yield batch;
}
