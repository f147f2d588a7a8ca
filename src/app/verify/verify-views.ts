import { type RawBuilder, sql } from 'kysely';
import type { Recorded } from '../../core/ledger/entries.ts';
import { keyOf } from '../../core/ledger/keys.ts';
import type { ProjectedClaim, Projection } from '../../core/ledger/project.ts';
import type { ProjectionTools } from '../../core/ledger/project-claims.ts';
import type { Store } from '../../store/contract.ts';
import { CLAIMS_PER_ENTRY, type ClaimRow } from '../../store/tables.ts';
import { entryLookup, projectEntry } from '../project-entry.ts';

/** The first place where a view says something else than the log. */
export interface ViewFault {
  /** the entry whose rows differ; null for a table that holds rows of no entry */
  readonly seq: number | null;
  readonly table: string;
  readonly detail: string;
}

export interface ViewCheck {
  readonly fault: ViewFault | null;
  /** readings made with another lexicon than `tools` has: their claims may be filed differently without anything being wrong */
  readonly otherLexicon: number;
}

const AT_A_TIME = 100;

/**
 * Makes every entry's rows again from the log and compares them with what the tables hold: each claim field by field, each posting and each
 * dyad by its key, and the number of rows of every table. The lexicon must be the one that the ledger was filled with, or claims are filed
 * differently: `otherLexicon` tells. Stops at the first fault.
 */
export async function verifyViews(
  store: Store,
  tools: ProjectionTools,
  lexicon: string,
  onEntry: (seq: number) => void = () => {},
): Promise<ViewCheck> {
  const lookup = entryLookup(store);
  const expected = { document: 0, claim: 0, tag: 0, dyad: 0 };
  let batch: { seq: number; projection: Projection }[] = [];
  const check = async (): Promise<ViewFault | null> => {
    const fault = await checkBatch(store, batch, expected);
    batch = [];
    return fault;
  };
  let otherLexicon = 0;
  for await (const recorded of store.entries()) {
    const { entry } = recorded;
    lookup.see(entry);
    if (entry.kind === 'reading' && (entry.reading.coder.lexicon ?? lexicon) !== lexicon) otherLexicon++;
    batch.push({ seq: recorded.seq, projection: await projected(recorded, lookup, tools) });
    onEntry(recorded.seq);
    if (batch.length < AT_A_TIME) continue;
    const fault = await check();
    if (fault) return { fault, otherLexicon };
  }
  return { fault: (await check()) ?? (await checkTotals(store, expected)), otherLexicon };
}

const projected = (recorded: Recorded, lookup: ReturnType<typeof entryLookup>, tools: ProjectionTools): Promise<Projection> =>
  projectEntry(recorded.entry, lookup, tools);

type Totals = Record<'document' | 'claim' | 'tag' | 'dyad', number>;

async function checkBatch(
  store: Store,
  batch: readonly { seq: number; projection: Projection }[],
  totals: Totals,
): Promise<ViewFault | null> {
  const [first, last] = [batch[0], batch.at(-1)];
  if (!first || !last) return null;
  const rows = new Map<number, ClaimRow>();
  const found = await store.db
    .selectFrom('claim')
    .selectAll()
    .where('key', '>=', first.seq * CLAIMS_PER_ENTRY)
    .where('key', '<', (last.seq + 1) * CLAIMS_PER_ENTRY)
    .execute();
  for (const row of found) rows.set(row.key, row);
  for (const { seq, projection } of batch) {
    if (projection.document) totals.document++;
    const claims = projection.claims?.claims ?? [];
    for (const [n, claim] of claims.entries()) {
      const difference = differenceOf(claim, rows.get(seq * CLAIMS_PER_ENTRY + n));
      if (difference) return { seq, table: 'claim', detail: `${claim.name}: ${difference}` };
    }
    totals.claim += claims.length;
    const fault = (await checkPostings(store, seq, claims, totals)) ?? (await checkDyads(store, seq, claims, totals));
    if (fault) return fault;
  }
  return null;
}

/** Which field of the row is not as the log has it. */
function differenceOf(claim: ProjectedClaim, row: ClaimRow | undefined): string | null {
  if (!row) return 'missing';
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['name', claim.name, row.name],
    ['kind', claim.kind, row.kind],
    ['type', claim.type, row.type],
    ['mode', claim.mode, row.mode],
    ['factuality', claim.factuality, row.factuality],
    ['tense', claim.tense, row.tense],
    ['day', claim.day, row.day],
    ['told', Number(claim.told), row.told],
    ['from_day', claim.from, row.from_day],
    ['to_day', claim.to, row.to_day],
    ['restricted', Number(claim.restricted), row.restricted],
    ['body', claim.body, row.body],
  ];
  return pairs.find(([, wanted, stored]) => wanted !== stored)?.[0] ?? null;
}

async function checkPostings(
  store: Store,
  seq: number,
  claims: readonly ProjectedClaim[],
  totals: Totals,
): Promise<ViewFault | null> {
  const wanted = claims.flatMap((claim, n) => claim.tags.map((tag) => row(keyOf(tag.id), claim.day, seq * CLAIMS_PER_ENTRY + n)));
  totals.tag += wanted.length;
  const there = await countIn(store, 'tag', sql`(tag, day, claim)`, wanted);
  return there === wanted.length ? null : { seq, table: 'tag', detail: `${there} of ${wanted.length} postings` };
}

async function checkDyads(
  store: Store,
  seq: number,
  claims: readonly ProjectedClaim[],
  totals: Totals,
): Promise<ViewFault | null> {
  const wanted = claims.flatMap((claim, n) =>
    claim.dyads.map((dyad) => {
      const [a, b] = [keyOf(dyad.a), keyOf(dyad.b)].sort((x, y) => x - y);
      return row(a, b, claim.day, seq * CLAIMS_PER_ENTRY + n, dyad.code);
    }),
  );
  totals.dyad += wanted.length;
  const there = await countIn(store, 'dyad', sql`(a, b, day, claim, code)`, wanted);
  return there === wanted.length ? null : { seq, table: 'dyad', detail: `${there} of ${wanted.length} pairs` };
}

/** Written out, not bound: PostgreSQL takes what is bound in a list of values for text. */
const row = (...values: readonly (number | string | undefined)[]): RawBuilder<unknown> =>
  sql`(${sql.join(values.map((value) => sql.lit(value)))})`;

const ROWS_PER_QUESTION = 200;

async function countIn(
  store: Store,
  table: string,
  columns: RawBuilder<unknown>,
  tuples: readonly RawBuilder<unknown>[],
): Promise<number> {
  let count = 0;
  for (let i = 0; i < tuples.length; i += ROWS_PER_QUESTION) {
    const values = sql.join(tuples.slice(i, i + ROWS_PER_QUESTION));
    const query = sql<{
      n: number | string;
    }>`select count(*) as n from ${sql.table(table)} where ${columns} in (values ${values})`;
    count += Number((await query.execute(store.db)).rows[0]?.n ?? 0);
  }
  return count;
}

async function checkTotals(store: Store, totals: Totals): Promise<ViewFault | null> {
  for (const [table, wanted] of Object.entries(totals)) {
    const query = sql<{ n: number | string }>`select count(*) as n from ${sql.table(table)}`;
    const there = Number((await query.execute(store.db)).rows[0]?.n ?? 0);
    if (there !== wanted) return { seq: null, table, detail: `${there} rows, ${wanted} expected` };
  }
  return null;
}
