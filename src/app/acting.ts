import type { Entry } from '../core/ledger/entries.ts';
import type { Projection } from '../core/ledger/project.ts';
import type { Store } from '../store/contract.ts';

/** Who acts on which ledger; the clock is an argument, so that tests and repeats give the same. */
export interface Acting {
  readonly store: Store;
  readonly by: string;
  readonly now: () => Date;
}

/** Where an act stands in the log once it is on record. */
export interface OnRecord {
  readonly seq: number;
  /** ISO instant */
  readonly at: string;
  readonly by: string;
}

/** Puts one entry on record, durable when it resolves. Throws `StoreError`. */
export async function putOnRecord({ store, by, now }: Acting, entry: Entry, projection: Projection = {}): Promise<OnRecord> {
  const { head } = await store.append({ by, at: now().toISOString(), items: [{ entry, projection }] });
  return { seq: head.seq, at: head.at, by };
}
