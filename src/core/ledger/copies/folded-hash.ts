import { foldWord } from '../../text/fold-word.ts';

/** Codes below this fold to one code or to none, and are looked up; presentation forms and the like take the slow way. */
const TABLED = 0x700;
const FOLDED = Uint16Array.from({ length: TABLED }, (_, code) => foldWord(String.fromCharCode(code)).charCodeAt(0) || 0);

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The last step of MurmurHash3 (Appleby, public domain): every bit of the sum moves every bit of the result. */
export function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Hash of the folded spelling of `text[start, end)`, an int32, without making the string (FNV-1a over code units). */
export function foldedHash(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= TABLED || (code > 0x7f && code < 0x600)) return slowHash(text.slice(start, end));
    const folded = code > 0x40 && code < 0x5b ? code + 0x20 : FOLDED[code]!;
    if (folded !== 0) hash = Math.imul(hash ^ folded, FNV_PRIME);
  }
  return mix(hash);
}

function slowHash(word: string): number {
  const folded = foldWord(word).toLowerCase();
  let hash = FNV_OFFSET;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), FNV_PRIME);
  return mix(hash);
}
