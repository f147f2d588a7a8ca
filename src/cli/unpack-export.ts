import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { Failure } from './failure.ts';

/** The files that `isnad load` reads; nothing else of an archive is unpacked. */
const WANTED: readonly string[] = ['ledger.jsonl', 'raw.jsonl'];

export interface Unpacked {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Unpacks a downloaded jsonl export into a temporary folder. Throws `Failure` `broken-archive`. */
export async function unpackExport(archive: string): Promise<Unpacked> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-load-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const zip = await openPromise(archive, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      if (!WANTED.includes(entry.fileName)) continue;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(join(folder, entry.fileName)));
    }
    return { folder, remove };
  } catch (error) {
    await remove();
    throw new Failure(archive, { code: 'broken-archive', detail: error instanceof Error ? error.message : '' });
  }
}
