import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const script = new URL('../../../src/app/jobs/give-way.ts', import.meta.url).href;
/** Tells how three threads stand: one that was there before, the one that gives way, and one that it starts. */
const TELLING = `
  import { readFileSync } from 'node:fs';
  import { once } from 'node:events';
  import { Worker } from 'node:worker_threads';
  const stat = () => readFileSync('/proc/thread-self/stat', 'utf8');
  const other = () => new Worker(
    "const { parentPort } = require('node:worker_threads'); parentPort.once('message', () => parentPort.postMessage(require('node:fs').readFileSync('/proc/thread-self/stat', 'utf8')))",
    { eval: true, execArgv: [] },
  );
  const asked = async (worker) => { worker.postMessage(''); return (await once(worker, 'message'))[0]; };
  const before = other();
  await once(before, 'online');
  await import(${JSON.stringify(script)});
  console.log(JSON.stringify([await asked(before), stat(), await asked(other())]));`;

/** Niceness and scheduling policy, by proc_pid_stat(5). */
function standing(stat: string): { nice: number; policy: number } {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { nice: Number(fields[16]), policy: Number(fields[38]) };
}

const IDLE = 5;

it.skipIf(process.platform !== 'linux')(
  'puts the thread that loads it, and those that it starts, behind all others, and nobody else',
  () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', TELLING], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const [before, itself, started] = (JSON.parse(stdout) as string[]).map(standing);
    expect(itself).toEqual({ nice: 15, policy: spawnSync('chrt', ['--version']).error ? before!.policy : IDLE });
    expect(started).toEqual(itself);
  },
);
