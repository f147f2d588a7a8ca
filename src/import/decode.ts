import type { Issue } from '../core/types.ts';
import { decodeNamed, isKnownEncoding } from './decode-legacy.ts';
import { guessUtf16, looksBinary } from './decode-shape.ts';
import { textIssues } from './decode-text.ts';
import { decodeUtf8 } from './decode-utf8.ts';

/** Bytes made text, or the reason why not: `text` is null where nothing can be read. */
export interface Decoded {
  readonly text: string | null;
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

const refuse = (code: string, detail: string, encoding = ''): Decoded => ({ text: null, encoding, issues: [{ code, detail }] });

/** Reads a report's bytes: by name, by mark (BOM), as UTF-8, as UTF-16 by its shape, else as the likeliest Arabic code page. */
export async function decode(bytes: Uint8Array, encoding?: string): Promise<Decoded> {
  const raw = await decodeCharacters(bytes, encoding);
  if (raw.text === null) return raw;
  const checked = textIssues(raw.text);
  return { ...raw, text: checked.readable ? raw.text : null, issues: [...raw.issues, ...checked.issues] };
}

/** The same without asking whether it is Arabic: pages and feeds hold more markup than text. */
export async function decodeCharacters(bytes: Uint8Array, encoding?: string): Promise<Decoded> {
  if (encoding !== undefined && !(await isKnownEncoding(encoding))) return refuse('unknown-encoding', encoding);
  if (bytes.length === 0) return refuse('empty', '0 bytes');
  return encoding === undefined ? detect(bytes) : named(bytes, encoding);
}

async function named(bytes: Uint8Array, encoding: string): Promise<Decoded> {
  if (/^utf-?8$/i.test(encoding)) return { encoding: 'utf-8', ...decodeUtf8(bytes) };
  const text = await decodeNamed(bytes, encoding);
  return { text, encoding, issues: badCharacters(text) };
}

async function detect(bytes: Uint8Array): Promise<Decoded> {
  const wide = guessUtf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, issues: oddByte(bytes, wide) };
  const binary = looksBinary(bytes);
  if (binary) return refuse('binary', binary);
  const utf8 = decodeUtf8(bytes);
  if (utf8.valid) return { text: utf8.text, encoding: 'utf-8', issues: utf8.issues };
  const { guessCodePage } = await import('./decode-guess.ts');
  const page = await guessCodePage(bytes);
  if (!page) return { text: utf8.text, encoding: 'utf-8', issues: utf8.issues };
  const text = await decodeNamed(bytes, page);
  return { text, encoding: page, issues: [{ code: 'encoding-detected', detail: page }, ...badCharacters(text)] };
}

/** UTF-16 with half a unit at the end: the file was cut. */
function oddByte(bytes: Uint8Array, encoding: string): Issue[] {
  return bytes.length % 2 === 0 ? [] : [{ code: 'truncated-utf8', detail: `${encoding}, an odd byte at the end` }];
}

function badCharacters(text: string): Issue[] {
  const bad = text.split('\ufffd').length - 1;
  return bad === 0 ? [] : [{ code: 'bad-bytes', detail: String(bad) }];
}
