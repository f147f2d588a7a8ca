import type { Sketch } from '../core/ledger/copies/sketch.ts';

/** Hashes as they lie in the table: four bytes each, the lowest first. */
export function packSketch({ hashes }: Sketch): Uint8Array {
  const view = new DataView(new ArrayBuffer(hashes.length * 4));
  for (const [i, hash] of hashes.entries()) view.setUint32(i * 4, hash, true);
  return new Uint8Array(view.buffer);
}

export function unpackSketch(bytes: Uint8Array, words: number): Sketch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { hashes: Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true)), words };
}
