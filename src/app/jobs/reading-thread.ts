import { Worker } from 'node:worker_threads';
import type { JobProgress } from './job.ts';
import type { Ended, FromThread, Order, ThreadData, ToThread } from './messages.ts';

/** Milliseconds that a stopped reading may take to finish its batch before its thread is ended; the store keeps whole batches only. */
const PATIENCE = 30_000;

interface Run {
  readonly onProgress: (progress: JobProgress) => void;
  readonly end: (ended: Ended) => void;
}

/** The thread that reads, as the server holds it: started when first needed, and again where it died. One reading at a time. */
export class ReadingThread {
  readonly #script: URL;
  readonly #data: ThreadData;
  #worker: Worker | null = null;
  #run: Run | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** `script`: background-thread.js as built */
  constructor(script: URL, data: ThreadData) {
    this.#script = script;
    this.#data = data;
  }

  read(order: Order, onProgress: (progress: JobProgress) => void): Promise<Ended> {
    return new Promise((resolve) => {
      this.#run = { onProgress, end: resolve };
      this.#worker ??= this.#start();
      this.#tell({ kind: 'read', order });
    });
  }

  /** ends the reading at hand after its batch */
  stop(): void {
    if (this.#run === null) return;
    this.#tell({ kind: 'stop' });
    this.#timer ??= setTimeout(() => void this.#worker?.terminate(), PATIENCE);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    this.#tell({ kind: 'close' });
    await ended;
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#data });
    worker.on('message', (message: FromThread) => this.#heard(message));
    // what killed it is told by `exit`; without a listener it would end the whole server
    worker.on('error', () => {});
    worker.on('exit', () => {
      this.#worker = null;
      this.#end({ stopped: this.#timer !== undefined, issue: { code: 'reading-died', detail: '' } });
    });
    return worker;
  }

  #heard(message: FromThread): void {
    if (message.kind === 'progress') this.#run?.onProgress(message.progress);
    else this.#end(message.ended);
  }

  #end(ended: Ended): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const run = this.#run;
    this.#run = null;
    run?.end(ended);
  }

  #tell(message: ToThread): void {
    this.#worker?.postMessage(message);
  }
}
