import { type ChildProcess, spawn } from 'node:child_process';
import { MAIN } from './spawn.ts';

/** `isnad serve` in a process of its own, with all that it says. */
export interface Served {
  /** without a slash at the end */
  readonly url: string;
  readonly process: ChildProcess;
  /** what it has written on standard output and standard error, so far */
  said(): string;
  /** resolves with the exit status */
  close(): Promise<number | null>;
}

/** Starts it on any free port; throws with what it said if it ends instead. */
export async function served(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Served> {
  const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--lang', 'en', ...words], {
    env: { ...process.env, LANG: 'C', LC_ALL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const exited = new Promise<number | null>((resolve) => server.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const found = /open at (http:\/\/[^\s/]+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    void exited.then((status) => reject(new Error(`isnad serve ended with ${status}: ${said}`)));
  });
  return {
    ...{ url, process: server },
    said: () => said,
    close() {
      server.kill('SIGTERM');
      return exited;
    },
  };
}

/** Asks again until it fits; throws after ten seconds. */
export async function until<T>(ask: () => Promise<T>, fits: (found: T) => boolean): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = await ask();
    if (fits(found)) return found;
  }
  throw new Error('it never came to what was waited for');
}
