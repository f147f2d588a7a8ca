import { createHash, timingSafeEqual } from 'node:crypto';
import type { Registry } from 'prom-client';

/** The variable that holds the token by which measures may be read. */
export const TOKEN_VARIABLE = 'ISNAD_METRICS_TOKEN';
/** Characters; with fewer it could be guessed. */
export const SHORTEST_TOKEN = 16;

/** Whether a token can be sent in a header and is too long to be guessed. */
export const isToken = (token: string): boolean => token.length >= SHORTEST_TOKEN && /^[\x21-\x7e]+$/.test(token);

/** What is shown to whoever holds the token. */
export interface Scrape {
  readonly token: string;
  readonly registry: Registry;
}

export interface Scraped {
  readonly status: 200 | 401 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
const NOT_HERE: Scraped = { status: 404, headers: PLAIN, body: `no metrics here: ${TOKEN_VARIABLE} is not set\n` };
const REFUSED: Scraped = {
  status: 401,
  headers: { ...PLAIN, 'WWW-Authenticate': 'Bearer realm="isnad metrics"' },
  body: `Authorization: Bearer … with what is in ${TOKEN_VARIABLE}\n`,
};

/** The answer to one who asks for the measures; `authorization` is the header as it came. Without `scrape` there are none. */
export async function scraped(scrape: Scrape | undefined, authorization: string | undefined): Promise<Scraped> {
  if (scrape === undefined) return NOT_HERE;
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (given === undefined || !same(given, scrape.token)) return REFUSED;
  const { registry } = scrape;
  return { status: 200, headers: { ...PLAIN, 'Content-Type': registry.contentType }, body: await registry.metrics() };
}

/** In a time that tells nothing of where they differ, nor of how long the token is. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
