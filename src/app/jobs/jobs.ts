import { randomUUID } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import { type Job, type JobProgress, type JobSource, NOTHING_YET } from './job.ts';
import type { KeptJob } from './kept-job.ts';
import type { Ended } from './messages.ts';
import type { ReadingThread } from './reading-thread.ts';
import type { Spool } from './spool.ts';

/** Jobs that wait at most; whoever brings more is asked to come again. */
const WAITING = 500;
/** Ended jobs that are remembered. */
const REMEMBERED = 200;
/** Milliseconds between two signs of life, and signs between two looks for what dead servers left. */
const ALIVE_EVERY = 5000;
const LOOK_EVERY = 6;

interface Entry extends Omit<KeptJob, 'job'> {
  job: Job;
  /** somebody asked for its end */
  stopped: boolean;
}

export type JobListener = (job: Job) => void;

/**
 * What people bring in, read one after the other in the order it came. It lies in the spool until it has been read: what waited or was being
 * read when a server ended is read by the next one, from its beginning, and reports on record are passed over.
 */
export class Jobs {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<JobListener>();
  readonly #thread: Pick<ReadingThread, 'read' | 'stop' | 'close'>;
  readonly #now: () => Date;
  readonly #spool: Spool;
  /** resolves when what an earlier server left has been taken over */
  readonly ready: Promise<void>;
  readonly #alive: NodeJS.Timeout;
  #signs = 0;
  #order = 0;
  #closed = false;
  #working: Promise<void> | null = null;
  #ending: Promise<unknown> = Promise.resolve();

  constructor(thread: Pick<ReadingThread, 'read' | 'stop' | 'close'>, now: () => Date, spool: Spool) {
    this.#thread = thread;
    this.#now = now;
    this.#spool = spool;
    this.ready = this.#takeOver();
    this.#alive = setInterval(() => void this.#sign(), ALIVE_EVERY).unref();
  }

