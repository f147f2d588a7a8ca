import type { Store } from '../../src/store/contract.ts';

/** Every table but the migrations' own, rows sorted, bytes as hex: equal for ledgers that hold the same. */
export async function dump(store: Store): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {};
  for (const { name } of await store.db.introspection.getTables()) {
    // Slices are read with their table (docs/decisions/0013-partitions.md).
    if (name === 'migration' || /_text(_|$)/.test(name) || /_\d+$/.test(name)) continue;
    // The name comes from the database itself.
    const rows = await store.db
      .selectFrom(name as 'meta')
      .selectAll()
      .execute();
    // How long a slice is, is the engine's own affair.
    all[name] = rows
      .filter((row) => name !== 'meta' || row.name !== 'slice')
      .map(line)
      .sort();
  }
  return all;
}

function line(row: object): string {
  const sorted = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    sorted.map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value]),
  );
}
