import { ApiError } from '../http/problem.ts';

/** A page elsewhere can set it only after asking (CORS), and is never allowed to. */
export const CSRF_HEADER = 'X-Isnad-CSRF';

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
export const isSafe = ({ method }: Request): boolean => SAFE.includes(method);

/** The name that the browser connected to: the proxy's, where there is one. */
const hostOf = ({ headers }: Request, proxied: boolean): string =>
  ((proxied && headers.get('x-forwarded-host')) || headers.get('host') || '').toLowerCase();

/**
 * Requests that a browser makes on somebody's behalf must come from our own page. A header that only our page sends is asked of all that
 * change something; where the browser says from where it comes, it must be from here, and with a cookie it must say so (`told`). A request
 * from another site may not even read, or it could learn by the time it takes what is there. Throws `ApiError` 403 `other-site`.
 */
export function assertOwnPage(request: Request, proxied: boolean, told: boolean): void {
  const { headers } = request;
  const refused = (detail: string): ApiError => new ApiError(403, { code: 'other-site', detail });
  const site = headers.get('sec-fetch-site');
  if (isSafe(request)) {
    const opened = headers.get('sec-fetch-mode') === 'navigate';
    if (site === 'cross-site' && !opened) throw refused(`Sec-Fetch-Site: ${site}`);
    return;
  }
  if (!headers.get(CSRF_HEADER)) throw refused(CSRF_HEADER);
  const origin = headers.get('origin');
  if (site !== null && site !== 'same-origin') throw refused(`Sec-Fetch-Site: ${site}`);
  if (origin !== null && hostIn(origin) !== hostOf(request, proxied)) throw refused(`Origin: ${origin}`);
  if (told && site === null && origin === null) throw refused('Origin');
}

function hostIn(origin: string): string | null {
  try {
    return new URL(origin).host.toLowerCase();
  } catch {
    return null;
  }
}

const LOOPBACK_NAME = /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

/**
 * Where whoever connects is let in, a page elsewhere could have its own name point at this machine and read everything; but its browser then
 * sends that name. Throws `ApiError` 403 `host-refused`.
 */
export function assertLoopbackName(request: Request): void {
  const host = hostOf(request, false);
  if (!LOOPBACK_NAME.test(host)) throw new ApiError(403, { code: 'host-refused', detail: host });
}
