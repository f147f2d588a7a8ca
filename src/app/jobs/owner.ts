import { randomUUID } from 'node:crypto';
import { readFile, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable-file.ts';

/** A server that keeps jobs in a folder of its own. It says so in a file, and every few seconds again by the file's time. */
export interface Owner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

const FILE = 'owner.json';
/** Milliseconds without a sign of life after which a server is held for dead, where its process cannot be looked for. */
const SILENT = 30_000;

const ownerSchema = z.strictObject({ token: z.string(), pid: z.int(), host: z.string() });

/** Servers of this very process, which tests have several of. */
const here = new Set<string>();

export async function moveIn(folder: string): Promise<Owner> {
  const owner = { token: randomUUID(), pid: process.pid, host: hostname() };
  here.add(owner.token);
  await writeDurably(join(folder, FILE), JSON.stringify(owner));
  return owner;
}

export const moveOut = ({ token }: Owner): void => void here.delete(token);

export async function signOfLife(folder: string): Promise<void> {
  const now = new Date();
  await utimes(join(folder, FILE), now, now);
}

/** Whether the server whose folder this is lives; one whose folder was never finished does not, once it has been silent. */
export async function isLive(folder: string, now: number): Promise<boolean> {
  const path = join(folder, FILE);
  const seen = await stat(path)
    .catch(() => stat(folder))
    .catch(() => null);
  if (seen === null) return false;
  const owner = await readFile(path, 'utf8')
    .then((json) => ownerSchema.parse(JSON.parse(json)))
    .catch(() => null);
  if (owner !== null && here.has(owner.token)) return true;
  // a process of the same number as this one was before it, as in a container that was started again
  if (owner !== null && owner.host === hostname() && (owner.pid === process.pid || !runs(owner.pid))) return false;
  return now - seen.mtimeMs < SILENT;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
