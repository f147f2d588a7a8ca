import { createHash } from 'node:crypto';
import type { Entry } from '../core/ledger/entries.ts';
import type { LogEnd } from './head.ts';
import { chainHash, contentJson } from './sealed.ts';
import type { LogRow } from './tables.ts';

/** What is wrong with an entry of the log. `raw`: the bytes it names are not there, or are others; `seq` is 0 where no entry names them. */
export interface Broken {
  readonly seq: number;
  readonly what: 'order' | 'time' | 'content' | 'hash' | 'raw';
  readonly detail: string;
}

export type Link = { readonly broken: null; readonly entry: Entry } | { readonly broken: Broken };

/** Whether `row` is what follows `last`. Its hash is computed anew from what it holds. */
export function linkOf(row: LogRow, last: LogEnd): Link {
  const broken = (what: Broken['what'], detail: string): Link => ({ broken: { seq: row.seq, what, detail } });
  if (row.seq !== last.seq + 1) return broken('order', `${last.seq} > ${row.seq}`);
  if (row.at < last.at) return broken('time', `${new Date(last.at).toISOString()} > ${new Date(row.at).toISOString()}`);
  const json = inflated(row.content);
  if (json === null) return broken('content', 'deflate');
  const digest = createHash('sha256').update(json).digest();
  if (Buffer.compare(chainHash(last.hash, row, digest), row.hash) !== 0) return broken('hash', hex(row.hash));
  // Under a hash of ours, so it is what we wrote.
  const entry: Entry = JSON.parse(json.toString());
  return entry.kind === row.kind ? { broken: null, entry } : broken('content', row.kind);
}

function inflated(content: Uint8Array): Buffer | null {
  try {
    return contentJson(content);
  } catch {
    return null;
  }
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');

/** SHA-256 of the bytes that an entry says it was got from. */
export function rawOf(entry: Entry): string | null {
  return entry.kind === 'document' || entry.kind === 'acquisition' ? entry.acquisition.raw : null;
}
