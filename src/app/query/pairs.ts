import { type RawBuilder, sql } from 'kysely';
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
  const seen = new Set<string>();
  const named = pairNamer(session);
  for await (const rows of pairRows(session, among)) {
    for (const found of await named(rows.map(({ sample, ...row }) => ({ ...row, claim: sample })))) {
      if (found === undefined || seen.has(found.pair.join(' '))) continue;
      seen.add(found.pair.join(' '));
      yield found.pair;
    }
  }
}

export interface NamedPair {
  readonly pair: Pair;
  /** whether the row has the second of the pair as its `a` */
  readonly isTurned: boolean;
}

/** Names the pairs of rows by the first ids of the lineages of both; nothing where both are one, or an id is not known. */
export function pairNamer(
  session: Session,
): (
  rows: readonly { readonly a: number; readonly b: number; readonly claim: number }[],
) => Promise<readonly (NamedPair | undefined)[]> {
  const names = new Map<number, string>();
  const nameOf = (key: number, ids: ReadonlyMap<number, string>): string | undefined => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const id = ids.get(key);
    if (id === undefined) return undefined;
    const name = session.actors.lineageOf(id).id;
    names.set(key, name);
    return name;
  };
  return async (rows) => {
    const missing = rows.flatMap(({ a, b, claim }) =>
      [a, b].flatMap((other) => (names.has(other) ? [] : [{ other, sample: claim }])),
    );
    const ids = await idsOfKeys(session, missing);
    return rows.map((row) => {
      const [a, b] = [nameOf(row.a, ids), nameOf(row.b, ids)];
      if (a === undefined || b === undefined || a === b) return undefined;
      return a < b ? { pair: [a, b], isTurned: false } : { pair: [b, a], isTurned: true };
    });
  };
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
