import { describe, expect, it } from 'vitest';
import type { Writing } from '../../src/store/engine.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/list.ts';
import { openStore } from '../../src/store/open.ts';
import { writers } from '../../src/store/postgres/pool.ts';
import { writeWith } from '../../src/store/postgres/writer.ts';
import { openHandle } from '../../src/store/sqlite/handle.ts';
import { writerOver } from '../../src/store/sqlite/writer.ts';
import { verifyLog } from '../../src/store/verify.ts';
import { madeId, madeItems } from './made.ts';
import { runSql } from './run-sql.ts';

/**
 * What a ledger of each released version holds, in that version's own columns: one entry of the log, as that version wrote it. A new one
 * is added at the end; one that was released is never altered.
 */
const FIRST = [
  `insert into log (seq, at, kind, "by", content, hash) values (1, 1767225600000, 'actor', 'salma',
    {ab56cacecc4b51b2524a4c2ec92f52d251ca047192f37373334b4a5253750d8d946a01},
    {6440c05d4354d81a5a7059e0cfaf715e9d692f196b3befad46ba338a92604b22})`,
  `insert into actor (seq, id) values (1, 'committee-12')`,
];
const SECOND = [
  ...FIRST,
  `insert into account (name, role, password, renew, created, created_by, changed)
    values ('huda', 'admin', '$argon2id$', 0, 1767225600000, 'huda', 1767225600000)`,
  `insert into audit (id, at, "by", act, subject) values ('019b', 1767225600000, 'huda', 'account-created', 'huda')`,
];
const RELEASED: readonly { readonly schema: number; readonly rows: readonly string[] }[] = [
  { schema: 1, rows: FIRST },
  { schema: 2, rows: SECOND },
  { schema: 3, rows: SECOND },
  { schema: 4, rows: SECOND },
  { schema: 5, rows: SECOND },
];

async function makeAt(url: string, schema: number, rows: readonly string[]): Promise<void> {
  const postgres = url.startsWith('postgres:');
  const up = ({ db }: Writing): Promise<void> => migrate(db, postgres ? 'postgres' : 'sqlite', 0, schema);
  if (postgres) {
    const pool = writers(url);
    await writeWith(pool, 1000, up);
    await pool.end();
  } else {
    const handle = openHandle(url, 'write');
    await writerOver(handle, 1000).write(up);
    handle.close();
  }
  const bytes = (hex: string): string => (postgres ? `'\\x${hex}'` : `x'${hex}'`);
  await runSql(url, ...rows.map((row) => row.replace(/\{([0-9a-f]+)\}/g, (_, hex: string) => bytes(hex))));
}

/** A ledger of every released version opens in this one, is whole, and takes more. */
export function versionsContract(engine: string, place: () => Promise<string>): void {
  describe(`a ledger of an earlier version on ${engine}`, () => {
    it('there is one for each released schema', () => {
      expect(RELEASED.map(({ schema }) => schema)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    });

    it.each(RELEASED)('of schema $schema is brought up', async ({ schema, rows }) => {
      const url = await place();
      await makeAt(url, schema, rows);
      const store = await openStore(url);
      const seen = [];
      for await (const recorded of store.entries()) seen.push(recorded);
      expect(seen).toEqual([
        { seq: 1, at: '2026-01-01T00:00:00.000Z', by: 'salma', entry: { kind: 'actor', id: 'committee-12' } },
      ]);
      expect(await verifyLog(store)).toMatchObject({ broken: null, head: { seq: 1 } });
      await store.append({ by: 'x', at: '2026-02-01T00:00:00Z', items: madeItems(0, 3) });
      expect((await store.knownDocuments([madeId(0), madeId(1), madeId(2)])).size).toBe(3);
      const meta = await store.db.selectFrom('meta').selectAll().orderBy('name').execute();
      expect(meta).toEqual([
        { name: 'format', value: 'isnad-ledger' },
        { name: 'schema', value: String(MIGRATIONS.length) },
        ...(engine === 'PostgreSQL' ? [{ name: 'slice', value: String(2 ** 26) }] : []),
      ]);
      await store.close();
    });
  });
}
