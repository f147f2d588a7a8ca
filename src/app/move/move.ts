import { type Head, type Store, StoreError } from '../../store/contract.ts';
import { type LogEnd, START } from '../../store/head.ts';
import { partsOf } from '../../store/parts.ts';
import { type Project, Taker } from '../../store/taker.ts';
import { assertUnused, type Beside, carryBeside } from './beside.ts';
import { type Counts, countsUntil } from './counts.ts';

export interface MoveOptions {
  /** what an entry adds to the views of the target */
  readonly project: Project;
  /** `done` of `total` raw files, then of entries */
  readonly onProgress?: (what: 'raw' | 'entries', done: number, total: number) => void;
  /** asked after each piece; what was taken until then is put on record */
  readonly isStopped?: () => boolean;
}

/** `head`: how far the target is. `whole` is null where the move was stopped. */
export interface Moved {
  readonly head: Head;
  readonly whole: (Counts & Beside & { readonly raw: number }) | null;
}

/**
 * Carries all that is on record in one ledger when it is called, and what stands beside the log, into another of either engine, a batch at a
 * time; every hash must come out the same. Goes on where a move was broken off; the source is only read. Throws `StoreError`: `not-empty` where
 * the target holds something else, `ledger-broken` where the source is not as it was written, `move-differs` where the two do not count alike.
 */
export async function moveLedger(source: Store, target: Store, options: MoveOptions): Promise<Moved> {
  const { onProgress = () => {}, isStopped = () => false } = options;
  const [head, held] = [await source.head(), await target.head()];
  if (held.seq > head.seq) throw new StoreError('not-empty', target.location);
  await assertUnused(source, target);
  // From the target's last entry on, which must be the source's too: by its hash so is all before it.
  const from = await before(source, held.seq);
  const taker = new Taker(target, held, {
    project: options.project,
    after: from.seq,
    progress: (done) => onProgress('entries', done, head.seq),
    broken: (detail) => new StoreError('ledger-broken', `${source.location}: ${detail}`),
  });
  const total = await rawCount(source);
  const known = (shas: readonly string[]): Promise<ReadonlySet<string>> => rawAmong(target, shas);
  for await (const part of partsOf(source, head, { from, known, onRaw: (done) => onProgress('raw', done, total) })) {
    if (isStopped()) return { head: await taker.flush(), whole: null };
    await taker.take(part);
  }
  const reached = await taker.finished();
  const beside = await carryBeside(source, target);
  return { head: reached, whole: { ...(await equalCounts(source, target, head.seq)), raw: await rawCount(target), ...beside } };
}

/** The entry before the one with this seq. */
async function before({ db }: Store, seq: number): Promise<LogEnd> {
  const row = await db
    .selectFrom('log')
    .select(['seq', 'at', 'hash'])
    .where('seq', '=', seq - 1)
    .executeTakeFirst();
  return row ?? START;
}

async function rawCount({ db }: Store): Promise<number> {
  const row = await db
    .selectFrom('raw')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

async function rawAmong({ db }: Store, shas: readonly string[]): Promise<ReadonlySet<string>> {
  if (shas.length === 0) return new Set();
  const rows = await db.selectFrom('raw').select('sha').where('sha', 'in', shas).execute();
  return new Set(rows.map(({ sha }) => sha));
}

async function equalCounts(source: Store, target: Store, seq: number): Promise<Counts> {
  const [there, here] = [await countsUntil(source, seq), await countsUntil(target, seq)];
  const differ = (['documents', 'readings', 'claims'] as const).find((name) => there[name] !== here[name]);
  if (differ) throw new StoreError('move-differs', `${target.location}: ${differ}: ${there[differ]} → ${here[differ]}`);
  return here;
}
