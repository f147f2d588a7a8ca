import { foldName } from '../../core/ledger/actors/fold-name.ts';
import { keyOf } from '../../core/ledger/keys.ts';
import { isUnlistedPerson } from '../../core/ledger/policy/entity.ts';
import type { ActorRecordView } from '../../core/ledger/records.ts';
import type { Page, PageOptions } from './claims.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { QueryError } from './error.ts';
import { filedUnder } from './filed.ts';
import { filedAmong } from './names.ts';
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
  const place = cursor ? { claims: Number(cursor.at[0]), id: String(cursor.at[1]) } : undefined;
  const found: Counted[] = [];
  for await (const actor of inOrder(session, filter, place)) if (found.push(actor) > limit) break;
  const shown = found.slice(0, limit);
  const end = shown.at(-1);
  return {
    items: shown.map((actor) => detailed(session, actor)),
    next: found.length > limit && end ? writeCursor(ORDER, { until: session.until, at: [end.claims, end.id] }) : null,
  };
}

type Counted = Pick<FoundActor, 'id' | 'claims'>;

/** Those that answer, from behind a place on: of whom anything is told, and where all are asked for, the others of the registry after them. */
async function* inOrder(session: Session, filter: ActorFilter, after?: Counted): AsyncGenerator<Counted> {
  const words = foldName(filter.words ?? '')
    .split(' ')
    .filter(Boolean);
  const isOne = (id: string): boolean => answers(session, id, filter, words);
  const told = new Set<string>();
  for await (const actor of toldOf(session, filter, after)) {
    told.add(actor.id);
    if ((actor.id === filter.id || !isUnlistedPerson(actor.id)) && isOne(actor.id)) yield actor;
  }
  if (!filter.all && filter.words === undefined && filter.id === undefined) return;
  const listed = [...new Set(session.registry.actors.map(({ id }) => id))].filter((id) => !told.has(id) && isOne(id));
  const silent = new Set(listed);
  for (const id of after === undefined ? [] : await filedAmong(session, tagsOf(listed))) silent.delete(id.slice(ACTOR.length));
  for (const id of [...silent].sort()) if (after === undefined || after.claims > 0 || id > after.id) yield { id, claims: 0 };
}

const ACTOR = 'actor:';
const tagsOf = (ids: readonly string[]): readonly string[] => ids.map((id) => ACTOR + id);

async function* toldOf(session: Session, filter: ActorFilter, after?: Counted): AsyncGenerator<Counted> {
  const place = after && { claims: after.claims, id: ACTOR + after.id };
  if (filter.id !== undefined) yield* await countsOf(session, [filter.id]);
  else if (after?.claims !== 0)
    for await (const { id, claims } of filedUnder(session, ACTOR, place)) yield { id: id.slice(ACTOR.length), claims };
}

async function countsOf({ store: { db } }: Session, ids: readonly string[]): Promise<readonly Counted[]> {
  const keys = ids.map((id) => keyOf(ACTOR + id));
  const rows = await db.selectFrom('entity').select(['id', 'claims']).where('key', 'in', keys).execute();
  return rows.map(({ id, claims }) => ({ id: id.slice(ACTOR.length), claims }));
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
