import type { Entry } from '../core/ledger/entries.ts';
import { hex, linkOf } from './chain.ts';
import { type Head, type RawItem, type Store, StoreError } from './contract.ts';
import { type LogEnd, START } from './head.ts';
import { unpackRaw } from './raw.ts';
import { type KnownRaw, logPages, rawRows } from './read-log.ts';
import type { Progress } from './verify.ts';

/** The record of a ledger on its way somewhere else, a piece at a time: raw bytes, then the log in order, then what there must have been of each. */
export type Part = RawPart | EntryPart | EndPart;

export interface RawPart extends RawItem {
  readonly kind: 'raw';
}
export interface EntryPart {
  readonly kind: 'entry';
  readonly seq: number;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly by: string;
  /** lower-case hex */
  readonly hash: string;
  readonly entry: Entry;
}
/** `raw` counts the raw parts that went before, `entries` is the number of the last entry and `hash` its hash. */
export interface EndPart {
  readonly kind: 'end';
  readonly entries: number;
  readonly raw: number;
  readonly hash: string;
}

export interface PartsOptions {
  /** the entry behind which to begin */
  readonly from?: LogEnd;
  /** which raw bytes need not come */
  readonly known?: KnownRaw;
  readonly onRaw?: (done: number) => void;
  readonly onEntry?: Progress;
}

/** All that is on record up to `head`, every hash computed anew. Throws `ledger-broken` where one does not fit. */
export async function* partsOf(store: Store, head: Head, options: PartsOptions = {}): AsyncGenerator<Part> {
  const { from = START, known, onRaw = () => {}, onEntry = () => {} } = options;
  let raw = 0;
  for await (const row of rawRows(store.db, known)) {
    yield { kind: 'raw', sha: row.sha, bytes: unpackRaw(row) };
    onRaw(++raw);
  }
  let last = from;
  for await (const page of logPages(store.db, from.seq)) {
    for (const row of page) {
      if (last.seq === head.seq) break;
      const link = linkOf(row, last);
      if (link.broken) throw new StoreError('ledger-broken', `${link.broken.seq}: ${link.broken.what}`);
      const { seq, at, by } = row;
      yield { kind: 'entry', seq, at, by, hash: hex(row.hash), entry: link.entry };
      last = row;
    }
    onEntry(last.seq, head.seq);
    if (last.seq === head.seq) break;
  }
  if (hex(last.hash) !== head.hash) throw new StoreError('ledger-broken', `${last.seq}: end`);
  yield { kind: 'end', entries: head.seq, raw, hash: head.hash };
}
