import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ImportItem, importFrom } from '../../src/import/item.ts';
import { lawsBroken } from '../helpers/laws.ts';
import { builtReader } from '../helpers/reader.ts';
import { itemFaults } from './judge.ts';
import type { Task, Verdict } from './targets.ts';

// The process that is watched: it takes one input at a time, and whoever sent it ends the process where no answer comes.

const folder = mkdtempSync(join(tmpdir(), 'isnad-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const stray: string[] = [];
process.on('unhandledRejection', (reason) => stray.push(`unhandled rejection: ${told(reason)}`));
process.on('uncaughtException', (error) => stray.push(`uncaught: ${told(error)}`));

const told = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 600);

const NOW = new Date('2026-01-15T12:00:00Z');

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

type Import = Extract<Task, { kind: 'import' }>;

/** Items after which nobody takes more: a packed file of a few bytes may hold a million, and it is no hang that they take their time. */
const MOST_ITEMS = 20_000;

async function importAll({ bytes, format, file, chunk }: Import): Promise<ImportItem[]> {
  const path = file === null ? '-' : join(folder, file);
  if (file !== null) writeFileSync(path, bytes);
  const items: ImportItem[] = [];
  const options = { now: () => NOW, ...(format && { format }), standardInput: inChunks(bytes, chunk) };
  for await (const item of importFrom(path, options)) if (items.push(item) === MOST_ITEMS) break;
  return items;
}

const asTold = (items: readonly ImportItem[]): string =>
  JSON.stringify(items, (key, value) => (key === 'raw' ? (value as Uint8Array).length : value));

/** One way of putting an input to the test; gives what is wrong and how much was found, and then may look closer without the clock. */
interface Trial {
  readonly faults: readonly string[];
  readonly found: number;
  readonly again?: () => Promise<readonly string[]>;
}

async function tryImport(task: Import): Promise<Trial> {
  const items = await importAll(task);
  const again = async (): Promise<string[]> => {
    const other = await importAll({ ...task, chunk: task.chunk === 1 ? 65_536 : Math.max(1, Math.floor(task.chunk / 3)) });
    return asTold(other) === asTold(items) ? [] : ['other items from the same bytes in other chunks'];
  };
  return { faults: items.flatMap(itemFaults), found: items.length, ...(task.twice && { again }) };
}

async function tryReading({ text, dated, twice }: Extract<Task, { kind: 'read' }>): Promise<Trial> {
  const input = { id: 'fuzz', text, all: true, ...(dated && { published: '2020-02-02' }) };
  const reading = builtReader().read(input);
  const again = async (): Promise<string[]> =>
    JSON.stringify(builtReader().read(input)) === JSON.stringify(reading) ? [] : ['another reading of the same text'];
  return { faults: lawsBroken(text, reading), found: reading.claims.length, ...(twice && { again }) };
}

/** The same amount of work each time, some 30 ms of a core. */
async function spin(): Promise<Trial> {
  let found = 0;
  for (let i = 0; i < 30_000_000; i++) found = (Math.imul(found, 31) + i) | 0;
  return { faults: [], found };
}

const tried = (task: Task): Promise<Trial> =>
  task.kind === 'import' ? tryImport(task) : task.kind === 'read' ? tryReading(task) : spin();

async function judge(task: Task): Promise<Verdict> {
  const used = process.cpuUsage();
  const start = performance.now();
  let trial: Trial;
  try {
    trial = await tried(task);
  } catch (error) {
    trial = { faults: [`thrown: ${told(error)}`], found: 0 };
  }
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const more = (await trial.again?.().catch((error: unknown) => [`thrown the second time: ${told(error)}`])) ?? [];
  // what was left behind comes to light a turn later
  await nextTurn();
  await nextTurn();
  return { faults: [...trial.faults, ...more, ...stray.splice(0)], wall, processor: (user + system) / 1000, found: trial.found };
}

process.on('message', (task: Task) => {
  void judge(task).then((verdict) => process.send?.(verdict));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
