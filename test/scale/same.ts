import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { isnad } from '../cli/spawn.ts';

/** Every entry and every claim by what it says, wherever in the log it stands: equal for ledgers that differ in order only. */
export async function contents(
  store: Store,
): Promise<{ readonly entries: readonly string[]; readonly claims: readonly string[] }> {
  const entries: string[] = [];
  for await (const { entry } of store.entries()) entries.push(createHash('sha256').update(JSON.stringify(entry)).digest('hex'));
  const rows = await store.db
    .selectFrom('claim')
    .innerJoin('document', 'document.key', 'claim.document')
    .select(['document.id', 'claim.reading', 'claim.name', 'claim.type', 'claim.factuality', 'claim.day', 'claim.body'])
    .execute();
  return { entries: entries.sort(), claims: rows.map((row) => JSON.stringify(row)).sort() };
}

/** Each of `reports` reports is in the ledger once, it is sound, and it says what a ledger says into which one process has read them. */
export async function expectWhole(url: string, input: string, alone: string, reports: number): Promise<void> {
  expect(isnad(['ingest', input, '--database', alone, '--threads', '1']).err).not.toContain('could not');
  const verified = isnad(['verify', '--database', url]);
  expect(verified.out).toContain('sound: ');
  expect(verified.status, verified.err).toBe(0);
  const [whole, one] = [await openStore(url), await openStore(alone)];
  try {
    expect((await whole.head()).seq).toBe(2 * reports);
    const ids = await whole.db.selectFrom('document').select('id').execute();
    expect(new Set(ids.map(({ id }) => id)).size).toBe(reports);
    expect(ids).toHaveLength(reports);
    const [got, expected] = [await contents(whole), await contents(one)];
    expect(got.claims.length).toBeGreaterThan(reports);
    expect(got).toEqual(expected);
  } finally {
    await Promise.all([whole.close(), one.close()]);
  }
}
