import { type ProjectionTools, projectDocument, projectReading } from '../../core/ledger/project-claims.ts';
import type { Reader } from '../../core/read.ts';
import type { Issue } from '../../core/types.ts';
import type { ImportItem } from '../../import/item.ts';
import type { AppendItem, Batch, FailureItem, Store } from '../../store/contract.ts';
import { type Prepared, prepare } from './prepare.ts';
import { readDocument } from './read-document.ts';

export interface IngestOptions {
  readonly store: Store;
  readonly reader: Reader;
  readonly tools: ProjectionTools;
  /** who puts it on record */
  readonly by: string;
  readonly now: () => Date;
  /** read texts that do not seem to be about conflict, too */
  readonly all?: boolean;
  readonly onReport?: (report: ReportState) => void;
  /** asked between reports: true ends the run after what is at hand is on record */
  readonly stopped?: () => boolean;
}

/** What became of one report of the input. */
export interface ReportState {
  readonly locator: string;
  /** `stored`: acknowledged by the store. `known`: was there already. `failed`: could not be had */
  readonly state: 'stored' | 'known' | 'failed';
  /** its id, where there is a report */
  readonly document?: string;
  readonly claims: number;
  readonly issues: readonly Issue[];
}

export interface IngestSummary {
  readonly stored: number;
  readonly known: number;
  readonly failed: number;
  readonly claims: number;
  readonly stopped: boolean;
}

/** Big enough that a commit's wait for the disk is shared by many reports, small enough to lose little work on a kill. */
const REPORTS_PER_BATCH = 64;
const TEXT_PER_BATCH = 4_000_000;

/**
 * Puts every report of an input on record, with what the reader finds in it. A report is reported as stored only when it is durable; one that is
 * on record already is neither read nor stored again, so a run that was cut off is gone on with by running it again.
 */
export async function ingest(items: AsyncIterable<ImportItem>, options: IngestOptions): Promise<IngestSummary> {
  const tally = { stored: 0, known: 0, failed: 0, claims: 0 };
  let pending: Promise<void> = Promise.resolve();
  let stopped = false;
  for await (const batch of batches(items, () => options.stopped?.() === true)) {
    const made = await make(batch, options);
    // the batch before may still be on its way to the disk while this one was read
    await pending;
    pending = put(made, options, tally);
    // a rejection is awaited in the next round; until then it is not unhandled
    pending.catch(() => {});
    stopped = options.stopped?.() === true;
    if (stopped) break;
  }
  await pending;
  // so that who asks next finds all of it by actor, place and type
  await options.store.settle();
  return { ...tally, stopped: stopped || options.stopped?.() === true };
}

async function* batches(items: AsyncIterable<ImportItem>, stopped: () => boolean): AsyncGenerator<ImportItem[]> {
  let batch: ImportItem[] = [];
  let size = 0;
  for await (const item of items) {
    batch.push(item);
    size += item.kind === 'report' ? item.text.length : 0;
    if (batch.length >= REPORTS_PER_BATCH || size >= TEXT_PER_BATCH || stopped()) {
      yield batch;
      batch = [];
      size = 0;
    }
    if (stopped()) break;
  }
  if (batch.length > 0) yield batch;
}

interface Made {
  readonly batch: Batch;
  readonly states: readonly ReportState[];
}

/** Reads what is new of a batch. */
async function make(items: readonly ImportItem[], options: IngestOptions): Promise<Made> {
  const prepared = items.flatMap((item) => (item.kind === 'report' ? [prepare(item)] : []));
  const known = new Set(await options.store.knownDocuments(prepared.map(({ document }) => document.id)));
  const again = prepared.filter(({ document }) => known.has(document.id));
  const rawKnown = await knownRaw(options.store, again);
  const states: ReportState[] = [];
  const entries: AppendItem[] = [];
  const raw: { sha: string; bytes: Uint8Array }[] = [];
  const failures: FailureItem[] = [];
  let next = 0;
  for (const item of items) {
    const { locator } = item;
    if (item.kind === 'failure') {
      failures.push({ locator, code: item.issue.code, detail: item.issue.detail });
      states.push({ locator, state: 'failed', claims: 0, issues: [item.issue] });
      continue;
    }
    const report = prepared[next++]!;
    const isKnown = known.has(report.document.id);
    const { added, claims, issues } = isKnown ? gotAgain(report, rawKnown) : read(report, options);
    known.add(report.document.id);
    rawKnown.add(report.raw.sha);
    if (added.length > 0) raw.push(report.raw);
    entries.push(...added);
    states.push({ locator, state: isKnown ? 'known' : 'stored', document: report.document.id, claims, issues });
  }
  return { batch: { by: options.by, at: options.now().toISOString(), items: entries, raw, failures, defer: true }, states };
}

/** Which of these raw bytes are on record. Asked only where a report came again. */
async function knownRaw(store: Store, reports: readonly Prepared[]): Promise<Set<string>> {
  if (reports.length === 0) return new Set();
  const shas = reports.map(({ raw }) => raw.sha);
  const rows = await store.db.selectFrom('raw').select('sha').where('sha', 'in', shas).execute();
  return new Set(rows.map(({ sha }) => sha));
}

interface Added {
  readonly added: readonly AppendItem[];
  readonly claims: number;
  readonly issues: readonly Issue[];
}

/** A report that is on record, in other bytes: that it was got again is put on record. Of a feed, whose bytes change all the time, it is not. */
function gotAgain({ document, raw }: Prepared, known: ReadonlySet<string>): Added {
  const nothing = { added: [], claims: 0, issues: [] };
  if (document.acquisition.format === 'feed' || known.has(raw.sha)) return nothing;
  const { id, externalId, acquisition } = document;
  const entry = { kind: 'acquisition', document: id, ...(externalId !== undefined && { externalId }), acquisition } as const;
  return { ...nothing, added: [{ entry, projection: {} }] };
}

function read(report: Prepared, options: IngestOptions): Added {
  const { document } = report;
  const reading = readDocument(report, options.reader, options.all === true);
  const added: AppendItem[] = [
    { entry: document, projection: { document: projectDocument(document, options.tools) } },
    {
      entry: { kind: 'reading', document: document.id, reading },
      projection: { claims: projectReading(reading, document, options.tools) },
    },
  ];
  const told = new Set(document.issues.map((issue) => issue.code));
  return {
    added,
    claims: reading.claims.length,
    issues: [...document.issues, ...reading.issues.filter((issue) => !told.has(issue.code))],
  };
}

async function put(
  { batch, states }: Made,
  { store, onReport }: IngestOptions,
  tally: { stored: number; known: number; failed: number; claims: number },
): Promise<void> {
  if (batch.items.length > 0 || (batch.failures?.length ?? 0) > 0) await store.append(batch);
  for (const state of states) {
    tally[state.state]++;
    tally.claims += state.claims;
    onReport?.(state);
  }
}
