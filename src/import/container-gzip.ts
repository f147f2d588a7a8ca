import { createGunzip, type Gunzip } from 'node:zlib';
import { type Growth, grow } from './growth.ts';
import type { Limits } from './limits.ts';
import type { Piece } from './piece.ts';
import { Problem } from './problem.ts';

/** What is in a gzip file (RFC 1952; members one after another are one stream, as WARC has them). */
export function gunzipped(piece: Piece, limits: Limits): Piece {
  const { path: _, size: __, contentType: ___, ...rest } = piece;
  const name = piece.name.replace(/\.t?gz$/i, '');
  const growth = { packed: 0, grown: 0, around: piece.growth };
  return { ...rest, name, size: null, nesting: piece.nesting + 1, growth, stream: inflate(piece.stream, growth, limits) };
}

/**
 * Bytes that are unpacked at a time. What the piece with the damage in it gave before the damage is lost with it, so it is short; it does not
 * follow the chunks that came, so that the same file gives the same reports however it arrives.
 */
const PIECE = 2048;

/** Throws `broken-archive` where the data ends too soon or is damaged, `archive-bomb` where it grows beyond what text does. */
async function* inflate(stream: AsyncIterable<Uint8Array>, growth: Growth, limits: Limits): AsyncGenerator<Uint8Array> {
  const unpacking = new Unpacking();
  try {
    for await (const piece of pieces(stream)) {
      growth.packed += piece.length;
      for (const chunk of await unpacking.add(piece)) {
        grow(growth, chunk.length, limits);
        yield chunk;
      }
    }
    yield* await unpacking.end();
  } finally {
    unpacking.close();
  }
}

/** The same bytes, cut at the same places whatever the chunks were. */
async function* pieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of stream) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    let at = 0;
    for (; held.length - at >= PIECE; at += PIECE) yield held.subarray(at, at + PIECE);
    held = held.subarray(at);
  }
  if (held.length > 0) yield held;
}

/** Unpacks piece by piece. Read as a stream, zlib throws away what it has unpacked and not yet handed on once it meets damage. */
class Unpacking {
  readonly #gunzip: Gunzip = createGunzip({ chunkSize: 65_536 });
  #made: Uint8Array[] = [];
  #fault: unknown;
  #wake = (): void => {};

  constructor() {
    this.#gunzip.on('data', (chunk: Uint8Array) => this.#made.push(chunk));
    this.#gunzip.on('error', (error) => {
      this.#fault = error;
      this.#wake();
    });
    this.#gunzip.on('end', () => this.#wake());
    this.#gunzip.on('close', () => this.#wake());
  }

  add(piece: Uint8Array): Promise<readonly Uint8Array[]> {
    return this.#until((done) => this.#gunzip.write(piece, done));
  }

  end(): Promise<readonly Uint8Array[]> {
    return this.#until(() => this.#gunzip.end());
  }

  close(): void {
    this.#gunzip.destroy();
  }

  /** What was unpacked by the time that it is done. Throws zlib's error, once what came before it was given. */
  async #until(act: (done: () => void) => void): Promise<readonly Uint8Array[]> {
    if (this.#gunzip.destroyed) throw this.#fault ?? new Problem('broken-archive', 'it breaks off');
    await new Promise<void>((done) => {
      this.#wake = done;
      act(done);
    });
    const made = this.#made;
    this.#made = [];
    if (this.#fault !== undefined && made.length === 0) throw this.#fault;
    return made;
  }
}
