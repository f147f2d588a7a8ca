import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The built server in a process of its own, as whoever measures holds it. */
export interface Served {
  readonly url: string;
  readonly pid: number;
  /** milliseconds of processor time that it has had, all its threads together; NaN where the system does not tell */
  readonly cpu: () => number;
}

/** Starts it on a ledger, on any free port, and ends it when `work` is done. */
export async function served<T>(
  database: string,
  work: (server: Served) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  const args = ['dist/cli/main.js', 'serve', '--port', '0', '--database', database, '--lang', 'en'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const found = /http:\S+/.exec(chunk.toString());
        if (found) resolve(found[0]);
      });
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    return await work({ url, pid: child.pid ?? 0, cpu: () => processorTime(child.pid) });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function processorTime(pid: number | undefined): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return Number.NaN;
  const [, , , , , , , , , , , user = '', system = ''] = (readFileSync(stat, 'utf8').split(') ')[1] ?? '').split(' ');
  return (Number(user) + Number(system)) * 10;
}

export const json = async (url: string): Promise<unknown> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}: ${await answer.text()}`);
  return answer.json();
};
