import { type RawBuilder, sql } from 'kysely';
import { keyOf } from '../../core/ledger/keys.ts';
import { lastKey } from './known-by.ts';
import { idsOfKeys } from './partners.ts';
import type { Session } from './session.ts';

interface PairRow {
  readonly a: number;
  readonly b: number;
  /** one of the claims about the pair */
  readonly sample: number;
}

export type Pair = readonly [string, string];

const STEP = 500;

/**
 * Each pair of actors that claims put into a relation, by the first ids of their lineages, once. `among`: keys of documents, as a query, whose
 * claims alone are looked at.
 */
export async function* pairsOf(session: Session, among?: RawBuilder<unknown>): AsyncGenerator<Pair> {
  const listed = new Map(session.registry.actors.map(({ id }) => [keyOf(id), id]));
  const seen = new Set<string>();
  for await (const rows of pairRows(session, among)) {
    const missing = rows.flatMap(({ a, b, sample }) => [a, b].flatMap((other) => (listed.has(other) ? [] : [{ other, sample }])));
    const unlisted = await idsOfKeys(session, missing);
    const named = (key: number): string | undefined => {
      const id = listed.get(key) ?? unlisted.get(key);
      return id === undefined ? undefined : session.actors.lineageOf(id).id;
    };
    for (const row of rows) {
      const pair = [named(row.a), named(row.b)].filter((id) => id !== undefined).sort();
      const [first, second] = pair;
      if (first === undefined || second === undefined || first === second || seen.has(pair.join(' '))) continue;
      seen.add(pair.join(' '));
      yield [first, second];
    }
  }
}

async function* pairRows({ store: { db }, until }: Session, among?: RawBuilder<unknown>): AsyncGenerator<readonly PairRow[]> {
  const known =
    among === undefined ? sql`claim <= ${lastKey(until)}` : sql`claim <= ${lastKey(until)} and document in (${among})`;
  let last: PairRow | undefined;
  for (;;) {
    const after = last ? sql`and (a, b) > (${last.a}, ${last.b})` : sql``;
    const { rows }: { rows: PairRow[] } = await sql<PairRow>`
      select a, b, min(claim) as sample from dyad where ${known} ${after}
      group by a, b order by a, b limit ${STEP}`.execute(db);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}
