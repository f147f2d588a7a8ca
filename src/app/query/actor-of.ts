import { gatherNotes } from '../../core/ledger/actors/same-actor.ts';
import type { ActorEntry, Recorded } from '../../core/ledger/entries.ts';
import type { ActorRecordView } from '../../core/ledger/records.ts';
import { actorsPage, type FoundActor } from './actors.ts';
import { QueryError } from './error.ts';
import type { Session } from './session.ts';

/** An actor with whom it comes from, whom it holds, and what people said of it. */
export interface WholeActor {
  readonly actor: FoundActor;
  /** the names that the group bore, oldest first */
  readonly lineage: readonly ActorRecordView[];
  /** what it is part of, nearest first */
  readonly parents: readonly ActorRecordView[];
  readonly parts: readonly ActorRecordView[];
  readonly aliases: readonly string[];
  /** those of the aliases that people gave */
  readonly given: readonly string[];
  readonly said: readonly Recorded<ActorEntry>[];
}

/** The actor with this id. Throws `QueryError` `unknown-actor` where neither a list nor a claim has it. */
export async function actorById(session: Session, id: string): Promise<WholeActor> {
  const actor = await found(session, id);
  const { actors, registry } = session;
  const recordOf = (other: string): ActorRecordView => actors.get(other) ?? actors.lineageOf(other).members[0]!;
  const parents: ActorRecordView[] = [];
  for (
    let at = actor.parent;
    at !== undefined && !parents.some((known) => known.id === at) && at !== id;
    at = parents.at(-1)?.parent
  )
    parents.push(recordOf(at));
  const said = await saidOf(session, actor.lineage);
  const notes = gatherNotes(said.map(({ entry }) => entry));
  const given = [...new Set([...notes.values()].flatMap((note) => note.aliases))];
  return {
    actor,
    lineage: actors.lineageOf(id).members,
    parents,
    parts: actor.parts.map(recordOf),
    aliases: [...new Set([...registry.aliasesOf(id), ...given])],
    given,
    said,
  };
}

async function found(session: Session, id: string): Promise<FoundActor> {
  const { items } = await actorsPage(session, { id }, { limit: 1 });
  if (!items[0]) throw new QueryError(id, { code: 'unknown-actor', detail: '—' });
  return items[0];
}

async function saidOf({ store, until }: Session, ids: readonly string[]): Promise<readonly Recorded<ActorEntry>[]> {
  const rows = await store.db.selectFrom('actor').select('seq').where('id', 'in', ids).where('seq', '<=', until).execute();
  const entries = await store.recorded(rows.map(({ seq }) => seq));
  return [...entries.values()]
    .flatMap(({ entry, ...header }) => (entry.kind === 'actor' ? [{ ...header, entry }] : []))
    .sort((a, b) => a.seq - b.seq);
}
