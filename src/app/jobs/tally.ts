import type { ReportState } from '../ingest/report-state.ts';
import { type JobProgress, KEPT, NOTHING_YET } from './job.ts';

/** A job's progress with one more report. */
export function withReport(progress: JobProgress, { locator, state, claims, issues, document }: ReportState): JobProgress {
  const told = issues.map((issue) => ({ locator, issue }));
  return {
    ...progress,
    [state]: progress[state] + 1,
    claims: progress.claims + claims,
    issues: [...progress.issues, ...told].slice(0, KEPT),
    documents: document === undefined ? progress.documents : [...progress.documents, document].slice(0, KEPT),
  };
}

/** Progress that is told now and then, not for every report. */
export class Tally {
  #progress = NOTHING_YET;
  #told = 0;
  readonly #tell: (progress: JobProgress) => void;
  readonly #milliseconds: number;

  constructor(tell: (progress: JobProgress) => void, milliseconds: number) {
    this.#tell = tell;
    this.#milliseconds = milliseconds;
  }

  report(state: ReportState): void {
    this.#progress = withReport(this.#progress, state);
    this.#now();
  }

  bytes(done: number, total: number | null): void {
    this.#progress = { ...this.#progress, bytes: { done, total } };
    this.#now();
  }

  /** tells what has not been told */
  finish(): void {
    this.#tell(this.#progress);
  }

  #now(): void {
    const now = performance.now();
    if (now - this.#told < this.#milliseconds) return;
    this.#told = now;
    this.#tell(this.#progress);
  }
}
