import type { Growth } from './growth.ts';
import { type Limits, size } from './limits.ts';
import { Problem } from './problem.ts';

/** Bytes with a name: a file, a download, a file in an archive, a record. Its format is still to be found out. */
export interface Piece {
  readonly locator: string;
  /** a file name, for its ending */
  readonly name: string;
  /** bytes, where known before reading */
  readonly size: number | null;
  readonly stream: AsyncIterable<Uint8Array>;
  /** where it lies, if it is a file of this machine: archives are read from their end */
  readonly path?: string;
  /** archives it lies in */
  readonly nesting: number;
  /** of the archive it came out of */
  readonly growth?: Growth;
  readonly url?: string;
  readonly acquired?: string;
  /** as the server said: `text/html` */
  readonly contentType?: string;
  readonly charset?: string;
  /** said to hold reports although its name tells nothing (standard input, a file that was named): read as text if nothing else fits */
  readonly asked: boolean;
}

/** The first bytes of a stream, and the whole of it still to be read. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly stream: AsyncIterable<Uint8Array>;
}

const HEAD = 4096;

/** A stream that breaks within its first bytes breaks where it is read on, after they were given. `enough`: how many are waited for. */
export async function peek(stream: AsyncIterable<Uint8Array>, enough = HEAD): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let fault: { readonly error: unknown } | undefined;
  try {
    while (length < enough) {
      const next = await iterator.next();
      if (next.done) break;
      parts.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    if (length === 0) throw error;
    fault = { error };
  }
  return { head: Buffer.concat(parts).subarray(0, HEAD), stream: resume(parts, iterator, fault) };
}

async function* resume(
  parts: Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
  fault: { readonly error: unknown } | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    // let go of each part once it is read: the first of them may belong to a large buffer
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) yield part;
    if (fault) throw fault.error;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** All bytes of a piece that has to be held whole. Throws `too-large`, before reading where the size is known. */
export async function gather(piece: Piece, limits: Limits, most: number = limits.whole): Promise<Uint8Array> {
  if (piece.size !== null && piece.size > most) throw new Problem('too-large', `${size(piece.size)}; the limit is ${size(most)}`);
  return gatherStream(piece.stream, most);
}

export async function gatherStream(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > most) throw new Problem('too-large', `more than ${size(most)}`);
    parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts, length);
}
