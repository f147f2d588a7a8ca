import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { QueueError } from '../contract.ts';
import { fired, pause } from '../signals.ts';
import { passes, queueError } from './errors.ts';
import { SCHEMA, shownAddress } from './places.ts';
import { UNPACKED } from './statements.ts';
import { MONITOR } from './times.ts';

export interface LinkOptions {
  readonly url: string;
  /** as PostgreSQL lists our connections */
  readonly application_name?: string | undefined;
  /** told of every failure that is waited out */
  readonly onTrouble?: ((error: QueueError) => void) | undefined;
}

/** Connections to a server; what breaks is made anew. Everything throws `QueueError`. */
export interface Link {
  readonly boss: PgBoss;
  /** What `work` gives; its errors as ours. */
  told<T>(work: () => Promise<T>): Promise<T>;
  /** The rows that a statement gives. */
  rows<Row>(text: string, values: readonly unknown[]): Promise<readonly Row[]>;
  /** As `told`, but again and again while the server is away; nothing once one of the signals has fired. */
  persist<T>(work: () => Promise<T>, giveUp: readonly AbortSignal[]): Promise<T | undefined>;
  trouble(error: unknown): void;
  close(): Promise<void>;
}

const CONNECTIONS = 3;
/** Milliseconds until a server that does not answer counts as unreachable. */
const PATIENCE = 5_000;
/** Milliseconds until a statement without an answer counts as lost, as when a network swallows all. */
const SILENCE = 15_000;
/** Milliseconds until the second try; later ones wait twice as long each. */
const SOON = 100;
const LATE = 3_000;

export async function openLink({ url, application_name = 'isnad queue', onTrouble }: LinkOptions): Promise<Link> {
  const shown = shownAddress(url);
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw queueError(error, shown);
    }
  };
  const trouble = (error: unknown): void => onTrouble?.(queueError(error, shown));
  const pool = await told(async () => poolOf(url, application_name));
  try {
    const boss = await told(() => startBoss(pool, trouble));
    return {
      boss,
      told,
      rows: (text, values) => told(async () => (await pool.query(text, [...values])).rows),
      async persist(work, giveUp) {
        for (let wait = SOON; ; wait = Math.min(2 * wait, LATE)) {
          try {
            return await told(work);
          } catch (error) {
            if (!(error instanceof QueueError) || !passes(error)) throw error;
            trouble(error);
          }
          await pause(wait, giveUp);
          if (fired(giveUp)) return undefined;
        }
      },
      trouble,
      async close() {
        try {
          await told(() => boss.stop({ close: false }));
        } finally {
          await pool.end();
        }
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

export function poolOf(connectionString: string, application_name: string, max = CONNECTIONS): pg.Pool {
  const patience = { connectionTimeoutMillis: PATIENCE, query_timeout: SILENCE, keepAlive: true };
  const pool = new pg.Pool({ connectionString, application_name, max, ...patience });
  // A connection that breaks while it is idle is replaced at the next statement, which tells if the server is gone.
  pool.on('error', () => {});
  return pool;
}

const NOT_READY = /^pg-boss (is not installed|database requires migrations)$/;

/** Makes pg-boss's tables only where they are not there, so that a role that may not make any can work. */
async function startBoss(pool: pg.Pool, trouble: (error: unknown) => void): Promise<PgBoss> {
  const ready = bossOf(pool, false, trouble);
  try {
    return await ready.start();
  } catch (error) {
    await ready.stop({ close: false });
    if (!(error instanceof Error) || !NOT_READY.test(error.message)) throw error;
  }
  const making = bossOf(pool, true, trouble);
  try {
    await making.start();
    await pool.query(UNPACKED);
  } finally {
    await making.stop({ close: false });
  }
  return startMade(pool, trouble);
}

async function startMade(pool: pg.Pool, trouble: (error: unknown) => void): Promise<PgBoss> {
  const boss = bossOf(pool, false, trouble);
  try {
    return await boss.start();
  } catch (error) {
    await boss.stop({ close: false });
    // It brings older tables up to its version and leaves newer ones as they are.
    if (error instanceof Error && NOT_READY.test(error.message)) throw new QueueError('schema-newer', SCHEMA);
    throw error;
  }
}

function bossOf(pool: pg.Pool, migrate: boolean, trouble: (error: unknown) => void): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: SCHEMA,
    migrate,
    schedule: false,
    superviseIntervalSeconds: MONITOR,
    monitorIntervalSeconds: MONITOR,
    // Deletes what is done and was kept for its time.
    maintenanceIntervalSeconds: 300,
    // We let no piece wait for another, which is what this looks for.
    flowIntervalSeconds: 3_600,
  });
  boss.on('error', trouble);
  return boss;
}
