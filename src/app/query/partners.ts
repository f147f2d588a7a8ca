import { type RawBuilder, sql } from 'kysely';
import { isoOf } from '../../core/ledger/days.ts';
import { keyOf } from '../../core/ledger/keys.ts';
import { unpackRecord } from '../../core/ledger/pack.ts';
import { isUnlistedPerson } from '../../core/ledger/policy/entity.ts';
import { NO_DAY } from '../../core/ledger/project.ts';
import type { FullRegistry } from '../registry.ts';
import { all } from './conditions.ts';
import { visible } from './dyad-rows.ts';
import { actorOf } from './names.ts';
import type { RelationOptions } from './relations.ts';
import type { Session } from './session.ts';

/** Somebody with whom an actor has to do, under all the names of both. */
export interface Partner {
  readonly id: string;
  /** claims that put the two into a relation or an event that bears on one */
  readonly claims: number;
  /** ISO dates under which the first and the last of them are filed */
  readonly first: string | null;
  readonly last: string | null;
}

interface Row {
  readonly other: number;
  readonly claims: number;
  readonly first: number;
  readonly last: number;
  readonly sample: number;
}

/** With whom an actor (id or name) has to do, those of whom most is told first. Throws `QueryError` as `actorOf`. */
export async function partnersOf(
  session: Session,
  name: string,
  { parts = false, restricted = false }: RelationOptions = {},
): Promise<readonly Partner[]> {
  const actor = await actorOf(session, name);
  const keys = session.actors.idsOf(actor, { parts }).map(keyOf);
  const rows = await rowsOf(session, keys, restricted);
  const own = new Set(keys);
  const ids = await idsOfKeys(
    session,
    rows.filter(({ other }) => !own.has(other)),
  );
  const partners = new Map<string, { claims: number; first: number; last: number }>();
  for (const { other, claims, first, last } of rows) {
    const id = ids.get(other);
    if (id === undefined || isUnlistedPerson(id)) continue;
    const name = session.actors.lineageOf(id).id;
    const known = partners.get(name);
    partners.set(
      name,
      known
        ? { claims: known.claims + claims, first: Math.min(known.first, first), last: Math.max(known.last, last) }
        : { claims, first, last },
    );
  }
  return [...partners]
    .map(([id, { claims, first, last }]) => ({ id, claims, first: dateOf(first), last: dateOf(last) }))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
}

const dateOf = (day: number): string | null => (day === NO_DAY ? null : isoOf(day));

async function rowsOf(session: Session, keys: readonly number[], restricted: boolean): Promise<readonly Row[]> {
  const shown = await visible(session, restricted);
  const mine = sql.join([...keys]);
  const side = (own: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    select ${other} as other, count(*) as claims, min(d.day) as first, max(d.day) as last, min(d.claim) as sample
    from dyad d join claim c on c.key = d.claim where ${all([sql`${own} in (${mine})`, ...shown])} group by ${other}`;
  const { rows } = await sql<Row>`${side(sql`d.a`, sql`d.b`)} union all ${side(sql`d.b`, sql`d.a`)}`.execute(session.store.db);
  return rows;
}

const BATCH = 1000;

/** An id and its key never part: listed ones are known, and of others those met lately. */
const known = new WeakMap<FullRegistry, Map<number, string>>();
/** Ids kept: some megabytes. */
const KNOWN = 50_000;

function idsByKey(registry: FullRegistry): Map<number, string> {
  let ids = known.get(registry);
  if (ids === undefined || ids.size > registry.actors.length + KNOWN) {
    ids = new Map(registry.actors.map(({ id }) => [keyOf(id), id]));
    known.set(registry, ids);
  }
  return ids;
}

/** Ids by the keys of dyads: of listed actors from the registry, of others from one of their claims. */
export async function idsOfKeys(
  { registry, store: { db } }: Session,
  rows: readonly Pick<Row, 'other' | 'sample'>[],
): Promise<ReadonlyMap<number, string>> {
  const ids = idsByKey(registry);
  const missing = new Map(rows.flatMap(({ other, sample }) => (ids.has(other) ? [] : [[other, sample]])));
  const samples = [...new Set(missing.values())];
  for (let from = 0; from < samples.length; from += BATCH) {
    const some = samples.slice(from, from + BATCH);
    const found = await db.selectFrom('claim').select('body').where('key', 'in', some).execute();
    for (const { body } of found) {
      const { actors, recipients } = unpackRecord(body, '');
      for (const id of [...actors, ...recipients]) ids.set(keyOf(id), id);
    }
  }
  return ids;
}
