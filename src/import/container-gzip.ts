import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Limits } from './limits.ts';
import { size } from './limits.ts';
import type { Piece } from './piece.ts';
import { Problem } from './problem.ts';

/** What is in a gzip file (RFC 1952; members one after another are one stream, as WARC has them). */
export function gunzipped(piece: Piece, limits: Limits): Piece {
  const { path: _, size: __, contentType: ___, ...rest } = piece;
  const name = piece.name.replace(/\.t?gz$/i, '');
  return { ...rest, name, size: null, nesting: piece.nesting + 1, stream: inflate(piece.stream, limits) };
}

/** Throws `broken-archive` where the data ends too soon or is damaged, `archive-bomb` where it grows beyond what text does. */
async function* inflate(stream: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Uint8Array> {
  let read = 0;
  let grown = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      read += chunk.length;
      yield chunk;
    }
  };
  const gunzip = createGunzip({ chunkSize: 262_144 });
  pipeline(Readable.from(counted(), { objectMode: true, highWaterMark: 1 }), gunzip, () => {});
  for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
    grown += chunk.length;
    if (grown > limits.ratioFrom && grown > read * limits.ratio)
      throw new Problem('archive-bomb', `${size(read)} became ${size(grown)}`);
    yield chunk;
  }
}
