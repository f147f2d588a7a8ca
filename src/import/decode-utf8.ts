import type { Issue } from '../core/types.ts';

export interface Utf8 {
  readonly text: string;
  /** nothing wrong but, at most, a cut at the end */
  readonly valid: boolean;
  readonly issues: readonly Issue[];
}

/** Decodes UTF-8 (a mark at the start is left out). A character cut at the end is dropped; bad bytes inside become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): Utf8 {
  const whole = strictly(bytes);
  if (whole !== null) return { text: whole, valid: true, issues: [] };
  const cut = cutLength(bytes);
  const kept = cut > 0 ? strictly(bytes.subarray(0, bytes.length - cut)) : null;
  if (kept !== null) {
    return { text: kept, valid: true, issues: [{ code: 'truncated-utf8', detail: `${cut} bytes at the end` }] };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  return { text, valid: false, issues: [{ code: 'bad-bytes', detail: String(text.split('\ufffd').length - 1) }] };
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How many bytes at the end begin a character without finishing it. */
function cutLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc2 && byte <= 0xf4) return lengthOf(byte) > back ? back : 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return 0;
}

const lengthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
