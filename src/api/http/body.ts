import { ApiError } from './problem.ts';

/** The largest body of a request that is no upload, in bytes: an edit of a claim with every part is a few thousand. */
const MOST = 1_000_000;
/** Milliseconds in which it has to be there. */
const PATIENCE = 30_000;

/** The JSON of a request, of which no more is held than may be there. Throws `ApiError` 400, 408, 413 and 415. */
export async function jsonOf(request: Request, patience = PATIENCE): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) throw new ApiError(415, { code: 'json-needed', detail: type || '—' });
  const bytes = await bytesOf(request, patience);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new ApiError(400, { code: 'bad-json', detail: error instanceof Error ? error.message : '' });
  }
}

async function bytesOf(request: Request, patience: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST) throw tooBig();
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    // what waits for more is told that there is none
    void reader.cancel().catch(() => {});
  }, patience);
  const chunks: Uint8Array[] = [];
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (late) throw tooSlow();
      if (done) return Buffer.concat(chunks);
      read += value.length;
      if (read > MOST) throw tooBig();
      chunks.push(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => {});
    if (error instanceof ApiError) throw error;
    throw new ApiError(400, { code: 'body-broken-off', detail: '' });
  } finally {
    clearTimeout(timer);
  }
}

/** The rest of the body is not wanted: the connection ends with the answer. */
const LAST = { Connection: 'close' };
const tooBig = (): ApiError => new ApiError(413, { code: 'body-too-big', detail: String(MOST) }, LAST);
const tooSlow = (): ApiError => new ApiError(408, { code: 'body-too-slow', detail: '' }, LAST);
