import pg from 'pg';

/** Readers at a time; writers go one after the other anyway. */
const READERS = 8;
/** Milliseconds until a server that does not answer counts as unreachable. */
const PATIENCE = 10_000;

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

/** The one connection that writes. */
export const writers = (url: string): pg.Pool => poolOf(url, 1, 'set synchronous_commit = on');

function poolOf(connectionString: string, max: number, first: string): pg.Pool {
  const onConnect = async (client: pg.ClientBase): Promise<void> => void (await client.query(first));
  const config = { connectionString, max, onConnect, types: types(), connectionTimeoutMillis: PATIENCE, keepAlive: true };
  const pool = new pg.Pool({ ...config, application_name: 'isnad' });
  // A connection that breaks while it is idle is replaced at the next query, which tells if the server is gone.
  pool.on('error', () => {});
  return pool;
}
