/**
 * Where a page ended: the place of its last row in the order of the query, and the last entry that counted when the first page was asked for,
 * so that what is recorded meanwhile neither shifts nor joins the pages. Opaque to users.
 */
export interface Cursor {
  readonly order: string;
  readonly until: number;
  readonly at: readonly number[];
}

export function writeCursor({ order, until, at }: Cursor): string {
  return Buffer.from([order, until, ...at].join(' ')).toString('base64url');
}

/** `null` for what is no cursor, or one of another order. */
export function readCursor(text: string, order: string, length: number): Cursor | null {
  const [of, ...numbers] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  const [until, ...at] = numbers.map(Number);
  if (of !== order || at.length !== length || until === undefined) return null;
  return [until, ...at].every(Number.isSafeInteger) ? { order, until, at } : null;
}
