/** Lines of a stream of UTF-8, each whole however the bytes are cut; a last one without its line feed counts. */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open: string[] = [];
  for await (const chunk of source) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    open.push(first);
    for (const line of rest) {
      yield open.join('');
      open = [line];
    }
  }
  const last = open.join('');
  if (last !== '') yield last;
}
