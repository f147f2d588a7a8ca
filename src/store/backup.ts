import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { hex, linkOf } from './chain.ts';
import { type Head, type Store, StoreError } from './contract.ts';
import { type LogEnd, START } from './head.ts';
import { unpackRaw } from './raw.ts';
import { logPages, rawRows } from './read-log.ts';
import type { Progress } from './verify.ts';

/**
 * The form of a backup, the same from either engine and for either: gzipped JSON lines. First `{"format"}`, then raw bytes in base64
 * (`{"raw", "bytes"}`, a large file in several lines, all but its last with `"more"`), then the log in order, last `{"end"}` with the head's
 * hash: a file without it was cut off.
 */
export const FORMAT = 'isnad-backup@1';

export interface RawLine {
  readonly raw: string;
  readonly bytes: string;
  readonly more?: true;
}
export interface EndLine {
  readonly end: { readonly entries: number; readonly raw: number; readonly hash: string };
}

/** Bytes of a raw file in one line. */
const CHUNK = 12_000_000;

/**
 * Writes all that is on record when it is called into one file, while others may go on writing to the ledger. The file is there whole or not
 * at all. Throws `ledger-broken` where the log is not as it was written, `unwritable`.
 */
export async function backupTo(store: Store, file: string, progress: Progress = () => {}): Promise<Head> {
  const head = await store.head();
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await pipeline(
      Readable.from(lines(store, head, progress)),
      createGzip({ level: 1 }),
      createWriteStream(part, { flags: 'wx' }),
    );
    await flush(part);
    await rename(part, file);
    await flush(dirname(file));
    return head;
  } catch (error) {
    await rm(part, { force: true });
    throw error instanceof Error && 'syscall' in error ? new StoreError('unwritable', error.message, error) : error;
  }
}

async function* lines(store: Store, head: Head, progress: Progress): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: FORMAT })}\n`;
  let raw = 0;
  for await (const row of rawRows(store.db)) {
    const bytes = Buffer.from(unpackRaw(row));
    for (let from = 0; from === 0 || from < bytes.length; from += CHUNK) {
      const line: RawLine = { raw: row.sha, bytes: bytes.toString('base64', from, from + CHUNK) };
      yield `${JSON.stringify(from + CHUNK < bytes.length ? { ...line, more: true } : line)}\n`;
    }
    raw++;
  }
  let last: LogEnd = START;
  for await (const page of logPages(store.db)) {
    for (const row of page) {
      if (last.seq === head.seq) break;
      const link = linkOf(row, last);
      if (link.broken) throw new StoreError('ledger-broken', `${link.broken.seq}: ${link.broken.what}`);
      const { seq, at, by } = row;
      yield `${JSON.stringify({ seq, at, by, hash: hex(row.hash) }).slice(0, -1)},"entry":${link.json}}\n`;
      last = row;
    }
    progress(last.seq, head.seq);
    if (last.seq === head.seq) break;
  }
  if (hex(last.hash) !== head.hash) throw new StoreError('ledger-broken', `${last.seq}: end`);
  const end: EndLine = { end: { entries: head.seq, raw, hash: head.hash } };
  yield `${JSON.stringify(end)}\n`;
}

/** On Windows a folder cannot be opened, and need not be. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
