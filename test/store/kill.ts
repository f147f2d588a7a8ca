import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Batch, Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { verifyLog } from '../../src/store/verify.ts';
import { dump } from './dump.ts';
import { madeId, madeItems, madeRaw } from './made.ts';

const OPEN = fileURLToPath(new URL('../../dist/store/open.js', import.meta.url));
const APPENDER = fileURLToPath(new URL('./appender.mjs', import.meta.url));
const SIZE = 5;
const BATCHES = 1_500;

const batchOf = (n: number, defer: boolean): Batch => ({
  by: 'appender',
  at: '2026-01-01T00:00:00Z',
  items: madeItems(n * SIZE, n * SIZE + SIZE),
  raw: Array.from({ length: SIZE }, (_, i) => madeRaw(n * SIZE + i)),
  defer,
});

/** Runs an appender, kills it some time after it opened the ledger, and gives the number of the last batch that it told. */
async function appendAndKill(url: string, file: string, first: number, after: number): Promise<number> {
  const child = spawn(process.execPath, [APPENDER, pathToFileURL(OPEN).href, url, file, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const signal = await new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) => resolve(signal));
    child.stdout.on('data', (chunk) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), after);
      said += chunk;
    });
  });
  expect(signal, 'killed before it was done').toBe('SIGKILL');
  // A last line without its end may be cut off.
  const told = said.slice(0, said.lastIndexOf('\n')).split('\n').slice(1);
  return Number(told.at(-1) ?? first - 1);
}

async function hasBatches(store: Store, last: number): Promise<void> {
  if (last < 0) return;
  const ids = Array.from({ length: (last + 1) * SIZE }, (_, n) => madeId(n));
  expect((await store.knownDocuments(ids)).size).toBe(ids.length);
  for (const n of [0, ids.length - 1]) expect(await store.raw(madeRaw(n).sha)).not.toBeNull();
}

/** What was told to be durable is there after the process was killed; what is there is whole; nothing is there twice. */
export function killContract(engine: string, place: () => Promise<string>, rounds = 5): void {
  const built = existsSync(OPEN);
  describe.skipIf(!built)(`kill -9 while appending to ${engine}${built ? '' : ' (skipped: not built)'}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-kill-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each([
      ['at once', false],
      ['deferred', true],
    ] as const)('loses nothing that was told (%s)', async (_, defer) => {
      const file = join(folder, 'batches.json');
      const batches = Array.from({ length: BATCHES }, (_, n) => batchOf(n, defer));
      writeFileSync(
        file,
        JSON.stringify(
          batches.map((batch) => ({
            ...batch,
            raw: batch.raw!.map(({ sha, bytes }) => ({ sha, bytes: Buffer.from(bytes).toString('base64') })),
          })),
        ),
      );
      const url = await place();
      let last = -1;
      for (let round = 0; round < rounds; round++) {
        // the last batch that was told is sent again, as by somebody who missed the answer
        last = await appendAndKill(url, file, Math.max(0, last), 30 + round * 30);
        const store = await openStore(url);
        await hasBatches(store, last);
        expect(await verifyLog(store)).toMatchObject({ broken: null });
        await store.close();
      }
      const store = await openStore(url);
      const rest = batches.slice(0, last + 4);
      for (const batch of rest) await store.append({ ...batch, defer: false });
      const calm = await openStore(await place());
      for (const batch of rest) await calm.append({ ...batch, defer: false });
      expect(await dump(store)).toEqual(await dump(calm));
      await store.close();
      await calm.close();
    });
  });
}
