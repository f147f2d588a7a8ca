import { basename } from 'node:path';
import { type Limits, size } from './limits.ts';
import type { Piece } from './piece.ts';
import { issueOf, Problem } from './problem.ts';

/** The scheme of an address (`https`), or null for a path. One letter is a drive of Windows. */
export function schemeOf(source: string): string | null {
  return /^([a-z][a-z0-9+.-]+):\/\//i.exec(source)?.[1]?.toLowerCase() ?? null;
}

/** As much of `fetch` as is needed here. */
export type Fetch = (
  address: string,
  init: { readonly redirect: 'manual'; readonly signal: AbortSignal; readonly headers: Record<string, string> },
) => Promise<Answered>;

export interface Answered {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: { get(name: string): string | null };
  readonly body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
}

interface Net {
  readonly fetch: Fetch;
  readonly signal: AbortSignal | undefined;
}

/** An address without the name and password that it may hold. */
export function withoutCredentials(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  url.username = '';
  url.password = '';
  return url.href;
}

/** Fetches one address. Throws `unsupported-scheme`, `address-with-password`, `too-many-redirects`, `http-status`, `timed-out`, `fetch-failed`, `too-large`. */
export async function download(address: string, limits: Limits, net: Net): Promise<Piece> {
  const clock = waitingClock(limits, net.signal);
  clock.wait();
  const { response, url } = await follow(address, limits, net, clock.signal).finally(() => clock.rest(0));
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  // with a content encoding the length is that of what was sent, not of what is read
  const known = Number.isSafeInteger(length) && response.headers.get('content-encoding') === null ? length : null;
  if (known !== null && known > limits.download) {
    await response.body?.cancel();
    throw new Problem('too-large', `${size(known)}; the limit is ${size(limits.download)}`);
  }
  const [contentType, charset] = typeOf(response.headers.get('content-type'));
  return {
    locator: address,
    name: nameOf(url),
    size: known,
    stream: body(response, limits, clock),
    nesting: 0,
    url,
    asked: true,
    ...(contentType && { contentType }),
    ...(charset && { charset }),
  };
}

interface Followed {
  readonly response: Answered;
  readonly url: string;
}

async function follow(address: string, limits: Limits, net: Net, signal: AbortSignal): Promise<Followed> {
  let url = address;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    refuseAddress(url);
    const response = await ask(url, net, signal);
    if (response.status < 300 || response.status >= 400) {
      if (response.ok) return { response, url };
      await response.body?.cancel();
      throw new Problem('http-status', `${response.status} ${response.statusText}`.trim());
    }
    await response.body?.cancel();
    const next = response.headers.get('location');
    if (next === null || !URL.canParse(next, url)) throw new Problem('http-status', `${response.status} without an address`);
    url = new URL(next, url).href;
  }
  throw new Problem('too-many-redirects', String(limits.redirects));
}

function refuseAddress(url: string): void {
  const scheme = schemeOf(url) ?? url.split(':')[0] ?? '';
  if (scheme !== 'http' && scheme !== 'https') throw new Problem('unsupported-scheme', scheme);
  if (!URL.canParse(url)) throw new Problem('fetch-failed', 'not an address');
  // it would stand in the record for all to read; and whoever redirects to one wants to sign us in somewhere
  if (withoutCredentials(url) !== url) throw new Problem('address-with-password');
}

async function ask(url: string, net: Net, signal: AbortSignal): Promise<Answered> {
  try {
    return await net.fetch(url, { redirect: 'manual', signal, headers: { accept: '*/*', 'user-agent': 'isnad' } });
  } catch (error) {
    throw networkProblem(error, signal);
  }
}

/** The reason lies in the cause: `fetch failed` alone helps nobody. */
function networkProblem(error: unknown, signal: AbortSignal): Error {
  if (error instanceof Problem) return error;
  if (signal.aborted && signal.reason instanceof Problem) return signal.reason;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Problem) return cause;
  return new Problem('fetch-failed', issueOf(cause).detail);
}

async function* body(response: Answered, limits: Limits, clock: WaitingClock): AsyncGenerator<Uint8Array> {
  let read = 0;
  try {
    clock.wait();
    for await (const chunk of response.body ?? []) {
      // whoever reads may take as long as it likes
      clock.rest(chunk.length);
      read += chunk.length;
      if (read > limits.download) throw new Problem('too-large', `more than ${size(limits.download)}`);
      yield chunk;
      clock.wait();
    }
  } catch (error) {
    throw networkProblem(error, clock.signal);
  } finally {
    clock.rest(0);
  }
}

/** Measures how long the network keeps us waiting. */
interface WaitingClock {
  /** fires with `timed-out` */
  readonly signal: AbortSignal;
  readonly wait: () => void;
  /** so many bytes came */
  readonly rest: (bytes: number) => void;
}

/** Nobody may keep us waiting for long at once, nor for longer than what came is worth, nor in all for longer than any download needs. */
function waitingClock({ timeout, leastRate, downloadTime }: Limits, outer: AbortSignal | undefined): WaitingClock {
  const own = new AbortController();
  let since: number | null = null;
  let waited = 0;
  let read = 0;
  let timer: NodeJS.Timeout | undefined;
  const ring = (): void =>
    own.abort(new Problem('timed-out', `${Math.round((waited + performance.now() - (since ?? 0)) / 1000)} s`));
  return {
    signal: outer === undefined ? own.signal : AbortSignal.any([own.signal, outer]),
    wait() {
      since = performance.now();
      const earned = timeout + (read / leastRate) * 1000;
      timer = setTimeout(ring, Math.min(timeout, earned - waited, downloadTime - waited)).unref();
    },
    rest(bytes) {
      clearTimeout(timer);
      read += bytes;
      if (since !== null) waited += performance.now() - since;
      since = null;
    },
  };
}

function typeOf(header: string | null): [string | undefined, string | undefined] {
  const type = header?.split(';')[0]?.trim().toLowerCase();
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(header ?? '')?.[1];
  return [type, charset];
}

function nameOf(url: string): string {
  const { pathname } = new URL(url);
  try {
    return basename(decodeURIComponent(pathname)) || 'index';
  } catch {
    return basename(pathname) || 'index';
  }
}
