import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { storeContract } from './contract.ts';
import { decisionsContract } from './contract-decisions.ts';
import { copiesContract } from './copies.ts';
import { killContract } from './kill.ts';
import { recordContract } from './record.ts';
import { versionsContract } from './versions.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
vi.setConfig({ testTimeout: 60_000 });
let made = 0;

const place = async (): Promise<string> => join(folder, `ledger-${++made}.db`);

storeContract('SQLite', place);
decisionsContract('SQLite', place);
copiesContract('SQLite', place, 25);
recordContract('SQLite', place);
killContract('SQLite', place);
versionsContract('SQLite', place);
