import { keyOf } from '../../core/ledger/keys.ts';
import { DEFAULT_RELIABILITY } from '../../core/ledger/sources/grades.ts';
import { idKind, sourceIdsOf } from '../../core/ledger/sources/ids.ts';
import type { SourceView } from '../../core/ledger/views.ts';
import { sourceOfTag, tagsOfSource } from '../judge/grade.ts';
import type { Page, PageOptions } from '../query/claims.ts';
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
 * All sources, those of most claims first. The counts of all are read at once: a second on a ledger of a million claims. Asked as of an
 * earlier day, the claims of those that are shown are counted as they then were, and whoever had none is left out.
 */
export async function sourcesPage(
  session: Session,
  { kinds }: SourceFilter,
  { limit, after }: PageOptions,
): Promise<Page<SourceLine>> {
  const grades = await gradesGiven(session);
  const replaced = session.past ? new Map<string, number>() : await replacedOf(session);
  const all = [...(await counts(session, replaced))].sort(([a, n], [b, m]) => m.claims - n.claims || (a < b ? -1 : 1));
  const last = after === undefined ? undefined : Buffer.from(after, 'base64url').toString();
  const start = last === undefined ? 0 : all.findIndex(([id]) => id === last) + 1;
  const items: SourceLine[] = [];
  for (const [id, { name, claims }] of all.slice(start)) {
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

async function counts(
  { store: { db } }: Session,
  replaced: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, { name: string; claims: number }>> {
  const rows = await db
    .selectFrom('entity')
    .select(['id', 'name', 'claims'])
    .where((where) => where.or([where('id', 'like', 'source:%'), where('id', 'like', 'outlet:%')]))
    .execute();
  const found = new Map<string, { name: string; claims: number }>();
  for (const { id: tag, name, claims } of rows) {
    const id = sourceOfTag(tag);
    found.set(id, { name, claims: claims + (found.get(id)?.claims ?? 0) });
  }
  for (const [id, gone] of replaced) {
    const source = found.get(id);
    if (source) found.set(id, { ...source, claims: source.claims - gone });
  }
  return found;
}

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
