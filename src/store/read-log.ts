import type { Kysely } from 'kysely';
import type { DocumentEntry, Recorded } from '../core/ledger/entries.ts';
import { recorded } from './sealed.ts';
import type { LogRow, Tables } from './tables.ts';

/** Rows fetched in one go: 256 entries of 12 KB are 3 MB. */
const PAGE = 256;

/** The log after seq `after`, in order, a page at a time, so that no query is left open between them. */
export async function* logPages(db: Kysely<Tables>, after = 0): AsyncGenerator<readonly LogRow[]> {
  for (let last = after; ; ) {
    const page = await db.selectFrom('log').selectAll().where('seq', '>', last).orderBy('seq').limit(PAGE).execute();
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)!.seq;
  }
}

export async function* entriesOf(db: Kysely<Tables>, after: number): AsyncGenerator<Recorded> {
  for await (const page of logPages(db, after)) yield* page.map(recorded);
}

/** Raw files are large: few at a time. */
const FILES = 16;
/** SHA-256 texts at a time. */
const NAMES = 1_000;

/** Which of these SHA-256 need not be read. */
export type KnownRaw = (shas: readonly string[]) => Promise<ReadonlySet<string>>;

/** In the order of their SHA-256, without those that are known. */
export async function* rawRows(db: Kysely<Tables>, known: KnownRaw = async () => new Set()): AsyncGenerator<Tables['raw']> {
  for (let last = ''; ; ) {
    const names = await db.selectFrom('raw').select('sha').where('sha', '>', last).orderBy('sha').limit(NAMES).execute();
    const held = await known(names.map(({ sha }) => sha));
    const wanted = names.map(({ sha }) => sha).filter((sha) => !held.has(sha));
    for (let from = 0; from < wanted.length; from += FILES) {
      const some = wanted.slice(from, from + FILES);
      yield* await db.selectFrom('raw').selectAll().where('sha', 'in', some).orderBy('sha').execute();
    }
    if (names.length < NAMES) return;
    last = names.at(-1)!.sha;
  }
}

/** Entries by seq; those that are not there are left out. */
export async function recordedAt(db: Kysely<Tables>, seqs: readonly number[]): Promise<Map<number, Recorded>> {
  const found = new Map<number, Recorded>();
  for (let from = 0; from < seqs.length; from += PAGE) {
    const rows = await db
      .selectFrom('log')
      .selectAll()
      .where('seq', 'in', seqs.slice(from, from + PAGE))
      .execute();
    for (const row of rows) found.set(row.seq, recorded(row));
  }
  return found;
}

export async function documentEntries(
  db: Kysely<Tables>,
  keys: readonly number[],
): Promise<Map<number, Recorded<DocumentEntry>>> {
  const found = new Map<number, Recorded<DocumentEntry>>();
  for (const [seq, { entry, ...header }] of await recordedAt(db, keys)) {
    if (entry.kind === 'document') found.set(seq, { ...header, entry });
  }
  return found;
}
