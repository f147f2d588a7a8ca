import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RawItem } from './contract.ts';
import type { Tables } from './tables.ts';

type RawRow = Tables['raw'];

/** Deflated where that makes it smaller, as pictures and archives are not: bytes as many as `size` are as they came. */
export function packRaw({ sha, bytes }: RawItem): RawRow {
  const packed = deflateRawSync(bytes, { level: 1 });
  return { sha, size: bytes.length, bytes: packed.length < bytes.length ? packed : bytes };
}

/** Throws where the bytes are not what `packRaw` made. */
export function unpackRaw({ size, bytes }: RawRow): Uint8Array {
  return bytes.length === size ? bytes : inflateRawSync(bytes);
}
