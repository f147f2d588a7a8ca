import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../contract.ts';
import type { Connection } from '../engine.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { type OpenOptions, WAIT } from '../options.ts';
import { checkVersion, NEWEST } from '../versions.ts';
import { kyselyOver } from './dialect.ts';
import { sqliteError } from './errors.ts';
import { type Handle, openHandle } from './handle.ts';
import { matchTerms } from './search.ts';
import { type Writer, writerOver } from './writer.ts';

/** KiB of pages kept by the writer. Postings are put all over their tree: with 256 MB the inner pages and the busy leaves stay in memory. */
const WRITER_CACHE = 262_144;
const READER_CACHE = 65_536;
/** Bytes. Twice SQLite's own: a batch changes leaves all over the trees of postings, and half as many cost a third less (measured). */
const PAGE = 8_192;
/** Pages in the write-ahead log before they are carried over: 128 MB, so that a page changed by many batches is carried once. */
const CHECKPOINT = 16_384;
/** Milliseconds SQLite itself waits where a lock is held for a moment only: at opening and when the log begins anew. */
const MOMENT = 5_000;

/** Opens or makes a file. Throws `StoreError`. */
export async function connectSqlite(file: string, options: OpenOptions): Promise<Connection> {
  const told = (error: unknown): unknown => sqliteError(error, file);
  const open: Handle[] = [];
  try {
    if (!existsSync(file) && (options.readOnly || options.create === false)) throw new StoreError('no-ledger', file);
    const writer = options.readOnly ? null : await openWriter(file, options, open);
    const reader = openReader(file, open);
    const db = kyselyOver(reader);
    await checkVersion(db, 'sqlite', file);
    return {
      engine: 'sqlite',
      location: file,
      db,
      told,
      async write(work) {
        if (!writer) throw new StoreError('database-read-only', file);
        try {
          return await writer.write(work);
        } catch (error) {
          throw told(error);
        }
      },
      match: async (table, match) => matchTerms(reader, table, match),
      async close() {
        if (writer) carryOver(open[0]);
        for (const handle of open.splice(0)) handle.close();
      },
    };
  } catch (error) {
    for (const handle of open) handle.close();
    throw told(error);
  }
}

async function openWriter(file: string, options: OpenOptions, open: Handle[]): Promise<Writer> {
  const handle = openHandle(file, 'write');
  open.push(handle);
  handle.exec(`pragma busy_timeout = ${MOMENT}`);
  const version = await schemaVersion(kyselyOver(handle), 'sqlite');
  // Counts only where the file is new.
  handle.exec(`pragma page_size = ${PAGE}`);
  handle.exec('pragma journal_mode = wal');
  // FULL: the log is flushed at every commit, so that what was acknowledged outlives a power cut.
  handle.exec('pragma synchronous = full');
  handle.exec(`pragma cache_size = -${WRITER_CACHE}`);
  handle.exec(`pragma wal_autocheckpoint = ${CHECKPOINT}`);
  handle.exec('pragma busy_timeout = 0');
  const writer = writerOver(handle, options.wait ?? WAIT);
  if (version !== NEWEST) {
    const now = (options.now ?? Date.now)();
    await writer.write(({ db }) => migrate(db, 'sqlite', now));
  }
  return writer;
}

/**
 * Leaves all in the one file, so that it can be copied. SQLite does so itself when its last connection ends; but libsql ends a connection
 * only when its statements have been collected. What cannot be carried over now is at the next opening.
 */
function carryOver(handle: Handle | undefined): void {
  try {
    handle?.exec('pragma wal_checkpoint(truncate)');
  } catch {}
}

function openReader(file: string, open: Handle[]): Handle {
  const handle = openHandle(file, unwritable(file) ? 'immutable' : 'read');
  open.push(handle);
  handle.exec(`pragma busy_timeout = ${MOMENT}`);
  handle.exec(`pragma cache_size = -${READER_CACHE}`);
  return handle;
}

/** Whether no other process can be writing here, so that the file may be read without locks; SQLite keeps those in a file beside it. */
function unwritable(file: string): boolean {
  const log = `${file}-wal`;
  if (existsSync(log) && statSync(log).size > 0) return false;
  try {
    accessSync(dirname(file), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}
