import type { Kysely } from 'kysely';
import { type Broken, linkOf, rawOf } from './chain.ts';
import type { Head, Store } from './contract.ts';
import { headOf, type LogEnd, START } from './head.ts';
import { RawChecker } from './raw-check.ts';
import { logPages } from './read-log.ts';
import type { LogRow, Tables } from './tables.ts';

export interface Verified {
  /** the last entry before which, and with which, all is as it was written */
  readonly head: Head;
  /** raw files held against their SHA-256 */
  readonly raw: number;
  /** the first entry that is not as it was written; `null` where all are */
  readonly broken: Broken | null;
}

/** `done` of `total` entries. */
export type Progress = (done: number, total: number) => void;

/**
 * Follows the log from its first entry, computing every hash anew, and holds the raw bytes that entries name against their SHA-256. The views
 * are not looked at. Compare `head` with one kept elsewhere: a log that somebody cut off together with its views is shorter, but whole.
 */
export async function verifyLog(store: Store, progress: Progress = () => {}): Promise<Verified> {
  const { db } = store;
  const total = (await store.head()).seq;
  const checker = new RawChecker(db);
  let last: LogEnd = START;
  for await (const page of logPages(db)) {
    const { end, broken } = await verifyPage(checker, page, last);
    if (broken) return { head: headOf(end), raw: checker.count, broken };
    last = end;
    progress(last.seq, Math.max(total, last.seq));
  }
  const broken = (await beyondEnd(db, last.seq)) ?? (await checker.unnamed());
  return { head: headOf(last), raw: checker.count, broken };
}

async function verifyPage(
  checker: RawChecker,
  page: readonly LogRow[],
  start: LogEnd,
): Promise<{ readonly end: LogEnd; readonly broken: Broken | null }> {
  let end = start;
  let broken: Broken | null = null;
  const named = new Map<string, { readonly seq: number; readonly before: LogEnd }>();
  for (const row of page) {
    const link = linkOf(row, end);
    broken = link.broken;
    if (link.broken) break;
    const sha = rawOf(link.entry);
    if (sha !== null && !named.has(sha)) named.set(sha, { seq: row.seq, before: end });
    end = row;
  }
  const bad = await checker.firstBad([...named.keys()]);
  const where = bad === null ? undefined : named.get(bad);
  if (where) return { end: where.before, broken: { seq: where.seq, what: 'raw', detail: bad! } };
  return { end, broken };
}

/** A document of an entry that the log does not have: the end is gone. */
async function beyondEnd(db: Kysely<Tables>, seq: number): Promise<Broken | null> {
  const row = await db.selectFrom('document').select('key').where('key', '>', seq).orderBy('key').limit(1).executeTakeFirst();
  return row ? { seq: row.key, what: 'order', detail: `${seq} < ${row.key}` } : null;
}