  /** A place of its own for the file of a job that is to be added by this id. Throws `Refusal` `spool-full`, `spool-unwritable`. */
  async room(): Promise<{ readonly id: string; readonly folder: string }> {
    const id = randomUUID();
    return { id, folder: await this.#spool.room(id) };
  }

  /**
   * Puts a job into the queue; it is kept when this resolves. `room`: of its file, which is removed when it has been read. Throws `Refusal`
   * `too-many-jobs`, and as `room`.
   */
  async add(source: JobSource, by: string, room?: { readonly id: string }): Promise<Job> {
    await this.ready;
    const id = room?.id ?? randomUUID();
    try {
      const waiting = [...this.#entries.values()].filter(({ job }) => job.state === 'queued').length;
      if (this.#closed || waiting >= WAITING) throw new Refusal(source.kind, { code: 'too-many-jobs', detail: String(WAITING) });
      const job: Job = {
        ...{ id, kind: source.kind, name: nameOf(source), by, state: 'queued' },
        ...NOTHING_YET,
        ...{ added: this.#instant(), started: null, ended: null },
      };
      this.#order = Math.max(this.#order + 1, this.#now().getTime() * 1000);
      const kept = { order: this.#order, job, source, owned: room !== undefined };
      await this.#spool.keep(kept);
      this.#enter(kept);
      return job;
    } catch (error) {
      await this.#spool.remove(id).catch(() => {});
      throw error;
    }
  }

  /** newest first */
  list(): readonly Job[] {
    return [...this.#entries.values()].sort((a, b) => b.order - a.order).map(({ job }) => job);
  }

  get(id: string): Job | undefined {
    return this.#entries.get(id)?.job;
  }

  /** Ends a job: one that waits at once, one that runs after its batch; what is on record stays. An ended one is left as it is. */
  stop(id: string): Job | undefined {
    const entry = this.#entries.get(id);
    if (entry && entry.job.ended === null) entry.stopped = true;
    if (entry?.job.state === 'running') this.#thread.stop();
    if (entry?.job.state === 'queued') this.#ending = Promise.all([this.#ending, this.#end(entry, { state: 'stopped' })]);
    return entry?.job;
  }

  /** Tells of every change until the returned function is called. */
  listen(listener: JobListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops reading; resolves when what is at hand is on record. What waits stays in the spool. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#alive);
    await this.ready;
    if ([...this.#entries.values()].some(({ job }) => job.state === 'running')) this.#thread.stop();
    await this.#working;
    await this.#ending;
    await this.#thread.close();
    await this.#spool.close();
  }

  async #sign(): Promise<void> {
    this.#signs++;
    await this.#spool.signOfLife().catch(() => {});
    if (this.#signs % LOOK_EVERY === 0) await this.#takeOver();
  }

  /** Where the spool cannot be used, whoever brings something is told. */
  async #takeOver(): Promise<void> {
    const taken = await this.#spool.takeOver().catch(() => []);
    for (const kept of [...taken].sort((a, b) => a.order - b.order)) {
      const { job } = kept;
      this.#order = Math.max(this.#order, kept.order);
      if (job.ended === null) this.#enter({ ...kept, job: { ...job, ...NOTHING_YET, state: 'queued', started: null } });
      else this.#enter(kept);
      if (job.ended !== null) await this.#spool.clear(job.id).catch(() => {});
    }
  }

  #enter(kept: KeptJob): void {
    this.#entries.set(kept.job.id, { ...kept, stopped: false });
    this.#forget();
    this.#tell(kept.job);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    // `add` must have given its answer before the first change is told
    await Promise.resolve();
    for (let entry = this.#next(); entry !== undefined; entry = this.#next()) await this.#read(entry);
    this.#working = null;
  }

  #next(): (Entry & { readonly source: JobSource }) | undefined {
    if (this.#closed) return undefined;
    const waiting = [...this.#entries.values()].filter(isWaiting);
    return waiting.sort((a, b) => a.order - b.order)[0];
  }

  async #read(entry: Entry & { readonly source: JobSource }): Promise<void> {
    this.#change(entry, { state: 'running', started: this.#instant() });
    const { source, job } = entry;
    const ended = await this.#thread.read({ source, by: job.by }, (progress) => this.#change(entry, progress));
    // cut short because the server closes, it is for the next one
    if (this.#closed && ended.stopped && !entry.stopped) return;
    await this.#end(entry, endOf(entry.job, ended));
  }

  async #end(entry: Entry, change: Partial<Job>): Promise<void> {
    this.#change(entry, { ...change, ended: this.#instant() });
    const { order, job } = entry;
    try {
      await this.#spool.keep({ order, job, source: null, owned: false });
      await this.#spool.clear(job.id);
    } catch {
      // rather forgotten than read again
      await this.#spool.remove(job.id).catch(() => {});
    }
  }

  #change(entry: Entry, change: Partial<Job>): void {
    entry.job = { ...entry.job, ...change };
    this.#tell(entry.job);
  }

  #tell(job: Job): void {
    for (const listener of this.#listeners) listener(job);
  }

  #forget(): void {
    const ended = [...this.#entries.values()].filter(({ job }) => job.ended !== null).sort((a, b) => a.order - b.order);
    for (const { job } of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) {
      this.#entries.delete(job.id);
      void this.#spool.remove(job.id).catch(() => {});
    }
  }

  #instant(): string {
    return this.#now().toISOString();
  }
}

const isWaiting = (entry: Entry): entry is Entry & { readonly source: JobSource } =>
  entry.job.state === 'queued' && entry.source !== null;

/** A job of which nothing could be had has failed; one that was cut short says why. */
function endOf(job: JobProgress & Pick<Job, 'name'>, { stopped, issue }: Ended): Pick<Job, 'state' | 'issues'> {
  if (stopped) return { state: 'stopped', issues: job.issues };
  if (issue) return { state: 'failed', issues: [{ locator: job.name, issue }, ...job.issues] };
  return { state: job.failed > 0 && job.stored + job.known === 0 ? 'failed' : 'done', issues: job.issues };
}

function nameOf(source: JobSource): string {
  if (source.kind === 'text') return source.title ?? '';
  return source.kind === 'file' ? source.name : source.url;
}
