/**
 * Splits a stream of bytes into lines without holding more than one. Lines stay bytes until they are whole, so that a character
 * cut by a chunk is never broken. A line beyond `limit` is passed over, not held: it comes out as its length.
 */
export type Line = { readonly kind: 'line'; readonly bytes: Uint8Array } | { readonly kind: 'too-long'; readonly length: number };

export async function* splitLines(stream: AsyncIterable<Uint8Array>, limit = 256_000_000): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    const line: Line =
      length > limit
        ? { kind: 'too-long', length }
        : { kind: 'line', bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts) };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}

/** A line with nothing on it is no record. */
export const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 13 || byte === 9);
