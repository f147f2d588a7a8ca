import { createWriteStream } from 'node:fs';
import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { spoolRefusal } from '../../app/jobs/spool-refusal.ts';
import { Gate } from './gate.ts';
import { ApiError } from './problem.ts';

/** The largest file that is taken, in bytes, if the disk has room for twice as much; larger ones are for `isnad ingest`. */
const MOST = 2_147_483_648;
const LONGEST_NAME = 80;

/** The name of a file without folders, as told by whoever brings it; what it may do to a file system is gone. */
export function fileName(told: string): string {
  const last = told.split(/[/\\]/).at(-1) ?? '';
  const tame = last.replace(/[^\p{L}\p{N}\p{M} ._()-]/gu, '_').replace(/^[. ]+/, '');
  return tame.slice(-LONGEST_NAME) || 'file';
}

/** Uploads under way: each holds a place on the disk, and what all of them may still bring is never more than half of what is free. */
export class Uploads {
  readonly #gate = new Gate({ each: 4, all: 8, code: 'too-many-uploads' });
  /** bytes that are still to come, at most */
  #promised = 0;

  /**
   * Puts the body of a request into a file in the folder that `make` gives, durably. Throws `ApiError` 413 and 429, or 400 where it breaks off,
   * and what `make` throws; the folder is removed then.
   */
  async receive<R extends { readonly folder: string }>(
    request: Request,
    name: string,
    person: string,
    make: () => Promise<R>,
  ): Promise<{ readonly path: string; readonly room: R }> {
    const leave = this.#gate.enter(person);
    const room = await make().catch((error: unknown) => {
      leave();
      throw error;
    });
    const { folder } = room;
    let promised = 0;
    try {
      const { bavail, bsize } = await statfs(folder);
      const most = Math.min(MOST, Math.max(0, Math.floor((bavail * bsize - this.#promised) / 2)));
      const told = Number(request.headers.get('content-length') ?? 0);
      if (told > most) throw tooBig(most);
      promised = told || most;
      this.#promised += promised;
      return { path: await received(request, join(folder, `upload${endingOf(name)}`), most), room };
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      if (request.signal.aborted) throw new ApiError(400, { code: 'upload-broken-off', detail: '' });
      throw spoolRefusal(error);
    } finally {
      this.#promised -= promised;
      leave();
    }
  }
}

async function received(request: Request, path: string, most: number): Promise<string> {
  if (request.body === null) throw new ApiError(400, { code: 'upload-empty', detail: '' });
  const bytes = await written(Readable.fromWeb(request.body), path, most);
  if (bytes === 0) throw new ApiError(400, { code: 'upload-empty', detail: '' });
  return path;
}

/** The format of a file may hang on its ending, which of the name is all that is kept. */
const endingOf = (name: string): string => /(?:\.[a-z0-9]{1,8}){1,2}$/i.exec(name)?.[0].toLowerCase() ?? '';

async function written(body: Readable, path: string, most: number): Promise<number> {
  let bytes = 0;
  const bounded = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > most) throw tooBig(most);
      yield chunk;
    }
  };
  await pipeline(body, bounded, createWriteStream(path, { mode: 0o600, flush: true }));
  return bytes;
}

const tooBig = (most: number): ApiError => new ApiError(413, { code: 'upload-too-big', detail: String(most) });
