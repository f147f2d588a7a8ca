import type { Issue } from '../core/types.ts';
import { decodeCharacters } from './decode.ts';
import { isKnownEncoding } from './decode-legacy.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { Problem } from './problem.ts';

/** What a page or a feed says of its own encoding, within the first 4 KB (HTML looks no further than 1 KB). */
const STATED =
  /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)|<meta[^>]*\scharset\s*=\s*["']?\s*([\w.:-]+)|<meta[^>]*content\s*=\s*["'][^"'>]*charset=\s*([\w.:-]+)/i;

/**
 * The characters of a page or a feed: in the encoding that was asked for, else UTF-8 where the bytes are valid UTF-8 (whatever
 * the page says: many were converted and kept their old heading), else as the server said, as the page says, or as it looks.
 */
export async function decodeMarkup(
  bytes: Uint8Array,
  asked: string | undefined,
  server: string | undefined,
): Promise<{ text: string; issues: readonly Issue[] }> {
  if (asked === undefined && !hasNul(bytes)) {
    const utf8 = decodeUtf8(bytes);
    if (utf8.valid) return utf8;
  }
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const match = STATED.exec(head);
  const stated = [server, match?.[1] ?? match?.[2] ?? match?.[3]];
  let encoding = asked;
  for (const name of stated) {
    if (encoding === undefined && name !== undefined && !/^utf-?(8|16)/i.test(name) && (await isKnownEncoding(name)))
      encoding = name;
  }
  const decoded = await decodeCharacters(bytes, encoding);
  if (decoded.text === null) throw new Problem(decoded.issues[0]?.code ?? 'binary', decoded.issues[0]?.detail ?? '');
  return { text: decoded.text, issues: decoded.issues };
}

const hasNul = (bytes: Uint8Array): boolean => bytes.subarray(0, 4096).includes(0);
