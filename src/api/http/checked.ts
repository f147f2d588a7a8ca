import type { z } from '@hono/zod-openapi';
import { ApiError } from './problem.ts';

/** The value as the schema has it. Throws `ApiError` 422 `bad-request`, naming the part that is wrong. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const path = [where, ...(issue?.path ?? []), ...extra].map(String).join('.');
  throw new ApiError(422, { code: 'bad-request', detail: `${path}: ${issue?.message ?? ''}` });
}

/** A query string as an object: a name given once is a string, given several times a list. */
export function queryOf(url: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = Object.create(null);
  const at = url.indexOf('?');
  if (at < 0) return found;
  for (const [key, value] of new URLSearchParams(url.slice(at + 1))) {
    const before = found[key];
    found[key] = before === undefined ? value : typeof before === 'string' ? [before, value] : [...before, value];
  }
  return found;
}
