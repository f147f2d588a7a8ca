import { promisify } from 'node:util';
import { brotliDecompress, gunzip, type InputType, inflate, inflateRaw } from 'node:zlib';
import { size } from './limits.ts';
import { Problem } from './problem.ts';

/** What a server answered, as it stands in a record: the body is unpacked. */
export interface HttpAnswer {
  readonly status: number;
  readonly type: string;
  readonly charset: string | undefined;
  readonly body: Uint8Array;
}

/** Throws `broken-warc` where it is no HTTP answer or its body cannot be unpacked, `too-large` where the body grows beyond `most`. */
export async function httpAnswer(bytes: Uint8Array, most: number): Promise<HttpAnswer> {
  const { head, from } = headOf(bytes);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(head)?.[1];
  if (status === undefined) throw new Problem('broken-warc', 'no HTTP answer');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const sent = bytes.subarray(from);
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? dechunk(sent) : sent;
  const { type, charset } = contentType(headers.get('content-type'));
  return { status: Number(status), type, charset, body: await unpack(whole, headers.get('content-encoding'), most) };
}

export function contentType(header: string | undefined): { type: string; charset: string | undefined } {
  const [type = ''] = (header ?? '').split(';');
  return { type: type.trim().toLowerCase(), charset: /charset\s*=\s*"?([\w.:-]+)/i.exec(header ?? '')?.[1] };
}

/** The head is short and Latin-1; looked for in the first 64 KB. */
function headOf(bytes: Uint8Array): { head: string; from: number } {
  const start = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start);
  if (end === null) return { head: start, from: bytes.length };
  return { head: start.slice(0, end.index), from: end.index + end[0].length };
}

/** RFC 9112 §7.1. Archives that already took the chunks apart leave the header as it was: then nothing fits, and the bytes are kept. */
function dechunk(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(10, at);
    const line = end < 0 || end - at > 80 ? '' : Buffer.from(bytes.subarray(at, end)).toString('latin1').trim();
    const length = /^([0-9a-f]{1,8})(?:\s*;.*)?$/i.exec(line)?.[1];
    if (length === undefined) return parts.length === 0 ? bytes : Buffer.concat(parts);
    const count = Number.parseInt(length, 16);
    if (count === 0) break;
    parts.push(bytes.subarray(end + 1, end + 1 + count));
    at = end + 1 + count + 2;
  }
  return Buffer.concat(parts);
}

type Unpacker = (input: InputType, options: { maxOutputLength: number }) => Promise<Buffer>;

const UNPACKERS: Readonly<Record<string, Unpacker>> = {
  gzip: promisify<InputType, { maxOutputLength: number }, Buffer>(gunzip),
  'x-gzip': promisify<InputType, { maxOutputLength: number }, Buffer>(gunzip),
  br: promisify<InputType, { maxOutputLength: number }, Buffer>(brotliDecompress),
  deflate: async (input, options) => {
    const zlib = promisify<InputType, { maxOutputLength: number }, Buffer>(inflate);
    const raw = promisify<InputType, { maxOutputLength: number }, Buffer>(inflateRaw);
    // the name promises a zlib wrapper; many servers sent none
    return zlib(input, options).catch(() => raw(input, options));
  },
};

async function unpack(bytes: Uint8Array, encoding: string | undefined, most: number): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  const unpacker = UNPACKERS[name];
  // like the chunks: what is already unpacked keeps the header
  if (unpacker === undefined || (name.endsWith('gzip') && !(bytes[0] === 0x1f && bytes[1] === 0x8b))) return bytes;
  try {
    return await unpacker(bytes, { maxOutputLength: most });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge ? new Problem('too-large', `more than ${size(most)}`) : new Problem('broken-warc', `body not in ${name}`);
  }
}
