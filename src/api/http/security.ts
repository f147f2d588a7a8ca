import type { MiddlewareHandler } from 'hono';

/**
 * Headers of every answer. Scripts, fonts and pictures come from this server only and nothing may frame it. Styles may stand in elements: the
 * page's components set sizes and colours that way, and a style can load nothing from elsewhere. Workers of the map are made from blobs.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** A year. Whoever came over an encrypted connection once is to come over no other. */
const ENCRYPTED = 'max-age=31536000';

/** `proxied`: whether a proxy of our own stands before the server, whose word on encryption counts. */
export const securityHeaders =
  (proxied: boolean): MiddlewareHandler =>
  async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
    if (proxied && context.req.header('x-forwarded-proto')?.startsWith('https'))
      context.res.headers.set('Strict-Transport-Security', ENCRYPTED);
  };
