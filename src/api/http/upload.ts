import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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

/** Puts the body of a request into a temporary file, in a folder of its own, and gives its path. Throws `ApiError` 413, or 400 where it breaks off. */
export async function received(request: Request, name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-upload-'));
  const path = join(folder, `upload${endingOf(name)}`);
  try {
    const { bavail, bsize } = await statfs(folder);
    const most = Math.min(MOST, Math.floor((bavail * bsize) / 2));
    if (Number(request.headers.get('content-length') ?? 0) > most) throw tooBig(most);
    if (request.body === null) throw new ApiError(400, { code: 'upload-empty', detail: '' });
    const bytes = await written(Readable.fromWeb(request.body), path, most);
    if (bytes === 0) throw new ApiError(400, { code: 'upload-empty', detail: '' });
    return path;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (request.signal.aborted) throw new ApiError(400, { code: 'upload-broken-off', detail: '' });
    throw error;
  }
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
  await pipeline(body, bounded, createWriteStream(path, { mode: 0o600 }));
  return bytes;
}

const tooBig = (most: number): ApiError => new ApiError(413, { code: 'upload-too-big', detail: String(most) });
