import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../../store/contract.ts';
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

/** What is filed under a kind of tag (`actor:`), most claims first, from behind a place on. */
export async function* filedUnder(session: Session, kind: string, after?: FiledPlace): AsyncGenerator<Filed> {
  let place = after;
  for (let size = FIRST; ; size = Math.min(MOST, size * 8)) {
    const rows = await filedRows(session, [ofKind(session.store, kind), ...(place ? [behind(session, place)] : [])], size);
    yield* rows;
    place = rows.at(-1);
    if (place === undefined || rows.length < size) return;
  }
}

export interface FiledWith {
  /** folded, as they are; a tag holds one of them. None: all */
  readonly words: readonly string[];
  readonly limit: number;
  /** looked for among so many, of which most is told; all where left out */
  readonly among?: number;
}

/** Of what is filed under a kind of tag those whose tag holds one of some words, most claims first. */
export function filedWith(session: Session, kind: string, { words, limit, among }: FiledWith): Promise<readonly Filed[]> {
  const { store } = session;
  const under = ofKind(store, kind);
  const holds = [...new Set(words)].map((word) =>
    store.engine === 'sqlite' ? sql`instr(id, ${word}) > 0` : sql`strpos(id, ${word}) > 0`,
  );
  const often = sql`claims > coalesce((
    select claims from entity where ${under} order by claims desc, ${letters(session)} limit 1 offset ${among}), 0)`;
  const conditions = [
    under,
    ...(among === undefined ? [] : [often]),
    ...(holds.length > 0 ? [sql`(${sql.join(holds, sql` or `)})`] : []),
  ];
  return filedRows(session, conditions, limit);
}

/** Of `entity`: filed under a kind of tag (`actor:`). Word for word what the index is made on (store/migrations/0005-orders.ts). */
export const ofKind = ({ engine }: Store, kind: string): RawBuilder<boolean> =>
  engine === 'sqlite'
    ? sql<boolean>`substr(id, 1, instr(id, ':')) = ${kind}`
    : sql<boolean>`substr(id, 1, strpos(id, ':')) = ${kind}`;

const behind = (session: Session, { claims, id }: FiledPlace): RawBuilder<unknown> =>
  sql`claims <= ${claims} and (claims < ${claims} or ${letters(session)} > ${id})`;

/** Both engines by code points, whatever the language of the database. */
const letters = ({ store }: Session): RawBuilder<unknown> => (store.engine === 'sqlite' ? sql`id` : sql`id collate "C"`);

async function filedRows(session: Session, conditions: readonly RawBuilder<unknown>[], limit: number): Promise<readonly Filed[]> {
  const { rows } = await sql<Filed>`
    select id, name, claims from entity where ${all(conditions)}
    order by claims desc, ${letters(session)} limit ${limit}`.execute(session.store.db);
  return rows;
}
