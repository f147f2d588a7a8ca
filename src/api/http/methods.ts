import type { Context, Handler } from 'hono';
import { ApiError } from './problem.ts';

interface Registered {
  readonly method: string;
  readonly path: string;
}

/** Which methods a path is known by, `HEAD` and `OPTIONS` among them; none: it is not known. */
export function methodsOf(routes: readonly Registered[]): (path: string) => readonly string[] {
  const known = routes
    .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
    .map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`) }));
  return (path) => {
    const methods = new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
    if (methods.size === 0) return [];
    if (methods.has('GET')) methods.add('HEAD');
    return [...methods.add('OPTIONS')].sort();
  };
}

/** The last handler: what may be done at a path that is known, or that it is not. */
export function elsewhere(routes: () => readonly Registered[]): Handler {
  let methods: ReturnType<typeof methodsOf> | undefined;
  return (context: Context) => {
    methods ??= methodsOf(routes());
    const allowed = methods(context.req.path);
    const { method, path } = context.req;
    if (allowed.length === 0) throw new ApiError(404, { code: 'no-such-address', detail: `${method} ${path}` });
    const Allow = allowed.join(', ');
    if (method === 'OPTIONS') return context.body(null, 204, { Allow });
    throw new ApiError(405, { code: 'not-this-method', detail: `${method} → ${Allow}` }, { Allow });
  };
}
