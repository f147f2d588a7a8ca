import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '../refusal.ts';
import { type Job, type JobProgress, type JobSource, NOTHING_YET } from './job.ts';
import type { Ended } from './messages.ts';
import type { ReadingThread } from './reading-thread.ts';

/** Jobs that wait at most; whoever brings more is asked to come again. */
const WAITING = 500;
/** Ended jobs that are remembered. */
const REMEMBERED = 200;

/** What a job needs besides what is shown of it. */
interface Entry {
  readonly source: JobSource;
  /** the file is ours, in a folder of its own, and goes when it has been read */
  readonly temporary: boolean;
  job: Job;
}

export type JobListener = (job: Job) => void;

/** What people bring in, read one after the other in the order it came. Nothing of it outlives the server but what is on record. */
export class Jobs {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<JobListener>();
  readonly #thread: Pick<ReadingThread, 'read' | 'stop' | 'close'>;
  readonly #now: () => Date;
  #closed = false;
  #working: Promise<void> | null = null;

  constructor(thread: Pick<ReadingThread, 'read' | 'stop' | 'close'>, now: () => Date) {
    this.#thread = thread;
    this.#now = now;
  }

  /** Puts a job into the queue. Throws `Refusal` `too-many-jobs`. */
  add(source: JobSource, by: string, { temporary = false } = {}): Job {
    const waiting = [...this.#entries.values()].filter(({ job }) => job.state === 'queued').length;
    if (this.#closed || waiting >= WAITING) throw new Refusal(source.kind, { code: 'too-many-jobs', detail: String(WAITING) });
    const job: Job = {
      ...{ id: randomUUID(), kind: source.kind, name: nameOf(source), by, state: 'queued' },
      ...NOTHING_YET,
      ...{ added: this.#instant(), started: null, ended: null },
    };
    this.#entries.set(job.id, { source, temporary, job });
    this.#forget();
    this.#tell(job);
    this.#working ??= this.#work();
    return job;
  }

  /** newest first */
  list(): readonly Job[] {
    return [...this.#entries.values()].map(({ job }) => job).reverse();
  }

  get(id: string): Job | undefined {
    return this.#entries.get(id)?.job;
  }

  /** Ends a job: one that waits at once, one that runs after its batch; what is on record stays. An ended one is left as it is. */
  stop(id: string): Job | undefined {
    const entry = this.#entries.get(id);
    if (entry?.job.state === 'running') this.#thread.stop();
    if (entry?.job.state === 'queued') this.#change(entry, { state: 'stopped', ended: this.#instant() });
    return entry?.job;
  }

  /** Tells of every change until the returned function is called. */
  listen(listener: JobListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops everything; resolves when what is at hand is on record. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const id of this.#entries.keys()) this.stop(id);
    await this.#working;
    await this.#thread.close();
  }

  async #work(): Promise<void> {
    // `add` must have given its answer before the first change is told
    await Promise.resolve();
    for (let entry = this.#next(); entry !== undefined; entry = this.#next()) await this.#read(entry);
    this.#working = null;
  }

  #next(): Entry | undefined {
    return [...this.#entries.values()].find(({ job }) => job.state === 'queued');
  }

  async #read(entry: Entry): Promise<void> {
    const { source, job } = entry;
    this.#change(entry, { state: 'running', started: this.#instant() });
    const ended = await this.#thread.read({ source, by: job.by }, (progress) => this.#change(entry, progress));
    this.#change(entry, { ...endOf(entry.job, ended), ended: this.#instant() });
  }

  #change(entry: Entry, change: Partial<Job>): void {
    entry.job = { ...entry.job, ...change };
    if (entry.job.ended !== null) void removed(entry);
    this.#tell(entry.job);
  }

  #tell(job: Job): void {
    for (const listener of this.#listeners) listener(job);
  }

  #forget(): void {
    const ended = [...this.#entries.values()].filter(({ job }) => job.ended !== null);
    for (const { job } of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) this.#entries.delete(job.id);
  }

  #instant(): string {
    return this.#now().toISOString();
  }
}

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

/** Resolves when a temporary file and its folder are gone. */
async function removed({ source, temporary }: Entry): Promise<void> {
  if (temporary && source.kind === 'file') await rm(dirname(source.path), { recursive: true, force: true }).catch(() => {});
}
