/** What bytes are by their shape alone: UTF-16, or no text at all. Looks at the first 64 KB. */

const SAMPLE = 65_536;

export type Utf16 = 'utf-16le' | 'utf-16be';

/** UTF-16 by its mark, or because one byte of each pair is nearly always 0x06 (Arabic) or 0x00 (spaces, Latin). */
export function guessUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 8) return null;
  const high = [0, 0];
  const zero = [0, 0];
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 0x06 || byte === 0) high[i & 1]!++;
    if (byte === 0) zero[i & 1]!++;
  }
  const pairs = end / 2;
  if (high[1]! > 0.85 * pairs && high[0]! < 0.3 * pairs && zero[0]! < 0.01 * pairs) return 'utf-16le';
  if (high[0]! > 0.85 * pairs && high[1]! < 0.3 * pairs && zero[1]! < 0.01 * pairs) return 'utf-16be';
  return null;
}

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'ZIP or Office file'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\u00d0\u00cf\u0011\u00e0', 'old Office file'],
  ['\u001f\u008b', 'gzip'],
  ['\u007fELF', 'program'],
  ['{\\rtf', 'RTF'],
];

/** Why the bytes are no text, in a word or two; null where they may be text. */
export function looksBinary(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const known = MAGIC.find(([magic]) => start.startsWith(magic));
  if (known) return known[1];
  const nul = bytes.indexOf(0);
  if (nul >= 0) return `NUL byte at ${nul}`;
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < end; i++) if (isControl(bytes[i]!)) controls++;
  return controls > 0.02 * end + 1 ? `${controls} control bytes` : null;
}

const isControl = (byte: number): boolean =>
  (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || byte === 0x7f;
