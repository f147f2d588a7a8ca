import { resolve } from 'node:path';

export type Location =
  | { readonly engine: 'sqlite'; readonly file: string; readonly shown: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly shown: string };

/** `postgres://…` and `postgresql://…` name a PostgreSQL database; all else is a file. `shown` has no password in it. */
export function parseLocation(url: string): Location {
  if (!/^postgres(ql)?:\/\//i.test(url)) {
    const file = resolve(url);
    return { engine: 'sqlite', file, shown: file };
  }
  return { engine: 'postgres', url, shown: withoutPassword(url) };
}

/** Parameters may hold a password too, so none is shown. */
function withoutPassword(url: string): string {
  try {
    const made = new URL(url);
    made.password = '';
    made.search = '';
    return made.href;
  } catch {
    return 'postgres://…';
  }
}
