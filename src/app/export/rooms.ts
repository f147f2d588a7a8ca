import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Manifest } from '../../export/ledger/types.ts';
import { StoreError } from '../../store/contract.ts';
import { Refusal } from '../refusal.ts';
import type { ExportOrder, ExportThreadData, FromExportThread } from './messages.ts';

/** Exports made at a time: each takes a core and some hundred megabytes. */
const AT_ONCE = 2;

/** An export in a folder of its own until `remove` is called. */
export interface MadeExport {
  readonly folder: string;
  readonly manifest: Manifest;
  remove(): Promise<void>;
}

/** Makes exports in threads, in temporary folders that take no more than half of what is free on the disk. */
export class ExportRooms {
  readonly #script: URL;
  readonly #database: string;
  readonly #workers = new Set<Worker>();
  readonly #folders = new Set<string>();

  /** `script`: thread.js as built; `database`: how it opens the ledger */
  constructor(script: URL, database: string) {
    this.#script = script;
    this.#database = database;
  }

  /** What an export would hold; nothing is written. Throws `QueryError`, `Refusal` `too-many-exports`, or the reason of the abort. */
  preview(order: ExportOrder, signal: AbortSignal): Promise<Manifest> {
    return this.#run({ database: this.#database, order, out: null }, signal);
  }

  /** Throws as `preview`, and `Refusal` `export-too-big`. */
  async make(order: ExportOrder, signal: AbortSignal): Promise<MadeExport> {
    const folder = await mkdtemp(join(tmpdir(), 'isnad-download-'));
    this.#folders.add(folder);
    const remove = async (): Promise<void> => {
      await rm(folder, { recursive: true, force: true });
      this.#folders.delete(folder);
    };
    try {
      const { bavail, bsize } = await statfs(folder);
      const out = { folder, most: Math.floor((bavail * bsize) / 2) };
      const manifest = await this.#run({ database: this.#database, order, out }, signal);
      return { folder, manifest, remove };
    } catch (error) {
      await remove();
      throw error;
    }
  }

  /** Ends what is being made, and leaves nothing of it. */
  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
    await Promise.all([...this.#folders].map((folder) => rm(folder, { recursive: true, force: true })));
  }

  async #run(data: ExportThreadData, signal: AbortSignal): Promise<Manifest> {
    signal.throwIfAborted();
    if (this.#workers.size >= AT_ONCE)
      throw new Refusal(data.order.format, { code: 'too-many-exports', detail: String(AT_ONCE) });
    const worker = new Worker(this.#script, { workerData: data });
    this.#workers.add(worker);
    const end = (): void => void worker.terminate();
    signal.addEventListener('abort', end, { once: true });
    try {
      const told = await answerOf(worker);
      signal.throwIfAborted();
      if (told.kind === 'made') return told.manifest;
      if (told.from === 'store') throw new StoreError(told.issue.code, told.issue.detail);
      throw new Refusal(told.at, told.issue);
    } finally {
      signal.removeEventListener('abort', end);
      this.#workers.delete(worker);
    }
  }
}

const DIED: FromExportThread = { kind: 'failed', from: 'store', at: '', issue: { code: 'export-died', detail: '' } };

/** What it said before it ended. */
const answerOf = (worker: Worker): Promise<FromExportThread> =>
  new Promise((resolve) => {
    let answer: FromExportThread = DIED;
    worker.on('message', (message: FromExportThread) => {
      answer = message;
    });
    // told by `exit`; without a listener it would end the whole server
    worker.on('error', () => {});
    worker.on('exit', () => resolve(answer));
  });
