import type { Handler } from '../../queue/contract.ts';
import type { Batch, Store } from '../../store/contract.ts';
import { batchOf, gotAgain, make, ReadingDied } from './made.ts';
import { type OnTrouble, patiently } from './patience.ts';
import { type PieceResult, type ReadingPiece, reportsOf } from './piece.ts';
import type { Prepared } from './prepare.ts';
import type { Reading } from './reading.ts';
import type { ReportState } from './report-state.ts';
import { sift } from './sift.ts';

export interface WorkOptions {
  readonly store: Store;
  readonly reading: Reading;
  readonly now: () => Date;
  /** told of each batch that is on record, with the milliseconds it took to read and to store */
  readonly onBatch?: (batch: BatchFigures) => void;
  /** told while the ledger cannot be written to */
  readonly onTrouble?: OnTrouble;
}

export interface BatchFigures {
  readonly reports: number;
  readonly stored: number;
  readonly claims: number;
  readonly reading: number;
  readonly storing: number;
}

/**
 * Reads the reports of a piece and puts them on record. Done twice, or by two workers at once, it does nothing more: what is on record is passed
 * over. A report whose reading dies is tried again with the piece when all others are on record.
 */
export function pieceReader({ store, reading, now, onBatch, onTrouble }: WorkOptions): Handler<ReadingPiece, PieceResult> {
  return async (piece, attempt) => {
    const reports = reportsOf(piece);
    const start = performance.now();
    const places = await patiently(() => sift(store, reports), attempt.signal, onTrouble);
    const made = await make(places, reading, piece.all);
    const read = performance.now();
    const put = (batch: Batch) => patiently(() => store.append(batch), attempt.signal, onTrouble);
    let states = made.states;
    if (made.items.length > 0) {
      const { known } = await put(batchOf(made, piece.by, now()));
      if (known > 0)
        states = await others(made.states, reports, store, (items) => put({ by: piece.by, at: now().toISOString(), items }));
    }
    const storing = performance.now() - read;
    const stored = states.filter(({ state }) => state === 'stored').length;
    const claims = states.reduce((sum, state) => sum + state.claims, 0);
    onBatch?.({ reports: states.length, stored, claims, reading: read - start, storing });
    if (made.died.length > 0) throw new ReadingDied(made.died);
    return { states };
  };
}

/**
 * Of reports that were read here and by another worker at the same time, the other's stand if they came first. That they were got here as well, in
 * other bytes, is put on record as of any that come again.
 */
async function others(
  states: readonly ReportState[],
  reports: readonly Prepared[],
  store: Store,
  put: (items: Batch['items']) => Promise<unknown>,
): Promise<ReportState[]> {
  const rows = await store.db
    .selectFrom('document')
    .where(
      'id',
      'in',
      reports.map(({ document }) => document.id),
    )
    .select(['id', 'key'])
    .execute();
  const entries = await store.documentEntries(rows.map(({ key }) => key));
  const held = new Map([...entries.values()].map(({ entry }) => [entry.id, entry.acquisition]));
  const told = new Map(states.map((state) => [state.locator, state]));
  const late = reports.filter(({ document: { id, acquisition } }) => {
    const before = held.get(id);
    return told.get(acquisition.locator)?.state === 'stored' && before !== undefined && before.locator !== acquisition.locator;
  });
  const again = late.filter(({ document: { id, acquisition }, raw }) => {
    return acquisition.format !== 'feed' && held.get(id)?.raw !== raw.sha;
  });
  if (again.length > 0) await put(again.map(gotAgain));
  const known = new Set(late.map(({ document }) => document.acquisition.locator));
  return states.map((state) => (known.has(state.locator) ? { ...state, state: 'known', claims: 0 } : state));
}
