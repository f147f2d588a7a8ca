import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Broken, hex, linkOf, rawOf } from './chain.ts';
import type { Head, Store } from './contract.ts';
import { headOf, type LogEnd, START } from './head.ts';
import { unpackRaw } from './raw.ts';
import { logPages, rawRows } from './read-log.ts';
import type { LogRow, Tables } from './tables.ts';

export interface Verified {
  /** the last entry that is as it was written */
  readonly head: Head;
  readonly raw: number;
  /** the first that is not; `null` where all are */
  readonly broken: Broken | null;
}

/** `done` of `total` entries and raw files looked at. */
export type Progress = (done: number, total: number) => void;

/**
 * Follows the log from its first entry, computing every hash anew, and holds all raw bytes against their SHA-256. The views are not looked
 * at. Compare `head` with one kept elsewhere: an end of the log that was cut off leaves a shorter log that is whole.
 */
export async function verifyLog(store: Store, progress: Progress = () => {}): Promise<Verified> {
  const { db } = store;
  const total = (await store.head()).seq + (await countRaw(db));
  let last: LogEnd = START;
  for await (const page of logPages(db)) {
    const { end, broken } = await verifyPage(db, page, last);
    if (broken) return { head: headOf(end), raw: 0, broken };
    last = end;
    progress(last.seq, total);
  }
  const beyond = await beyondEnd(db, last.seq);
  if (beyond) return { head: headOf(last), raw: 0, broken: beyond };
  let raw = 0;
  for await (const row of rawRows(db)) {
    if (!isWhole(row)) return { head: headOf(last), raw, broken: await namedIn(db, row.sha) };
    raw++;
    if (raw % 100 === 0) progress(last.seq + raw, total);
  }
  progress(total, total);
  return { head: headOf(last), raw, broken: null };
}

async function verifyPage(
  db: Kysely<Tables>,
  page: readonly LogRow[],
  start: LogEnd,
): Promise<{ readonly end: LogEnd; readonly broken: Broken | null }> {
  let end = start;
  let broken: Broken | null = null;
  const named: { readonly seq: number; readonly sha: string; readonly before: LogEnd }[] = [];
  for (const row of page) {
    const link = linkOf(row, end);
    if (link.broken) {
      broken = link.broken;
      break;
    }
    const sha = rawOf(link.entry);
    if (sha !== null) named.push({ seq: row.seq, sha, before: end });
    end = row;
  }
  const shas = [...new Set(named.map(({ sha }) => sha))];
  const rows = shas.length === 0 ? [] : await db.selectFrom('raw').where('sha', 'in', shas).select('sha').execute();
  const there = new Set(rows.map(({ sha }) => sha));
  const missing = named.find(({ sha }) => !there.has(sha));
  if (missing) return { end: missing.before, broken: { seq: missing.seq, what: 'raw', detail: missing.sha } };
  return { end, broken };
}

/** A document or claim of an entry that the log does not have: its end is gone. */
async function beyondEnd(db: Kysely<Tables>, seq: number): Promise<Broken | null> {
  const row = await db.selectFrom('document').select('key').where('key', '>', seq).orderBy('key').limit(1).executeTakeFirst();
  return row ? { seq: row.key, what: 'order', detail: `${seq} < ${row.key}` } : null;
}

function isWhole(row: Tables['raw']): boolean {
  try {
    return hex(createHash('sha256').update(unpackRaw(row)).digest()) === row.sha;
  } catch {
    return false;
  }
}

/** The first entry that names these bytes; 0 where none does. */
async function namedIn(db: Kysely<Tables>, sha: string): Promise<Broken> {
  let last: LogEnd = START;
  for await (const page of logPages(db)) {
    for (const row of page) {
      const link = linkOf(row, last);
      if (!link.broken && rawOf(link.entry) === sha) return { seq: row.seq, what: 'raw', detail: sha };
      last = row;
    }
  }
  return { seq: 0, what: 'raw', detail: sha };
}

async function countRaw(db: Kysely<Tables>): Promise<number> {
  const { n } = await db
    .selectFrom('raw')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}
