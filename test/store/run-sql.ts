import pg from 'pg';
import { openHandle } from '../../src/store/sqlite/handle.ts';

/** Does to a database what the store itself would never do. */
export async function runSql(url: string, ...statements: readonly string[]): Promise<void> {
  if (!url.startsWith('postgres:')) {
    const handle = openHandle(url, 'write');
    for (const statement of statements) handle.exec(statement);
    return handle.close();
  }
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
