import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Env } from './environment.ts';

/** Files of the page, of which `scripts/api-docs.mjs` puts copies into the build. */
const FILES = /^\/api\/docs\/(?:swagger-ui-bundle\.js|swagger-ui\.css)$/;

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Isnad · API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<body>
<main id="docs"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/page.js"></script>
`;

/** Styles may be set by scripts, scripts may not stand in the page. */
const SCRIPT = `'use strict';
if (matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.classList.add('dark-mode');
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  docExpansion: 'list',
  tryItOutEnabled: false,
});
`;

/** The docs of the API at /api/docs, from files of this server alone. `folder` holds swagger-ui-dist. */
export function docsPage(folder: string): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/api/docs', (context) => context.html(PAGE, 200, { 'Cache-Control': 'no-cache' }));
  app.get('/api/docs/page.js', (context) =>
    context.body(SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=UTF-8', 'Cache-Control': 'no-cache' }),
  );
  const file = serveStatic<Env>({ root: folder, rewriteRequestPath: (path) => path.slice('/api/docs'.length) });
  app.get('/api/docs/:file', async (context, next) => (FILES.test(context.req.path) ? file(context, next) : next()));
  return app;
}
