import { randomUUID } from 'node:crypto';
import type { Queue, QueueCounts, QueueError, QueueOptions, Settled, Working } from './contract.ts';
import { workIn } from './lanes.ts';
import { deadPieces, discardDead, possible, retryDead } from './postgres/dead.ts';
import { PostgresLine } from './postgres/line.ts';
import { type Link, openLink } from './postgres/link.ts';
import { makeQueue } from './postgres/make.ts';
import { deadOf } from './postgres/places.ts';
import { roomOf } from './postgres/room.ts';
import { COUNT_WAITING, COUNTS, SETTLED } from './postgres/statements.ts';
import { GRACE } from './postgres/times.ts';
import { throwIfFired } from './signals.ts';

export interface PostgresQueueOptions {
  /** `postgres://…` */
  readonly url: string;
  /** of the queue; letters, digits and `_ . - /` */
  readonly name: string;
  readonly options: QueueOptions;
  /** as PostgreSQL lists our connections */
  readonly application_name?: string;
  /** told of each failure of the database that `put` and workers wait out, and of those of upkeep */
  readonly onTrouble?: (error: QueueError) => void;
}

/**
 * A queue in PostgreSQL, for any number of processes on any number of machines. Pieces outlive them all. Makes its tables where they are not
 * there; where they are, no right to make any is needed. Holds three connections at most. Throws `QueueError`.
 */
export async function openPostgresQueue<Piece extends object, Result extends object>({
  name,
  options,
  ...server
}: PostgresQueueOptions): Promise<Queue<Piece, Result>> {
  const link = await openLink(server);
  try {
    await makeQueue(link, name, options);
  } catch (error) {
    await link.close();
    throw error;
  }
  return queueOver(link, name, options);
}

function queueOver<Piece extends object, Result extends object>(
  link: Link,
  name: string,
  options: QueueOptions,
): Queue<Piece, Result> {
  const closed = new AbortController();
  const workings = new Set<Working>();
  const room = roomOf(options.waitingAtMost, (signals) => waiting(link, name, options.waitingAtMost, signals));
  return {
    async put(piece, signal) {
      const signals = signal ? [signal, closed.signal] : [closed.signal];
      await room.take(signals);
      // Put again where the answer was lost, it is still one piece.
      const id = randomUUID();
      const put = await link.persist(async () => ({ id: await link.boss.send(name, piece, { id }) }), signals);
      if (!put) throwIfFired(signals);
      return id;
    },
    work(handle, concurrency) {
      const late = new AbortController();
      const line = new PostgresLine<Piece, Result>(link, name, late.signal);
      const working = withGrace(workIn(line, handle, concurrency), late, () => line.end());
      workings.add(working);
      return working;
    },
    settled: (ids) => settled<Result>(link, name, possible(ids)),
    async counts() {
      const [counts] = await link.rows<QueueCounts>(COUNTS, [name, deadOf(name)]);
      return counts!;
    },
    dead: (limit) => deadPieces<Piece>(link, name, limit),
    retry: (ids) => retryDead(link, name, ids),
    discard: (ids) => discardDead(link, name, ids),
    async close() {
      closed.abort(new Error('the queue is closed'));
      await Promise.allSettled([...workings].map((working) => working.stop()));
      await link.close();
    },
  };
}

/** Fires `late` when a worker was told to stop and is at it for long; calls `over` when it ended, however it did. */
function withGrace(working: Working, late: AbortController, over: () => void): Working {
  let grace: NodeJS.Timeout | undefined;
  let running = true;
  const ended = working.ended.finally(() => {
    running = false;
    clearTimeout(grace);
    over();
  });
  // Who does not look at `ended` is told by `stop`.
  ended.catch(() => undefined);
  return {
    ended,
    stop() {
      if (running) grace ??= setTimeout(() => late.abort(), GRACE);
      working.stop().catch(() => undefined);
      return ended;
    },
  };
}

async function waiting(link: Link, name: string, atMost: number, signals: readonly AbortSignal[]): Promise<number> {
  const counted = await link.persist(() => link.rows<{ waiting: number }>(COUNT_WAITING, [name, atMost]), signals);
  return counted?.[0]?.waiting ?? atMost;
}

interface SettledRow<Result> {
  readonly id: string;
  readonly result: Result | null;
  readonly reason: string | null;
}

async function settled<Result>(link: Link, name: string, ids: readonly string[]): Promise<ReadonlyMap<string, Settled<Result>>> {
  if (ids.length === 0) return new Map();
  const rows = await link.rows<SettledRow<Result>>(SETTLED, [name, deadOf(name), ids]);
  return new Map(
    rows.flatMap(({ id, result, reason }): [string, Settled<Result>][] => {
      if (result !== null) return [[id, { state: 'done', result }]];
      return reason === null ? [] : [[id, { state: 'dead', reason }]];
    }),
  );
}
