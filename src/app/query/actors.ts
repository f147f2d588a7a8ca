import { foldName } from '../../core/ledger/actors/fold-name.ts';
import { isUnlistedPerson } from '../../core/ledger/policy/entity.ts';
import type { ActorRecordView } from '../../core/ledger/records.ts';
import type { Page, PageOptions } from './claims.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { QueryError } from './error.ts';
import type { Session } from './session.ts';

export interface ActorFilter {
  /** words that one of its names holds, Arabic or English, or part of its id */
  readonly words?: string;
  /** ISO 3166 alpha-2 */
  readonly country?: string;
  /** as in the registry: `armed_group`, `state_body` … */
  readonly kind?: string;
  /** also those of whom no claim speaks */
  readonly all?: boolean;
  /** this one only */
  readonly id?: string;
}

export interface FoundActor extends ActorRecordView {
  /** claims filed under this very name */
  readonly claims: number;
  /** ids of the names that the group bore, oldest first */
  readonly lineage: readonly string[];
  /** ids of its parts, and theirs */
  readonly parts: readonly string[];
}

const ORDER = 'actors';

/** Actors of the registry, and those that reports name; of whom most is told first. Throws `QueryError` for a cursor of another query. */
export async function actorsPage(
  session: Session,
  filter: ActorFilter,
  { limit, after }: PageOptions,
): Promise<Page<FoundActor>> {
  const cursor = after === undefined ? null : readCursor(after, ORDER, [0, '']);
  if (after !== undefined && cursor === null) throw new QueryError(after, { code: 'bad-cursor', detail: after });
  const counts = await countsOf(session);
  const listed = session.registry.actors.map(({ id }) => id);
  const told = [...counts.keys()].filter((id) => id === filter.id || !isUnlistedPerson(id));
  const everybody = filter.all || filter.words !== undefined || filter.id !== undefined;
  const ids = everybody ? [...new Set([...listed, ...told])] : told;
  const words = foldName(filter.words ?? '')
    .split(' ')
    .filter(Boolean);
  const found = ids
    .filter((id) => answers(session, id, filter, words))
    .map((id) => ({ id, claims: counts.get(id) ?? 0 }))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
  const [claims, last] = [Number(cursor?.at[0]), String(cursor?.at[1])];
  const from = cursor ? found.findIndex((actor) => actor.claims < claims || (actor.claims === claims && actor.id > last)) : 0;
  const rest = from < 0 ? [] : found.slice(from);
  const shown = rest.slice(0, limit);
  const end = shown.at(-1);
  return {
    items: shown.map((actor) => detailed(session, actor)),
    next: rest.length > limit && end ? writeCursor(ORDER, { until: session.until, at: [end.claims, end.id] }) : null,
  };
}

function answers({ actors, registry }: Session, id: string, filter: ActorFilter, words: readonly string[]): boolean {
  const { country, kind } = filter;
  if (filter.id !== undefined && id !== filter.id) return false;
  const record = actors.get(id) ?? registry.actor(id);
  if (country !== undefined && record?.country !== country) return false;
  if (kind !== undefined && record?.kind !== kind) return false;
  if (words.length === 0) return true;
  const aliases = registry.aliasesOf(id);
  const names = [id.replaceAll('-', ' '), record?.name ?? '', record?.nameEn ?? '', ...aliases].map(foldName);
  return names.some((name) => words.every((word) => name.includes(word)));
}

function detailed({ actors }: Session, { id, claims }: { readonly id: string; readonly claims: number }): FoundActor {
  const lineage = actors.lineageOf(id);
  const members = lineage.members.map((member) => member.id);
  const record = actors.get(id) ?? lineage.members.find((member) => member.id === id) ?? lineage.members[0]!;
  const own = new Set(actors.idsOf(id));
  const { kind, name, nameEn, country, parent, successor, start, end } = record;
  return {
    id,
    name,
    nameEn,
    kind,
    ...(country !== undefined && { country }),
    ...(parent !== undefined && { parent }),
    ...(successor !== undefined && { successor }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    claims,
    lineage: members,
    parts: actors.idsOf(id, { parts: true }).filter((part) => !own.has(part)),
  };
}

/** How many claims are filed under each actor, by id. */
async function countsOf({ store: { db } }: Session): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('entity').select(['id', 'claims']).where('id', 'like', 'actor:%').execute();
  return new Map(rows.map(({ id, claims }) => [id.slice('actor:'.length), claims]));
}
