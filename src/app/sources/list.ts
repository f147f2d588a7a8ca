import { keyOf } from '../../core/ledger/keys.ts';
import { DEFAULT_RELIABILITY } from '../../core/ledger/sources/grades.ts';
import { idKind, sourceIdsOf } from '../../core/ledger/sources/ids.ts';
import type { SourceView } from '../../core/ledger/views.ts';
import { sourceOfTag, tagsOfSource } from '../judge/grade.ts';
import type { Page, PageOptions } from '../query/claims.ts';
import { byClaims, type Filed, filedUnder, ofKind } from '../query/filed.ts';
import { gradesGiven } from '../query/grades.ts';
import { hydrate } from '../query/hydrate.ts';
import { lastKey } from '../query/known-by.ts';
import type { Session } from '../query/session.ts';

/** A source with its grade and how much of it is on record; its track record takes longer (record.ts). */
export interface SourceLine extends Pick<SourceView, 'id' | 'name' | 'kind'> {
  readonly reliability: SourceView['reliability'];
  readonly claims: number;
}

export interface SourceFilter {
  /** kinds as shown: outlet, speaker, anonymous, document, or the kind of an actor */
  readonly kinds?: readonly string[];
}

/**
 * All sources, those of most claims first. Asked as of an earlier day, the claims of those that are shown are counted as they then were, and
 * whoever had none is left out.
 */
export async function sourcesPage(
  session: Session,
  { kinds }: SourceFilter,
  { limit, after }: PageOptions,
): Promise<Page<SourceLine>> {
  const grades = await gradesGiven(session);
  const last = after === undefined ? undefined : Buffer.from(after, 'base64url').toString();
  const items: SourceLine[] = [];
  for await (const { id, name, claims } of inOrder(session, last)) {
    const actor = session.actors.get(id);
    const kind = actor?.kind ?? idKind(id);
    if (kinds && !kinds.includes(kind)) continue;
    const known = session.past ? await countUntil(session, id) : claims;
    if (known === 0) continue;
    if (items.length === limit) return { items, next: Buffer.from(items.at(-1)!.id).toString('base64url') };
    const given = grades.source.get(id);
    const why = given?.why === undefined ? {} : { why: given.why };
    const reliability = given
      ? ({ grade: given.grade, by: 'person', ...why } as const)
      : ({ grade: DEFAULT_RELIABILITY, by: 'default' } as const);
    items.push({ id, name: actor?.name ?? name, kind, reliability, claims: known });
  }
  return { items, next: null };
}

const SOURCE = 'source:';

/** Sources with what is told by them, most first, from behind one of them on. */
async function* inOrder(session: Session, after: string | undefined): AsyncGenerator<Filed> {
  const apart = await countedApart(session);
  const place = after === undefined ? undefined : (apart.get(after) ?? (await filedAs(session, after)));
  // one that is no source: the list is at its end
  if (after !== undefined && place === undefined) return;
  const rest = [...apart.values()].sort(byClaims).filter((one) => place === undefined || byClaims(place, one) < 0);
  const from = place && { claims: place.claims, id: SOURCE + place.id };
  for await (const filed of filedUnder(session, SOURCE, from)) {
    const source = { ...filed, id: filed.id.slice(SOURCE.length) };
    if (apart.has(source.id)) continue;
    while (rest[0] && byClaims(rest[0], source) < 0) yield rest.shift()!;
    yield source;
  }
  yield* rest;
}

async function filedAs({ store: { db } }: Session, id: string): Promise<Filed | undefined> {
  const row = await db
    .selectFrom('entity')
    .select(['name', 'claims'])
    .where('key', '=', keyOf(SOURCE + id))
    .executeTakeFirst();
  return row && { id, ...row };
}

/** Sources of which the claims are not just those filed under one tag, by id: outlets, and those of whose claims some were replaced. */
async function countedApart(session: Session): Promise<ReadonlyMap<string, Filed>> {
  const { store } = session;
  const { db } = store;
  const replaced = session.past ? new Map<string, number>() : await replacedOf(session);
  const outlets = await db.selectFrom('entity').select('id').where(ofKind(store, 'outlet:')).execute();
  const ids = [...new Set([...outlets.map(({ id }) => id), ...replaced.keys()])];
  const found = new Map<string, Filed>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const keys = ids.slice(from, from + BATCH).flatMap((id) => tagsOfSource(id).map(keyOf));
    const rows = await db.selectFrom('entity').select(['id', 'name', 'claims']).where('key', 'in', keys).execute();
    for (const { id: tag, name, claims } of rows) {
      const id = sourceOfTag(tag);
      found.set(id, { id, name, claims: claims + (found.get(id)?.claims ?? -(replaced.get(id) ?? 0)) });
    }
  }
  return found;
}

const BATCH = 400;

async function countUntil({ store: { db }, until }: Session, id: string): Promise<number> {
  const { n } = await db
    .selectFrom('tag')
    .where('tag', 'in', tagsOfSource(id).map(keyOf))
    .where('claim', '<=', lastKey(until))
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** How many claims of each source an edit replaced, or were an edit that was taken back: the counts of tags hold them too. Edits are few. */
async function replacedOf(session: Session): Promise<ReadonlyMap<string, number>> {
  const { db } = session.store;
  const rows = await db
    .selectFrom('claim')
    .select('key')
    .where('superseded', 'is not', null)
    .where('document', 'in', (edits) =>
      edits
        .selectFrom('review')
        .innerJoin('claim as edited', 'edited.key', 'review.claim')
        .where('review.decision', '=', 'edit')
        .select('edited.document'),
    )
    .execute();
  const found = new Map<string, number>();
  for (const record of await hydrate(
    session,
    rows.map(({ key }) => key),
  ))
    for (const id of sourceIdsOf(record)) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}
