import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Batch } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { sqliteError } from '../../src/store/sqlite/errors.ts';
import { openHandle } from '../../src/store/sqlite/handle.ts';
import { writerOver } from '../../src/store/sqlite/writer.ts';
import { verifyLog } from '../../src/store/verify.ts';
import { madeItems } from './made.ts';
import { runSql } from './run-sql.ts';

// What happens to files: held by others, write-protected, of another kind, damaged, on a full disk. Each ends in a code, and nothing is lost.

const AT = '2026-01-01T00:00:00Z';
const batch = (from: number, to: number): Batch => ({ by: 'x', at: AT, items: madeItems(from, to) });
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

/** As somebody who is not root, whom no permission stops. */
async function asNobody<R>(work: () => Promise<R>): Promise<R> {
  if (isRoot) process.seteuid!(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid!(0);
  }
}

describe('a file that cannot be used', () => {
  const root = mkdtempSync(join(tmpdir(), 'isnad-failures-'));
  chmodSync(root, 0o755);
  const small = mountSmall(join(root, 'small'));
  afterAll(() => {
    // `-l`: libsql may hold files open for as long as this process lives
    if (small !== null) execFileSync('umount', ['-l', small]);
    rmSync(root, { recursive: true, force: true });
  });
  let made = 0;
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = join(root, String(++made));
    mkdirSync(folder);
    file = join(folder, 'ledger ? #1 %41.db');
  });
  const fill = async (): Promise<void> => {
    const store = await openStore(file);
    await store.append(batch(0, 20));
    await store.close();
  };

  it('is made under any name', async () => {
    await fill();
    const store = await openStore(file, { readOnly: true });
    expect((await store.head()).seq).toBe(40);
    await store.close();
    copyFileSync(file, join(folder, 'copy.db'));
    const copy = await openStore(join(folder, 'copy.db'));
    expect((await copy.head()).seq).toBe(40);
    await copy.close();
  });

  it('is in a directory that is not there', async () => {
    await expect(openStore(join(folder, 'none', 'ledger.db'))).rejects.toMatchObject({ code: 'database-unreachable' });
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'database-unreachable' });
  });

  it('is no database, or not ours, and is left as it is', async () => {
    writeFileSync(file, 'a text that is no database '.repeat(300));
    const before = readFileSync(file);
    await expect(openStore(file)).rejects.toMatchObject({ code: 'not-a-ledger' });
    await expect(openStore(file, { readOnly: true })).rejects.toMatchObject({ code: 'not-a-ledger' });
    expect(readFileSync(file)).toEqual(before);
    const other = join(folder, 'other.db');
    await runSql(other, 'create table log (x)', 'create table meta (k, v)');
    const bytes = readFileSync(other);
    await expect(openStore(other)).rejects.toMatchObject({ code: 'not-a-ledger' });
    expect(readFileSync(other)).toEqual(bytes);
  });

  it('is held by another writer: waits, then says so, and reads meanwhile', async () => {
    await fill();
    const store = await openStore(file, { wait: 150 });
    const other = openHandle(file, 'write');
    other.exec('begin immediate');
    const start = performance.now();
    await expect(store.append(batch(20, 21))).rejects.toMatchObject({ code: 'database-locked' });
    expect(performance.now() - start).toBeGreaterThan(140);
    expect((await store.head()).seq).toBe(40);
    const waiting = store.append(batch(20, 21));
    other.exec('rollback');
    expect((await waiting).head.seq).toBe(42);
    other.close();
    await store.close();
  });

  it('may not be written to', async () => {
    await fill();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    await asNobody(async () => {
      const reading = await openStore(file, { readOnly: true });
      expect((await reading.head()).seq).toBe(40);
      await reading.close();
      await expect(openStore(file).then((store) => store.append(batch(20, 21)))).rejects.toMatchObject({
        code: 'database-read-only',
      });
      await expect(openStore(join(folder, 'new.db'))).rejects.toMatchObject({ code: 'database-unreachable' });
    });
    chmodSync(folder, 0o755);
  });

  it('is damaged in the middle', async () => {
    await fill();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 8192, bytes.length - 100);
    writeFileSync(file, bytes);
    const tried = openStore(file).then(async (store) => {
      await store.append(batch(20, 40));
    });
    await expect(tried).rejects.toMatchObject({ code: 'database-corrupt' });
  });

  it('has no room left: the batch is refused whole, what was there stays', async () => {
    await fill();
    const handle = openHandle(file, 'write');
    handle.exec('pragma max_page_count = 1');
    const writer = writerOver(handle, 100);
    const fails = writer.write(async ({ insert }) => insert('raw', [{ sha: 'a', size: 9e6, bytes: new Uint8Array(9e6) }]));
    expect(sqliteError(await fails.catch((error: unknown) => error), file)).toMatchObject({ code: 'database-full' });
    handle.close();
    const store = await openStore(file);
    expect((await store.append(batch(20, 30))).head.seq).toBe(60);
    expect(await verifyLog(store)).toMatchObject({ broken: { what: 'raw' } });
    await store.close();
  });

  it.skipIf(small === null)(
    `is on a disk that fills up${small === null ? ' (skipped: cannot mount one here)' : ''}`,
    async () => {
      const full = join(small!, 'ledger.db');
      const store = await openStore(full);
      let n = 0;
      const fillUp = async (): Promise<void> => {
        for (; ; n += 50) await store.append(batch(n, n + 50));
      };
      await expect(fillUp()).rejects.toMatchObject({ code: 'database-full' });
      expect((await store.head()).seq).toBe(2 * n);
      await store.close();
      copyFileSync(full, file);
      copyFileSync(`${full}-wal`, `${file}-wal`);
      const moved = await openStore(file);
      expect((await moved.append(batch(n, n + 50))).head.seq).toBe(2 * n + 100);
      await moved.close();
    },
  );
});

/** A disk of a few megabytes; `null` where this user may not make one. */
function mountSmall(path: string): string | null {
  if (!isRoot) return null;
  try {
    mkdirSync(path);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', path], { stdio: 'ignore' });
    return path;
  } catch {
    return null;
  }
}
