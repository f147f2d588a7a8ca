import { type Actors, createActors } from '../../core/ledger/actors/actors.ts';
import type { ActorEntry } from '../../core/ledger/entries.ts';
import type { Search } from '../../core/ledger/search/search.ts';
import type { Store } from '../../store/contract.ts';
import type { FullRegistry } from '../registry.ts';
import { seqKnownBy } from './known-by.ts';
import { TextCache } from './texts.ts';
import { UnpackedClaims } from './unpacked.ts';

/** One ledger as one asker sees it. `until` is the last entry that counts: of the log, or of the day it is asked about. */
export interface Session {
  readonly store: Store;
  readonly registry: FullRegistry;
  /** the registry's actors with what people on record say of them */
  readonly actors: Actors;
  readonly until: number;
  /** whether the ledger is asked as of an earlier day: what people decided since then does not count */
  readonly past: boolean;
  readonly knownBy?: string;
  readonly trueOn?: string;
  readonly texts: TextCache;
  readonly claims: UnpackedClaims;
  /** made when first asked for: it needs the whole lexicon, which opens slowly */
  search(): Promise<Search>;
}

export interface SessionOptions {
  readonly store: Store;
  readonly registry: FullRegistry;
  readonly search: () => Promise<Search>;
  /** ISO dates, inclusive */
  readonly knownBy?: string | undefined;
  readonly trueOn?: string | undefined;
}

export async function openSession({ store, registry, search, knownBy, trueOn }: SessionOptions): Promise<Session> {
  const last = (await store.head()).seq;
  const until = knownBy === undefined ? last : await seqKnownBy(store.db, knownBy, last);
  const actors = actorsOf(registry, await actorEntriesOnce(store, until));
  let searching: Promise<Search> | undefined;
  return {
    store,
    registry,
    actors,
    until,
    past: until < last,
    ...(knownBy !== undefined && { knownBy }),
    ...(trueOn !== undefined && { trueOn }),
    ...unchanging(store),
    search: () => (searching ??= search()),
  };
}

/** Names are many and change seldom: made once for the same registry and the same words of people, as they are now and were lately asked for. */
const made = new WeakMap<FullRegistry, Map<string, Actors>>();
const MADE = 4;

function actorsOf(registry: FullRegistry, entries: readonly ActorEntry[]): Actors {
  const said = JSON.stringify(entries);
  const known = made.get(registry) ?? new Map<string, Actors>();
  made.set(registry, known);
  const actors = known.get(said) ?? createActors(registry.actors, entries);
  known.delete(said);
  known.set(said, actors);
  for (const oldest of known.keys()) if (known.size > MADE) known.delete(oldest);
  return actors;
}

/** A document's text and what was read in it never change, whoever asks. */
const kept = new WeakMap<Store, Pick<Session, 'texts' | 'claims'>>();

function unchanging(store: Store): Pick<Session, 'texts' | 'claims'> {
  const known = kept.get(store) ?? { texts: new TextCache(store), claims: new UnpackedClaims(store) };
  kept.set(store, known);
  return known;
}

/** What was said until an entry stays what it was: sessions at the end of the log, one after the other, ask once. */
const asked = new WeakMap<Store, { readonly until: number; readonly entries: Promise<ActorEntry[]> }>();

function actorEntriesOnce(store: Store, until: number): Promise<ActorEntry[]> {
  const known = asked.get(store);
  if (known?.until === until) return known.entries;
  const entries = actorEntries(store, until);
  asked.set(store, { until, entries });
  entries.catch(() => asked.delete(store));
  return entries;
}

async function actorEntries({ db, recorded }: Store, until: number): Promise<ActorEntry[]> {
  const rows = await db.selectFrom('actor').select('seq').where('seq', '<=', until).orderBy('seq').execute();
  if (rows.length === 0) return [];
  const entries = await recorded(rows.map(({ seq }) => seq));
  return rows.flatMap(({ seq }) => {
    const entry = entries.get(seq)?.entry;
    return entry?.kind === 'actor' ? [entry] : [];
  });
}
