import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { syncFolder, writeDurably } from './durable-file.ts';
import { type KeptJob, keptJobOf } from './kept-job.ts';
import { isLive, moveIn, moveOut, type Owner, signOfLife } from './owner.ts';
import { spoolRefusal } from './spool-refusal.ts';

const FILE = 'job.json';
const PRIVATE = 0o700;
/** Folders that servers made. */
const OWNED = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Where jobs lie until they are read: a folder for each server that uses it, and in it one for each job, with `job.json` and the file that was
 * brought. A server takes over what a dead one left by moving it into its own folder, which only one can do.
 */
export class Spool {
  readonly #folder: string;
  #own: Promise<{ readonly folder: string; readonly owner: Owner }> | null = null;

  /** `folder`: made when first needed */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes an empty place for what a job brings, and gives its path. Throws `Refusal` `spool-full`, `spool-unwritable`. */
  async room(id: string): Promise<string> {
    return this.#told(async () => {
      const room = join(await this.#mine(), id);
      await mkdir(room, { recursive: true, mode: PRIVATE });
      return room;
    });
  }

  /** Keeps a job, durably when it resolves. A file of the server's own must lie in the job's room. Throws as `room`. */
  async keep(kept: KeptJob): Promise<void> {
    const { source } = kept;
    const named = kept.owned && source?.kind === 'file' ? { ...kept, source: { ...source, path: basename(source.path) } } : kept;
    await this.#told(async () => {
      const room = await this.room(kept.job.id);
      await writeDurably(join(room, FILE), JSON.stringify(named));
      await syncFolder(await this.#mine());
    });
  }

  /** Removes what a job brought; it is gone, or was never there, when this resolves. */
  async clear(id: string): Promise<void> {
    const room = join(await this.#mine(), id);
    for (const name of await namesIn(room)) if (name !== FILE) await rm(join(room, name), { force: true });
  }

  async remove(id: string): Promise<void> {
    await rm(join(await this.#mine(), id), { recursive: true, force: true });
  }

  /** Moves here what dead servers left, and gives it. What was never kept whole is removed. Throws as `room`. */
  async takeOver(): Promise<readonly KeptJob[]> {
    return this.#told(async () => {
      const mine = await this.#mine();
      const taken: KeptJob[] = [];
      for (const name of await namesIn(this.#folder)) {
        const theirs = join(this.#folder, name);
        if (!OWNED.test(name) || theirs === mine || (await isLive(theirs, Date.now()))) continue;
        for (const id of await namesIn(theirs)) taken.push(...(await moved(join(theirs, id), join(mine, id))));
        await rm(theirs, { recursive: true, force: true });
      }
      return taken;
    });
  }

  /** Tells other servers that this one lives. Where they took it for dead, it begins with a new folder. */
  async signOfLife(): Promise<void> {
    if (this.#own === null) return;
    const { folder, owner } = await this.#own;
    await signOfLife(folder).catch((error: unknown) => {
      if (!isGone(error)) throw error;
      moveOut(owner);
      this.#own = null;
    });
  }

  /** Leaves what waits for the next server, and no folder where nothing does. */
  async close(): Promise<void> {
    const own = await this.#own?.catch(() => null);
    if (!own) return;
    moveOut(own.owner);
    const left = (await namesIn(own.folder)).length > 1;
    if (!left) await rm(own.folder, { recursive: true, force: true });
  }

  async #mine(): Promise<string> {
    this.#own ??= movedIn(this.#folder).catch((error: unknown) => {
      this.#own = null;
      throw error;
    });
    return (await this.#own).folder;
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw spoolRefusal(error);
    }
  }
}

async function movedIn(spool: string): Promise<{ readonly folder: string; readonly owner: Owner }> {
  const folder = join(spool, randomUUID());
  await mkdir(folder, { recursive: true, mode: PRIVATE });
  // one that was there before may have been made by somebody else
  await chmod(spool, PRIVATE);
  return { folder, owner: await moveIn(folder) };
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** The job, where there is one and no other server was faster. One that this program cannot read lies there as it is, for a later one. */
async function moved(from: string, to: string): Promise<readonly KeptJob[]> {
  try {
    const json = await readFile(join(from, FILE), 'utf8');
    await rename(from, to);
    const kept = readable(json);
    if (kept === null) return [];
    const { source } = kept;
    return [kept.owned && source?.kind === 'file' ? { ...kept, source: { ...source, path: join(to, source.path) } } : kept];
  } catch (error) {
    // half an upload, the server's own file, or a job that another server has taken
    if (isGone(error)) return [];
    throw error;
  }
}

function readable(json: string): KeptJob | null {
  try {
    return keptJobOf(json);
  } catch {
    return null;
  }
}
