import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Entry } from '../core/ledger/entries.ts';
import { type EndLine, FORMAT, type RawLine } from './backup.ts';
import { type Head, type Store, StoreError } from './contract.ts';
import { linesOf } from './lines.ts';
import type { Part } from './parts.ts';
import { type Project, Taker } from './taker.ts';
import type { Progress } from './verify.ts';

interface EntryLine {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly hash: string;
  readonly entry: Entry;
}
type Line = EntryLine | RawLine | EndLine | { readonly format: string };

/**
 * Puts a backup on record in an empty ledger, or goes on where a restore of the same backup was broken off. Every hash is computed anew and
 * must be the one in the file. Throws `backup-broken`, `not-empty` where the ledger holds something else, `missing-file`, `unreadable`.
 */
export async function restoreFrom(store: Store, file: string, project: Project, progress: Progress = () => {}): Promise<Head> {
  const broken = (detail: string): StoreError => new StoreError('backup-broken', `${file}: ${detail}`);
  const taker = new Taker(store, await store.head(), { project, progress, broken });
  try {
    for await (const part of partsIn(file, broken)) await taker.take(part);
  } catch (error) {
    throw told(error, file);
  }
  return taker.finished();
}

async function* partsIn(file: string, broken: (detail: string) => StoreError): AsyncGenerator<Part> {
  let begun = false;
  let ended = false;
  let pieces: Buffer[] = [];
  for await (const text of linesOf(unzipped(file))) {
    const line = parsed(text, file);
    if (!begun) {
      if (!('format' in line) || line.format !== FORMAT) throw broken('format');
      begun = true;
    } else if (ended) throw broken('after the end');
    else if ('raw' in line) {
      pieces.push(Buffer.from(line.bytes, 'base64'));
      if (line.more) continue;
      yield { kind: 'raw', sha: line.raw, bytes: Buffer.concat(pieces) };
      pieces = [];
    } else if ('seq' in line) yield { kind: 'entry', ...line };
    else if ('end' in line) {
      ended = true;
      yield { kind: 'end', ...line.end };
    } else throw broken('line');
  }
}

/** An error of the file ends the stream, as one of the zip does. */
function unzipped(file: string): AsyncIterable<Uint8Array> {
  const source = createReadStream(file);
  const unzip = createGunzip();
  source.on('error', (error) => unzip.destroy(error));
  unzip.on('close', () => source.destroy());
  return source.pipe(unzip);
}

function parsed(text: string, file: string): Line {
  try {
    const line: Line = JSON.parse(text);
    return line;
  } catch (error) {
    throw new StoreError('backup-broken', file, error);
  }
}

function told(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof StoreError) return error;
  if (code === 'ENOENT') return new StoreError('missing-file', file, error);
  if (/^Z_/.test(code)) return new StoreError('backup-broken', `${file}: ${code}`, error);
  return /^E[A-Z]+$/.test(code) ? new StoreError('unreadable', `${file}: ${code}`, error) : error;
}
