import pg from 'pg';

/** Readers at a time; writers go one after the other anyway. */
const READERS = 8;
/** Milliseconds until a server that does not answer counts as unreachable. */
const PATIENCE = 10_000;
/** Milliseconds: between two statements of a batch only its own work is done, a second for the largest. */
const UNHEARD = 20_000;

const INT8 = 20;
const NUMERIC = 1700;

/** Keys stay below 2^53, so they and sums over them are numbers here as on SQLite. */
function exact(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) throw new RangeError(`not exact as a number: ${text}`);
  return number;
}

function types(): pg.TypeOverrides {
  const overrides = new pg.TypeOverrides();
  overrides.setTypeParser(INT8, exact);
  overrides.setTypeParser(NUMERIC, exact);
  return overrides;
}

/**
 * Connections that cannot write, whoever's they are. Tables that are cut alike are joined slice by slice: each slice has its own statistics, and
 * the planner, which has none of the whole, else takes a page by two tags for two rows and reads all there is (25 ms for 2, over 8 slices).
 */
export const readers = (url: string): pg.Pool =>
  poolOf(url, READERS, 'set default_transaction_read_only = on; set enable_partitionwise_join = on');

/**
 * The one connection that writes. While it does, nobody else can: the server ends it when it has not been heard of for a while, as when the network
 * between swallows all, and it gives up a server of which it hears nothing. `patience`: milliseconds for one statement, none where undefined.
 */
export const writers = (url: string, patience?: number): pg.Pool =>
  poolOf(url, 1, `set synchronous_commit = on; set idle_in_transaction_session_timeout = ${UNHEARD}`, patience);

function poolOf(connectionString: string, max: number, first: string, query_timeout?: number): pg.Pool {
  const onConnect = async (client: pg.ClientBase): Promise<void> => void (await client.query(first));
  const network = { connectionTimeoutMillis: PATIENCE, keepAlive: true, keepAliveInitialDelayMillis: PATIENCE };
  const config = { connectionString, max, onConnect, types: types(), application_name: 'isnad', ...network };
  const pool = new pg.Pool({ ...config, ...(query_timeout !== undefined && { query_timeout }) });
  // One that breaks while it is lent is told by the query at hand; without a listener it would end the process.
  pool.on('connect', (client) => void client.on('error', () => {}));
  // A connection that breaks while it is idle is replaced at the next query, which tells if the server is gone.
  pool.on('error', () => {});
  return pool;
}
