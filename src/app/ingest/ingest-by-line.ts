import { setTimeout as pause } from 'node:timers/promises';
import type { ImportItem } from '../../import/item.ts';
import type { Queue, Settled } from '../../queue/contract.ts';
import type { FailureItem, Store } from '../../store/contract.ts';
import { batches } from './batches.ts';
import { type OnTrouble, patiently } from './patience.ts';
import { type PieceResult, pieceOf, type ReadingPiece } from './piece.ts';
import type { Prepared } from './prepare.ts';
import { failedState, type IngestSummary, IngestTally, knownState, type ReportState, storedState } from './report-state.ts';
import { isFailure, isReport, prepared, type Sifted, sift } from './sift.ts';

export interface ByLineOptions {
  readonly store: Store;
  readonly queue: Queue<ReadingPiece, PieceResult>;
  readonly by: string;
  readonly now: () => Date;
  readonly all?: boolean;
  readonly onReport?: (report: ReportState) => void;
  /** once it fires the run ends; what is in line stays there */
  readonly signal?: AbortSignal;
  /** told while the database is away, which is waited out */
  readonly onTrouble?: OnTrouble;
  /** told once when a batch has waited for a place in line for some seconds */
  readonly onFull?: () => void;
  /** false: leave when all is in line */
  readonly wait: boolean;
}

/** Milliseconds between two questions of what has become of the pieces. */
const SOONEST = 50;
const LATEST = 1_000;
/** Milliseconds that a batch waits for its place until somebody is told of it. */
const FULL = 3_000;

/**
 * Puts the reports of an input in line for the workers of a ledger, this process's own or others. Each is told of in the order of the input, as soon
 * as it and all before it are on record. A report that is on record already is not put in line.
 */
export async function ingestByLine(
  items: AsyncIterable<ImportItem>,
  options: ByLineOptions,
): Promise<IngestSummary & { readonly inLine: number }> {
  const tally = new IngestTally(options.onReport);
  const { signal = new AbortController().signal } = options;
  const stopped = (): boolean => signal.aborted;
  const outstanding = new Outstanding({ ...options, signal }, tally);
  for await (const batch of batches(items, stopped)) {
    await outstanding.put(prepared(batch)).catch((error: unknown) => {
      if (!stopped()) throw error;
    });
    if (stopped()) break;
  }
  for (let wait = SOONEST; options.wait && outstanding.reports > 0 && !stopped(); wait = Math.min(wait * 1.5, LATEST)) {
    await pause(wait, undefined, { signal }).catch(() => {});
    if (!stopped() && (await outstanding.collect())) wait = SOONEST;
  }
  return { ...tally.summary(stopped()), inLine: outstanding.reports };
}

/** A piece in line, with what of its batch needed no reading. */
interface Waiting {
  readonly id: string | null;
  readonly reports: readonly Prepared[];
  readonly before: readonly ReportState[];
}

/** Pieces that were put in line, the oldest first. */
class Outstanding {
  readonly #options: ByLineOptions & { readonly signal: AbortSignal };
  readonly #tally: IngestTally;
  readonly #waiting: Waiting[] = [];
  #asked = 0;
  #wasFull = false;

  constructor(options: ByLineOptions & { readonly signal: AbortSignal }, tally: IngestTally) {
    this.#options = options;
    this.#tally = tally;
  }

  get reports(): number {
    return this.#waiting.reduce((sum, { reports }) => sum + reports.length, 0);
  }

  async put(items: readonly (Prepared | FailureItem)[]): Promise<void> {
    const { store, queue, by, now, all = false } = this.#options;
    const failures = items.filter(isFailure);
    if (failures.length > 0) await this.#wait(() => store.append({ by, at: now().toISOString(), items: [], failures }));
    const sifted = await this.#wait(() => sift(store, items.filter(isReport)));
    const fresh = sifted.filter(({ todo }) => todo !== 'nothing').map(({ report }) => report);
    const id = fresh.length > 0 ? await this.#tellIfFull(queue.put(pieceOf(fresh, by, all), this.#options.signal)) : null;
    this.#waiting.push({ id, reports: fresh, before: [...failures.map(failedState), ...knownOf(sifted)] });
    // not after each batch: an answer holds what is told of hundreds of reports
    if (performance.now() - this.#asked > LATEST) await this.collect();
  }

  #tellIfFull<R>(putting: Promise<R>): Promise<R> {
    const timer = setTimeout(() => {
      if (!this.#wasFull) this.#options.onFull?.();
      this.#wasFull = true;
    }, FULL);
    return putting.finally(() => clearTimeout(timer));
  }

  #wait<R>(work: () => Promise<R>): Promise<R> {
    return patiently(work, this.#options.signal, this.#options.onTrouble);
  }

  /** Tells of what is on record by now; true if there was any. */
  async collect(): Promise<boolean> {
    this.#asked = performance.now();
    const ids = this.#waiting.flatMap(({ id }) => id ?? []);
    const settled = await this.#wait(() => this.#options.queue.settled(ids));
    const before = this.#waiting.length;
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      const end = first.id === null ? null : settled.get(first.id);
      if (end === undefined) break;
      this.#tally.add([...first.before, ...(end === null ? [] : await this.#statesOf(first, end))]);
      this.#waiting.shift();
    }
    return this.#waiting.length < before;
  }

  /** Of a piece that was put aside, what is on record of it is, and the rest has failed. */
  async #statesOf({ reports }: Waiting, end: Settled<PieceResult>): Promise<readonly ReportState[]> {
    if (end.state === 'done') return end.result.states;
    const known = await this.#wait(() => this.#options.store.knownDocuments(reports.map(({ document }) => document.id)));
    return reports.map((report) => {
      const { id, acquisition } = report.document;
      if (known.has(id)) return storedState(report, 0, []);
      return failedState({ locator: acquisition.locator, code: 'put-aside', detail: end.reason });
    });
  }
}

const knownOf = (sifted: readonly Sifted[]): ReportState[] =>
  sifted.flatMap(({ report, todo }) => (todo === 'nothing' ? [knownState(report)] : []));
