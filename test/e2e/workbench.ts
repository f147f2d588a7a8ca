import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT, folder, isnad, MAIN } from '../cli/spawn.ts';

/** The program as people start it: `isnad serve` on a ledger of its own, in a process of its own, on any free port. */

const PAGE = fileURLToPath(new URL('../../dist/web/index.html', import.meta.url));

/** `npm test` builds first; a bare `vitest` on a fresh clone skips what needs the server and the pages. */
export const WORKBENCH_BUILT = BUILT && existsSync(PAGE);

export interface Given {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly lang?: string;
}

export interface Workbench {
  /** without a slash at the end */
  readonly url: string;
  readonly database: string;
  /** a GET under /api, or a POST where a body is given; answers that are no success are thrown */
  ask<T>(path: string, body?: unknown): Promise<T>;
  /** the ledger's id of a report by the id it was given */
  documentOf(id: string): Promise<string>;
  close(): Promise<void>;
}

/** Reads the reports into a new ledger and serves it. `as` acts; `env` is for the rest that the server is told by. */
export async function openWorkbench(
  reports: readonly Given[],
  { as = 'salma', env = {} }: { readonly as?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Workbench> {
  const home = folder();
  const database = join(home, 'ledger.db');
  fill(home, database, reports);
  const server = served(database, as, env);
  const url = await addressOf(server);
  const ask = <T>(path: string, body?: unknown): Promise<T> => answerOf<T>(`${url}/api${path}`, body);
  return {
    ...{ url, database, ask },
    async documentOf(id) {
      for (let after: string | null = ''; after !== null; ) {
        const query = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
        const page: DocumentPage = await ask(`/documents?limit=200${query}`);
        const found = page.items.find((document) => document.externalId === id);
        if (found) return found.id;
        after = page.next;
      }
      throw new Error(`no report ${id} in ${database}`);
    },
    async close() {
      await ended(server);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The same ledger once more, for another person: each has a server of their own. */
export async function openBeside({ database }: Workbench, as: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = served(database, as, {});
  return { url: await addressOf(server), close: () => ended(server) };
}

function served(database: string, as: string, env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [MAIN, 'serve', '--database', database, '--port', '0', '--as', as, '--lang', 'en'], {
    env: { ...process.env, LANG: 'C', LC_ALL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface DocumentPage {
  readonly items: readonly { readonly id: string; readonly externalId?: string }[];
  readonly next: string | null;
}

function fill(home: string, database: string, reports: readonly Given[]): void {
  const lines = join(home, 'reports.jsonl');
  writeFileSync(lines, reports.map((report) => `${JSON.stringify(report)}\n`).join(''));
  const { status, err } = isnad(['ingest', lines, '--database', database, '--as', 'reader', '--lang', 'en']);
  if (status !== 0) throw new Error(err);
}

/** The address that the server prints once it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const url = /http:\/\/[^\s/]+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (status) => reject(new Error(`isnad serve ended with ${status}: ${said}`)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGKILL'), 5000).unref();
  });
}

async function answerOf<T>(url: string, body: unknown): Promise<T> {
  const sent = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Isnad-CSRF': '1' },
    body: JSON.stringify(body),
  };
  const answer = await fetch(url, body === undefined ? {} : sent);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
