import type { Recorded } from '../../core/ledger/entries.ts';
import { chainsOf } from '../../core/ledger/events/chains.ts';
import type { DocumentWithText } from '../../core/ledger/policy/apply.ts';
import type { ClaimRecord, DocumentRecord } from '../../core/ledger/records.ts';
import type { EventView } from '../../core/ledger/views.ts';
import type { Claim } from '../../core/types.ts';
import type { ExportSource, Grades } from '../../export/ledger/types.ts';
import type { DocumentRow } from '../../store/tables.ts';
import { documentRecords } from '../query/document-records.ts';
import { walkEvents } from '../query/events.ts';
import type { ClaimFilter } from '../query/filter.ts';
import { gradesOf } from '../query/grades.ts';
import { hydrate } from '../query/hydrate.ts';
import { lastKey } from '../query/known-by.ts';
import { type Plan, planOf } from '../query/plan.ts';
import type { Session } from '../query/session.ts';
import { inState } from '../query/walk.ts';
import { answering } from '../query/walk-text.ts';
import { keysOf } from './claim-keys.ts';
import { asksForNothing } from './everything.ts';
import { relationsIn } from './relations.ts';

/** Reports looked at in one go: some hundred claims. */
const STEP = 100;

/**
 * What a ledger exports, streamed in memory that does not grow with it. Documents and claims come by id; of documents, where claims are
 * asked for, those that hold one; events those that hold a claim which answers, by day and type; relations those that a claim which answers bears on.
 * The log comes whole, up to the session's last entry.
 */
export function exportSource(session: Session, asked: ClaimFilter, restricts: ExportSource['restricts']): ExportSource {
  // what is restricted is for the policy to say
  const filter: ClaimFilter = { ...asked, restricted: true };
  return {
    registry: session.registry,
    documents: () => documents(session, filter),
    claims: () => claims(session, filter),
    events: () => events(session, filter),
    relations: () => relationsIn(session, filter),
    entries: () => entries(session),
    claimsOf: (ids) => claimsOf(session, ids),
    textOf: (id) => textOf(session, id),
    raw: (sha) => session.store.raw(sha),
    gradesOf: (records): Promise<readonly Grades[]> => gradesOf(session, records),
    chainsOf: (records) => chainsOf(records, session.registry),
    restricts: (claim: Claim, evidence: string) => restricts(claim, evidence),
  };
}

async function* documents(session: Session, filter: ClaimFilter): AsyncGenerator<DocumentWithText> {
  const everything = asksForNothing(filter);
  for await (const { rows, answers } of documentSteps(session, everything ? null : filter)) {
    const records = await documentRecords(session, rows);
    for (const row of rows) if (everything || answers.has(row.key)) yield records.get(row.key)!;
  }
}

async function* claims(session: Session, filter: ClaimFilter): AsyncGenerator<ClaimRecord> {
  for await (const { rows, answers } of documentSteps(session, filter)) {
    const found = await hydrate(
      session,
      rows.flatMap(({ key }) => answers.get(key) ?? []),
    );
    const own = new Map<string, ClaimRecord[]>();
    for (const record of found) own.set(record.document.id, [...(own.get(record.document.id) ?? []), record]);
    for (const { id } of rows) yield* (own.get(id) ?? []).sort(byId);
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

interface Step {
  readonly rows: readonly DocumentRow[];
  /** keys of the claims that answer, by key of the document */
  readonly answers: ReadonlyMap<number, readonly number[]>;
}

/** Documents by id, some at a time, with their claims that answer to the filter; without one no claim is looked at. */
async function* documentSteps(session: Session, filter: ClaimFilter | null): AsyncGenerator<Step> {
  const plan = filter && (await planOf(session.store.db, filter));
  if (filter && plan === null) return;
  let last = '';
  for (;;) {
    const rows = await session.store.db
      .selectFrom('document')
      .selectAll()
      .where('id', '>', last)
      .where('key', '<=', session.until)
      .orderBy('id')
      .limit(STEP)
      .execute();
    if (rows.length === 0) return;
    last = rows.at(-1)!.id;
    yield { rows, answers: filter && plan ? await answersIn(session, filter, plan, rows) : new Map() };
  }
}

async function answersIn(
  session: Session,
  filter: ClaimFilter,
  plan: Plan,
  rows: readonly DocumentRow[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const claimsIn = await session.store.db
    .selectFrom('claim')
    .select(['key', 'document'])
    .where(
      'document',
      'in',
      rows.map(({ key }) => key),
    )
    .where('key', '<=', lastKey(session.until))
    .execute();
  if (claimsIn.length === 0) return new Map();
  const documentOf = new Map(claimsIn.map(({ key, document }) => [key, document]));
  const found = new Map<number, number[]>();
  const answers = await answering(session, filter, plan, [...documentOf.keys()]);
  for (const { key } of session.past ? await inState(session, filter, answers) : answers) {
    const document = documentOf.get(key)!;
    found.set(document, [...(found.get(document) ?? []), key]);
  }
  return found;
}

async function* events(session: Session, filter: ClaimFilter): AsyncGenerator<EventView> {
  for await (const { event } of walkEvents(session, filter)) yield event;
}

async function* entries({ store, until }: Session): AsyncGenerator<Recorded> {
  for await (const recorded of store.entries()) {
    if (recorded.seq > until) return;
    yield recorded;
  }
}

async function claimsOf(session: Session, ids: readonly string[]): Promise<readonly ClaimRecord[]> {
  const keys = await keysOf(session.store.db, ids);
  return hydrate(
    session,
    ids.flatMap((id) => keys.get(id) ?? []),
  );
}

async function textOf(session: Session, id: DocumentRecord['id']): Promise<string | undefined> {
  const row = await session.store.db.selectFrom('document').select('key').where('id', '=', id).executeTakeFirst();
  return row && (await session.texts.of([row.key])).get(row.key);
}
