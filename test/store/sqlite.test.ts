import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { storeContract } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;

storeContract('SQLite', async () => join(folder, `ledger-${++made}.db`));
