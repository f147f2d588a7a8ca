import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Head, type Store, StoreError } from './contract.ts';
import { type EndPart, type EntryPart, partsOf, type RawPart } from './parts.ts';
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

async function* lines(store: Store, head: Head, onEntry: Progress): AsyncGenerator<string> {
  yield line({ format: FORMAT });
  for await (const part of partsOf(store, head, { onEntry })) {
    if (part.kind === 'raw') yield* rawLines(part);
    else yield line(part.kind === 'entry' ? entryLine(part) : endLine(part));
  }
}

const entryLine = ({ seq, at, by, hash, entry }: EntryPart): object => ({ seq, at, by, hash, entry });
const endLine = ({ entries, raw, hash }: EndPart): EndLine => ({ end: { entries, raw, hash } });

function* rawLines({ sha, bytes }: RawPart): Generator<string> {
  const buffer = Buffer.from(bytes);
  for (let from = 0; from === 0 || from < buffer.length; from += CHUNK) {
    const piece: RawLine = { raw: sha, bytes: buffer.toString('base64', from, from + CHUNK) };
    yield line(from + CHUNK < buffer.length ? { ...piece, more: true } : piece);
  }
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** On Windows a folder cannot be opened, and need not be. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
