import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { MAIN } from '../cli/spawn.ts';

/** A process of isnad that runs beside the test. */
export interface Hand {
  readonly child: ChildProcess;
  /** resolves at the first batch that it has put on record; rejects if it ends before */
  readonly first: Promise<void>;
  /** resolves with its exit status, null if a signal ended it */
  readonly ended: Promise<number | null>;
  /** lines of its log and messages so far */
  readonly said: readonly string[];
  kill(): Promise<void>;
}

const hands = new Set<ChildProcess>();

/** Ends whatever a failed test left. */
export const dismiss = (): void => {
  for (const child of hands) child.kill('SIGKILL');
};

export function isnadBeside(args: readonly string[]): Hand {
  const child = spawn(process.execPath, [MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C' },
  });
  hands.add(child);
  const said: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve)).finally(() => hands.delete(child));
  const first = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.includes('batch-stored')) resolve();
      });
    void ended.then((status) => reject(new Error(`ended with ${status} before its first batch: ${said.slice(-3).join('\n')}`)));
  });
  first.catch(() => {});
  return {
    ...{ child, first, ended, said },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export const worker = (url: string): Hand => isnadBeside(['work', '--database', url, '--concurrency', '1']);
