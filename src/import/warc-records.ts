import { type Limits, size } from './limits.ts';
import { Problem } from './problem.ts';

/** One record of a WARC file (ISO 28500). `body` is null where it is longer than the limit or not wanted. */
export interface WarcRecord {
  /** counted from 1 */
  readonly number: number;
  /** header names in small letters */
  readonly headers: ReadonlyMap<string, string>;
  readonly length: number;
  readonly body: Uint8Array | null;
}

const LONGEST_HEADER = 65_536;

/**
 * The records of an unpacked WARC stream, holding one at a time. Throws `broken-warc` where it breaks off or something else stands
 * where a record should begin, after the records before it. warcio's own reader is not used: it waits for ever on a record that
 * breaks off, and keeps any header line whole, however long.
 */
export async function* warcRecords(
  stream: AsyncIterable<Uint8Array>,
  wanted: (headers: ReadonlyMap<string, string>) => boolean,
  limits: Limits,
): AsyncGenerator<WarcRecord> {
  const bytes = new ByteReader(stream);
  for (let number = 1; ; number++) {
    const headers = await readHeaders(bytes, number);
    if (headers === null) return;
    const length = lengthOf(headers, number);
    const isKept = wanted(headers) && length <= limits.whole;
    const body = isKept ? await bytes.read(length) : await bytes.skip(length);
    if (body === 'cut') throw new Problem('broken-warc', `record ${number} breaks off; it should have ${size(length)}`);
    yield { number, headers, length, body: body === 'skipped' ? null : body };
  }
}

function lengthOf(headers: ReadonlyMap<string, string>, number: number): number {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) throw new Problem('broken-warc', `record ${number} has no length`);
  return length;
}

/** Null at the end. Blank lines part records; there should be two, and some programs write none. */
async function readHeaders(bytes: ByteReader, number: number): Promise<ReadonlyMap<string, string> | null> {
  let line = await bytes.line(LONGEST_HEADER);
  while (line !== null && line.trim() === '') line = await bytes.line(LONGEST_HEADER);
  if (line === null) return null;
  if (!/^WARC\/\d/.test(line)) throw new Problem('broken-warc', `no record begins where record ${number} should`);
  const headers = new Map<string, string>();
  let held = 0;
  for (let next = await bytes.line(LONGEST_HEADER); next !== ''; next = await bytes.line(LONGEST_HEADER)) {
    if (next === null) throw new Problem('broken-warc', `record ${number} breaks off in its head`);
    held += next.length;
    const colon = next.indexOf(':');
    if (colon < 0 || held > LONGEST_HEADER) throw new Problem('broken-warc', `record ${number} has a bad head`);
    headers.set(next.slice(0, colon).trim().toLowerCase(), next.slice(colon + 1).trim());
  }
  return headers;
}

/** Reads a stream by lines and lengths: what was read of a chunk too much waits for the next call. */
class ByteReader {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#iterator = stream[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#iterator.next();
      if (next.done) return false;
      this.#rest = next.value;
    }
    return true;
  }

  /** Without its end; null at the end of the stream. Throws `broken-warc` beyond `most` bytes. */
  async line(most: number): Promise<string | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      if (!(await this.#more())) return length === 0 ? null : Buffer.concat(parts).toString('utf8').trimEnd();
      const end = this.#rest.indexOf(10);
      const part = this.#rest.subarray(0, end < 0 ? undefined : end);
      length += part.length;
      if (length > most) throw new Problem('broken-warc', 'a line without end where a head should be');
      parts.push(part);
      this.#rest = this.#rest.subarray(end < 0 ? this.#rest.length : end + 1);
      if (end >= 0) return Buffer.concat(parts).toString('utf8').trimEnd();
    }
  }

  async read(length: number): Promise<Uint8Array | 'cut'> {
    const parts: Uint8Array[] = [];
    const whole = await this.#pass(length, (part) => parts.push(part));
    return whole ? (parts.length === 1 ? parts[0]! : Buffer.concat(parts)) : 'cut';
  }

  async skip(length: number): Promise<'skipped' | 'cut'> {
    return (await this.#pass(length, () => {})) ? 'skipped' : 'cut';
  }

  async #pass(length: number, take: (part: Uint8Array) => void): Promise<boolean> {
    let left = length;
    while (left > 0) {
      if (!(await this.#more())) return false;
      const part = this.#rest.subarray(0, left);
      take(part);
      left -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return true;
  }
}
