import type { ClaimRecord } from '../../core/ledger/records.ts';
import { findClaim } from '../../store/claim-keys.ts';
import { behind, claimsPage, countUpTo } from '../query/claims.ts';
import { QueryError } from '../query/error.ts';
import type { ClaimFilter } from '../query/filter.ts';
import { hydrate } from '../query/hydrate.ts';
import type { Session } from '../query/session.ts';
import { type Passage, passagesOf } from './passage.ts';

/** Which claims wait for a person: nobody has decided (`open`), others have and this person has not (`second`), people differ or are unsure (`unsure`), or this person has (`mine`). */
export type Queue = 'open' | 'second' | 'unsure' | 'mine';

const CHOSEN: Readonly<Record<Queue, (person: string) => ClaimFilter>> = {
  open: () => ({ review: ['unreviewed'], found: true }),
  second: (person) => ({ decided: { besides: person } }),
  unsure: () => ({ review: ['unsure'] }),
  mine: (person) => ({ decided: { by: person } }),
};

export interface Waiting {
  readonly record: ClaimRecord;
  readonly passage: Passage;
}

export interface QueueOptions {
  readonly queue: Queue;
  readonly person: string;
  /** id of the claim behind which to begin */
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * Claims that wait for a person, in the order of lists, from behind one claim on, whether that one still waits or not: so nobody meets a claim twice or
 * misses one, however many decide at the same time. Throws `QueryError` `unknown-claim`.
 */
export async function waiting(
  session: Session,
  asked: ClaimFilter,
  { queue, person, after, limit }: QueueOptions,
): Promise<readonly Waiting[]> {
  const filter = { ...asked, ...CHOSEN[queue](person) };
  const cursor = after === undefined ? undefined : behind(session, filter, await placeOf(session, after));
  const { items } = await claimsPage(session, filter, { limit, after: cursor });
  return withPassages(session, items);
}

/** One claim as the queue shows it. Throws `QueryError` `unknown-claim`. */
export async function queued(session: Session, id: string): Promise<Waiting> {
  const { key } = await placeOf(session, id);
  const [found] = await withPassages(session, await hydrate(session, [key]));
  return found!;
}

async function placeOf({ store: { db } }: Session, id: string): Promise<{ readonly key: number; readonly day: number }> {
  const key = await findClaim(db, id);
  if (key === null) throw new QueryError(id, { code: 'unknown-claim', detail: id });
  return db.selectFrom('claim').select(['key', 'day']).where('key', '=', key).executeTakeFirstOrThrow();
}

async function withPassages(session: Session, records: readonly ClaimRecord[]): Promise<readonly Waiting[]> {
  const passages = await passagesOf(session, records);
  return records.map((record, i) => ({ record, passage: passages[i]! }));
}

/** Counted no further: whoever has more before them need not know how many. */
const COUNTED = 2000;

export interface Progress {
  readonly left: number;
  readonly done: number;
  /** beyond this nothing was counted */
  readonly most: number;
}

const DONE: Readonly<Record<Queue, (person: string) => ClaimFilter | null>> = {
  open: () => ({ review: ['accepted', 'rejected', 'unsure', 'superseded'], found: true }),
  second: (person) => ({ decided: { by: person } }),
  unsure: () => null,
  mine: () => null,
};

/** How much of a queue is left and done. */
export async function progress(session: Session, asked: ClaimFilter, queue: Queue, person: string): Promise<Progress> {
  const done = DONE[queue](person);
  return {
    left: await countUpTo(session, { ...asked, ...CHOSEN[queue](person) }, COUNTED),
    done: done === null ? 0 : await countUpTo(session, { ...asked, ...done }, COUNTED),
    most: COUNTED,
  };
}
