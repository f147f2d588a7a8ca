import type { ActorEntry } from '../../core/ledger/entries.ts';
import { keyOf } from '../../core/ledger/keys.ts';
import type { Store } from '../../store/contract.ts';
import { type Acting, type OnRecord, putOnRecord } from '../acting.ts';
import { assertMay } from '../people.ts';
import { Refusal } from '../refusal.ts';

/** What is said of an actor. `aliases` are added to those that people gave before, `withdrawn` are taken from them. */
export interface ActorSaid extends Omit<ActorEntry, 'kind' | 'id'> {
  readonly withdrawn?: readonly string[];
}

export interface ActorNoted extends OnRecord {
  readonly entry: ActorEntry;
}

/**
 * Puts names of an actor, and whom it is one with, on record. `listed`: whether the lexicon has an id. Needs `review`. Throws `Refusal`
 * `not-permitted`, `no-such-actor`, `nothing-said`, `dates-turned`.
 */
export async function sayOfActor(
  acting: Acting,
  id: string,
  { withdrawn = [], ...said }: ActorSaid,
  listed: (id: string) => boolean,
): Promise<ActorNoted> {
  await assertMay(acting.store, acting.by, 'review');
  if (Object.keys(said).length === 0 && withdrawn.length === 0) throw new Refusal(id, { code: 'nothing-said', detail: id });
  if ((said.from !== undefined || said.to !== undefined) && said.sameAs === undefined)
    throw new Refusal(id, { code: 'dates-alone', detail: id });
  if (said.from !== undefined && said.to !== undefined && said.from > said.to)
    throw new Refusal(id, { code: 'dates-turned', detail: `${said.from} > ${said.to}` });
  for (const other of [id, ...(said.sameAs === undefined ? [] : [said.sameAs])]) {
    if (!listed(other) && !(await isOnRecord(acting.store, other)))
      throw new Refusal(other, { code: 'no-such-actor', detail: other });
  }
  const changed = said.aliases !== undefined || withdrawn.length > 0;
  const names = changed ? new Set([...(await aliasesSaid(acting.store, id)), ...(said.aliases ?? [])]) : null;
  for (const gone of withdrawn) names?.delete(gone);
  const aliases = names && [...names];
  const entry: ActorEntry = { kind: 'actor', id, ...said, ...(aliases && { aliases }) };
  return { ...(await putOnRecord(acting, entry)), entry };
}

/** Whether claims or people on record speak of it. */
async function isOnRecord({ db }: Store, id: string): Promise<boolean> {
  const tagged = await db
    .selectFrom('entity')
    .select('id')
    .where('key', '=', keyOf(`actor:${id}`))
    .executeTakeFirst();
  if (tagged?.id === `actor:${id}`) return true;
  return (await db.selectFrom('actor').select('seq').where('id', '=', id).limit(1).executeTakeFirst()) !== undefined;
}

/** The last list of names that people gave: an entry's list replaces the one before. */
async function aliasesSaid(store: Store, id: string): Promise<readonly string[]> {
  const rows = await store.db.selectFrom('actor').select('seq').where('id', '=', id).orderBy('seq', 'desc').execute();
  const entries = await store.recorded(rows.map(({ seq }) => seq));
  for (const { seq } of rows) {
    const entry = entries.get(seq)?.entry;
    if (entry?.kind === 'actor' && entry.aliases) return entry.aliases;
  }
  return [];
}
