import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/** Files with a hash in their name never change. */
const LASTING = 'public, max-age=31536000, immutable';

/** What can only be a file: those of the build, and those at the root. Ids of claims and events end in `.c1`, names of outlets in `.com`. */
const FILE = /^\/(?:assets\/|[^/]+\.\w+$)/;

/** The workbench's files as built into `root`. Every path that is no file is a view of the one page. */
export function workbench(root: string): readonly MiddlewareHandler[] {
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  return [
    serveStatic({
      root,
      rewriteRequestPath: (path) => (path === '/' ? '/none' : path),
      precompressed: true,
      onFound: (path, context) => context.header('Cache-Control', path.includes('/assets/') ? LASTING : 'no-cache'),
    }),
    async (context, next) => {
      if (context.req.method !== 'GET' || FILE.test(context.req.path)) return next();
      return context.html(page, 200, { 'Cache-Control': 'no-cache' });
    },
  ];
}
