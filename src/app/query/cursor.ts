/**
 * Where a page ended: the place of its last row in the order of the query, and the last entry that counted when the first page was asked for,
 * so that what is recorded meanwhile neither shifts nor joins the pages. Opaque to users.
 */
export interface Cursor {
  readonly until: number;
  readonly at: readonly (string | number)[];
}

export const writeCursor = (order: string, { until, at }: Cursor): string =>
  Buffer.from(JSON.stringify([order, until, ...at])).toString('base64url');

/** `null` for what is no cursor, or one of another order. `shape`: what stands at each place, as an example. */
export function readCursor(text: string, order: string, shape: readonly (string | number)[]): Cursor | null {
  const parts = parsed(text);
  if (parts === null || parts.length !== shape.length + 2) return null;
  const [of, until, ...at] = parts;
  if (of !== order || !isPlace(until) || typeof until !== 'number') return null;
  const whole = at.filter(isPlace);
  return whole.length === at.length && whole.every((part, i) => typeof part === typeof shape[i]) ? { until, at: whole } : null;
}

function parsed(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const isPlace = (part: unknown): part is string | number => typeof part === 'string' || Number.isSafeInteger(part);
