import { type RawBuilder, sql } from 'kysely';
import { all } from './conditions.ts';
import type { Session } from './session.ts';

/** What claims are filed under: a tag with how many there are. */
export interface Filed {
  /** the whole tag, such as `actor:hamas` */
  readonly id: string;
  readonly name: string;
  readonly claims: number;
}

/** A place in their order: most claims first, then by tag. */
export type FiledPlace = Pick<Filed, 'claims' | 'id'>;

export const byClaims = (a: FiledPlace, b: FiledPlace): number => b.claims - a.claims || (a.id < b.id ? -1 : 1);

/** Asked for together, at first and at most: there are as many as a ledger has names, and who wants a page wants few. */
const FIRST = 250;
const MOST = 100_000;

/** What is filed under a kind of tag (`actor:`), most claims first, from behind a place on. The database looks through all, and gives what is wanted. */
export async function* filedUnder(session: Session, kind: string, after?: FiledPlace): AsyncGenerator<Filed> {
  let place = after;
  for (let size = FIRST; ; size = Math.min(MOST, size * 8)) {
    const rows = await filedRows(session, [startsWith(kind), ...(place ? [behind(session, place)] : [])], size);
    yield* rows;
    place = rows.at(-1);
    if (place === undefined || rows.length < size) return;
  }
}

/** Of what is filed under a kind of tag those whose tag holds one of these words (folded, as it is), most claims first. */
export const filedWith = (session: Session, kind: string, words: readonly string[], limit: number): Promise<readonly Filed[]> => {
  const holds = [...new Set(words)].map((word) =>
    session.store.engine === 'sqlite' ? sql`instr(id, ${word}) > 0` : sql`strpos(id, ${word}) > 0`,
  );
  return filedRows(session, [startsWith(kind), ...(holds.length > 0 ? [sql`(${sql.join(holds, sql` or `)})`] : [])], limit);
};

const startsWith = (kind: string): RawBuilder<unknown> => sql`id like ${`${kind}%`}`;

const behind = (session: Session, { claims, id }: FiledPlace): RawBuilder<unknown> =>
  sql`(claims < ${claims} or (claims = ${claims} and ${letters(session)} > ${id}))`;

/** Both engines by code points, whatever the language of the database. */
const letters = ({ store }: Session): RawBuilder<unknown> => (store.engine === 'sqlite' ? sql`id` : sql`id collate "C"`);

async function filedRows(session: Session, conditions: readonly RawBuilder<unknown>[], limit: number): Promise<readonly Filed[]> {
  const { rows } = await sql<Filed>`
    select id, name, claims from entity where ${all(conditions)}
    order by claims desc, ${letters(session)} limit ${limit}`.execute(session.store.db);
  return rows;
}
