import { keyOf } from '../../core/ledger/keys.ts';
import type { ContradictionKind } from '../../core/ledger/views.ts';
import type { Store } from '../../store/contract.ts';
import { kindOfType } from '../review/vocabulary.ts';
import type { Bucket } from './buckets.ts';
import { bucketFollower, type KeptBuckets } from './changed-buckets.ts';
import type { Followed } from './changed-documents.ts';
import { CONTRADICTION_KINDS } from './contradiction-kinds.ts';
import { ofKind } from './filed.ts';
import type { KeyedEvent, LookedAt } from './kept-events.ts';

/** What is looked for in events, as far as it is rare. */
export interface Rarely {
  /** independent chains, at least */
  readonly minChains: number;
  /** any of these; null: contradicted or not */
  readonly contradicted: readonly ContradictionKind[] | null;
}

/** What was seen in the events of a bucket. */
interface Note {
  readonly chains: number;
  readonly contradicted: readonly ContradictionKind[];
}

interface Noted {
  /** the last entry when it changed: before that, what it held may have been something else */
  readonly changed: number;
  /** null: nobody has looked since */
  note: Note | null;
}

/**
 * What the events of each bucket hold at most, so that who looks for what is rare passes the others over. Kept from question to question: a
 * bucket is looked at again only when its claims changed, and only when somebody comes by.
 */
export class BucketNotes implements KeptBuckets {
  readonly #days = new Map<number, Map<string, Noted>>();
  #changes = 0;

  async anew(store: Store, { until }: Followed): Promise<void> {
    for (const bucket of await allBuckets(store)) this.changed(bucket, until);
  }

  changed({ type, day }: Bucket, changed: number): void {
    const types = this.#days.get(day) ?? this.#days.set(day, new Map()).get(day)!;
    types.set(type, { changed, note: null });
    this.#changes++;
  }

  /** Whether such an event may be in a bucket, as the ledger was at the entry `until`. */
  mayHold({ type, day }: Bucket, until: number, rarely: Rarely): boolean {
    const noted = this.#days.get(day)?.get(type);
    return noted === undefined || mayHold(noted, until, rarely);
  }

  /** The buckets between two days in which such an event may be, newest day first, by day. */
  *daysThatMayHold(from: number, to: number, until: number, rarely: Rarely): Generator<readonly Bucket[]> {
    const days = [...this.#days.keys()].filter((day) => day >= from && day <= to).sort((a, b) => b - a);
    for (const day of days) {
      const types = [...this.#days.get(day)!].filter(([, noted]) => mayHold(noted, until, rarely));
      if (types.length > 0) yield types.map(([type]) => ({ type, day }));
    }
  }

  /** To be asked before buckets are looked at: gives what to note them with, which does nothing where something changed meanwhile. */
  looking(until: number): (looked: LookedAt) => void {
    const changes = this.#changes;
    return ({ bucket: { type, day }, several }) => {
      if (changes !== this.#changes) return;
      const noted = this.#days.get(day)?.get(type);
      if (noted !== undefined && noted.changed <= until) noted.note = several === null ? ANYTHING : noteOf(several);
    };
  }
}

const kept = new WeakMap<Store, BucketNotes>();

/** The notes on a ledger, up to date. */
export async function bucketNotes(store: Store): Promise<BucketNotes> {
  const notes = kept.get(store) ?? new BucketNotes();
  kept.set(store, notes);
  await bucketFollower(store).follow(store, notes);
  return notes;
}

function mayHold({ changed, note }: Noted, until: number, { minChains, contradicted }: Rarely): boolean {
  if (note === null || changed > until) return true;
  return note.chains >= minChains && (contradicted === null || note.contradicted.some((kind) => contradicted.includes(kind)));
}

/** What a person joined over several buckets hangs on all of them, which no note of one tells: it is looked at every time. */
const ANYTHING: Note = { chains: Number.POSITIVE_INFINITY, contradicted: CONTRADICTION_KINDS };

/** Of events of several claims: a claim alone is one chain, and gainsays nothing. */
const noteOf = (several: readonly KeyedEvent[]): Note => ({
  chains: several.reduce((most, { event }) => Math.max(most, event.for.length), 1),
  contradicted: [...new Set(several.flatMap(({ event }) => event.contradictions.map(({ kind }) => kind)))],
});

/** By the postings of types, a table much smaller than that of claims; what waits to be put there is found when it is. */
async function allBuckets(store: Store): Promise<readonly Bucket[]> {
  const { db } = store;
  const filed = await db.selectFrom('entity').select('id').where(ofKind(store, TYPE)).execute();
  const types = filed.map(({ id }) => id.slice(TYPE.length)).filter((type) => (kindOfType(type) ?? 'event') === 'event');
  const found: Bucket[] = [];
  for (const type of types) {
    const rows = await db
      .selectFrom('tag')
      .select('day')
      .distinct()
      .where('tag', '=', keyOf(TYPE + type))
      .execute();
    for (const { day } of rows) found.push({ type, day });
  }
  return found;
}

const TYPE = 'type:';
