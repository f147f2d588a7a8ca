import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';

const script = new URL('../../../src/app/jobs/give-way.ts', import.meta.url).href;
const STARTING = `
  const { parentPort, Worker, workerData } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const stat = () => readFileSync('/proc/thread-self/stat', 'utf8');
  import(workerData).then(() => {
    const child = new Worker("require('node:worker_threads').parentPort.postMessage(require('node:fs').readFileSync('/proc/thread-self/stat', 'utf8'))", { eval: true });
    child.once('message', (ofChild) => parentPort.postMessage([stat(), ofChild]));
  });`;

/** Niceness and scheduling policy, by proc_pid_stat(5). */
function standing(stat: string): { nice: number; policy: number } {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { nice: Number(fields[16]), policy: Number(fields[38]) };
}

it.skipIf(process.platform !== 'linux')('puts the thread that loads it, and those that it starts, behind all others, and nobody else', async () => {
  const here = (): string => readFileSync('/proc/thread-self/stat', 'utf8');
  const before = standing(here());
  const thread = new Worker(STARTING, { eval: true, workerData: script, execArgv: ['--import', 'tsx'] });
  const [stats] = (await once(thread, 'message')) as [string[]];
  await thread.terminate();
  const IDLE = 5;
  const policy = spawnSync('chrt', ['--version']).error ? before.policy : IDLE;
  expect(stats.map(standing)).toEqual([
    { nice: 15, policy },
    { nice: 15, policy },
  ]);
  expect(standing(here())).toEqual(before);
});
