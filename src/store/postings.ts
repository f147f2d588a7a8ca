import type { Writing } from './engine.ts';
import type { DyadTableRow, TagRow } from './tables.ts';

/** Rows of the two tables that are written all over: by which tag or pair, and by which day, not by when they came. */
export interface Postings {
  readonly tags: TagRow[];
  readonly dyads: DyadTableRow[];
}

/** In the order of their tables, so that rows that lie together are written together. Sorts in place. */
export function sortPostings<P extends Postings>(postings: P): P {
  postings.tags.sort((x, y) => x.tag - y.tag || x.day - y.day || x.claim - y.claim);
  postings.dyads.sort((x, y) => x.a - y.a || x.b - y.b || x.day - y.day || x.claim - y.claim);
  return postings;
}

export async function putPostings(writing: Writing, { tags, dyads }: Postings): Promise<void> {
  await writing.insert('tag', tags);
  await writing.insert('dyad', dyads);
}

/** Leaves rows for later, in the same transaction as what they belong to: one row for the whole batch. */
export async function putOff({ db }: Writing, seq: number, { tags, dyads }: Postings): Promise<void> {
  const count = tags.length + dyads.length;
  if (count === 0) return;
  const packed = tags.map(({ tag, day, claim, roles }) => [tag, day, claim, roles]);
  await db
    .insertInto('pending')
    .values({ seq, count, rows: JSON.stringify({ tags: packed, dyads }) })
    .execute();
}

/** What `putOff` left. */
export function takeUp(rows: string): Postings {
  const { tags, dyads }: { tags: [number, number, number, number][]; dyads: DyadTableRow[] } = JSON.parse(rows);
  return { tags: tags.map(([tag, day, claim, roles]) => ({ tag, day, claim, roles })), dyads };
}
