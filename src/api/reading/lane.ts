import { Worker } from 'node:worker_threads';
import type { Known } from '../http/problem.ts';
import { ApiError } from '../http/problem.ts';
import type { Ask, Question, ReadingParts, Reply } from './messages.ts';

interface Waiting {
  readonly question: Question;
  readonly resolve: (body: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly answering: Map<number, Waiting>;
}

export interface LaneOptions extends ReadingParts {
  readonly threads: number;
  /** questions a thread has in hand at once: one, where the database answers in the thread itself */
  readonly atOnce: number;
  /** MB that a thread may take; the nearer it comes, the harder it cleans up, and one that needs more ends */
  readonly megabytes: number;
}

/** MB, twice what Node gives: what an answer is made of is dead when it is sent. */
const YOUNG = 96;

/** Questions answered in the order they come, by a few threads. A thread that dies is replaced; what it had in hand fails. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #threads: Thread[] = [];
  readonly #waiting: Waiting[] = [];
  /** by operation the number of the thread that answers it if it has room: what one answer looked up is kept in its thread for the next */
  readonly #homes = new Map<string, number>();
  #number = 0;
  #closing = false;

  constructor(options: LaneOptions) {
    this.#options = options;
    for (let i = 0; i < options.threads; i++) this.#start();
  }

  ask(question: Question): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #start(): void {
    const { database, megabytes } = this.#options;
    const worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: { database } satisfies ReadingParts,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG },
    });
    const thread: Thread = { worker, answering: new Map() };
    worker.on('message', (reply: Reply) => this.#take(thread, reply));
    let cause: unknown = new Error('a reading thread ended');
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => this.#lost(thread, cause));
    this.#threads.push(thread);
  }

  #take({ answering }: Thread, reply: Reply): void {
    const waiting = answering.get(reply.number);
    answering.delete(reply.number);
    if ('body' in reply) waiting?.resolve(reply.body);
    else waiting?.reject(errorOf(reply.error, reply.trace));
    this.#next();
  }

  #lost(thread: Thread, cause: unknown): void {
    this.#threads.splice(this.#threads.indexOf(thread), 1);
    for (const { reject } of thread.answering.values()) reject(cause);
    if (!this.#closing) this.#next();
  }

  #next(): void {
    // not before there is something to ask, or a thread that cannot open the ledger would be replaced for ever
    while (this.#waiting.length > 0 && this.#threads.length < this.#options.threads) this.#start();
    for (;;) {
      const waiting = this.#waiting[0];
      const thread = waiting && this.#roomFor(waiting.question);
      if (!thread) return;
      this.#waiting.shift();
      const number = ++this.#number;
      thread.answering.set(number, waiting);
      thread.worker.postMessage({ number, question: waiting.question } satisfies Ask);
    }
  }

  #roomFor({ operation }: Question): Thread | undefined {
    const hasRoom = ({ answering }: Thread): boolean => answering.size < this.#options.atOnce;
    const home = this.#homes.get(operation) ?? this.#homes.size % this.#options.threads;
    this.#homes.set(operation, home);
    const thread = this.#threads[home];
    return thread && hasRoom(thread) ? thread : this.#threads.find(hasRoom);
  }
}

function errorOf({ status, issue, headers, subject }: Known, trace: string | undefined): Error {
  if (trace === undefined) return new ApiError(status, issue, headers, subject);
  const error = new Error('in a reading thread');
  error.stack = trace;
  return error;
}
