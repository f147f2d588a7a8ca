import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Task, Verdict } from './targets.ts';

/** An input may take this long on an idle machine, in milliseconds. */
export const LIMIT = 2000;
/** Memory of the process that is watched: what needs more than this for 256 KiB is at fault. */
const HEAP_MB = 1024;
const TARGET = fileURLToPath(new URL('./target.ts', import.meta.url));

/** A process that tries inputs, ended and started anew where it gives no answer: a loop that never ends ends nobody else. */
export interface Watched {
  ask(task: Task, patience: number): Promise<Verdict | 'no answer' | { readonly died: string }>;
  close(): void;
}

/** `warm`: inputs that all is well with, which every process takes first and without a clock. */
export function watched(warm: () => readonly Task[]): Watched {
  let child: ChildProcess | null = null;
  const open = async (): Promise<ChildProcess> => {
    if (child !== null) return child;
    const started = fork(TARGET, {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child = started;
    await new Promise((done) => started.once('message', done));
    // what is loaded with the first input of a kind is not that input's time
    for (const task of warm()) await answer(started, task, 60_000);
    return started;
  };
  return {
    async ask(task, patience) {
      const asked = await open();
      const got = await answer(asked, task, patience);
      if (got === 'no answer') asked.kill('SIGKILL');
      if (!('faults' in Object(got))) child = null;
      return got;
    },
    close() {
      child?.kill('SIGKILL');
      child = null;
    },
  };
}

type Answer = Verdict | 'no answer' | { readonly died: string };

function answer(child: ChildProcess, task: Task, patience: number): Promise<Answer> {
  return new Promise((done) => {
    let last = '';
    const onError = (part: Buffer): void => {
      last = (last + part).slice(-2000);
    };
    const finish = (got: Answer): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      child.stderr?.off('data', onError);
      done(got);
    };
    const onMessage = (verdict: unknown): void => finish(verdict as Verdict);
    const onExit = (code: number | null, signal: string | null): void =>
      finish({ died: `${signal ?? code}: ${last.trim().slice(0, 600)}` });
    const timer = setTimeout(() => finish('no answer'), patience);
    child.stderr?.on('data', onError);
    child.once('message', onMessage).once('exit', onExit);
    child.send(task);
  });
}
