import type { Issue } from '../../core/types.ts';
import type { AppendItem, Batch, FailureItem, RawItem } from '../../store/contract.ts';
import type { Prepared } from './prepare.ts';
import type { DiedReading, Reading, ReadReport } from './reading.ts';
import { failedState, knownState, type ReportState, storedState } from './report-state.ts';
import type { Sifted } from './sift.ts';

/** A batch as it goes on record, and what is then told of its reports. */
export interface Made {
  readonly items: readonly AppendItem[];
  readonly raw: readonly RawItem[];
  readonly failures: readonly FailureItem[];
  readonly states: readonly ReportState[];
  /** reports whose reading died; they are not among the others */
  readonly died: readonly Died[];
}

export interface Died {
  readonly locator: string;
  readonly issue: Issue;
}

/** A report or a failure, in its place in the input. */
export type Place = Sifted | FailureItem;

/** Thrown where readings died, so that their reports are tried again. */
export class ReadingDied extends Error {
  constructor(died: readonly Died[]) {
    super(died.map(({ locator, issue }) => `${locator}: ${issue.code}: ${issue.detail}`).join('\n'));
  }
}

export const isSifted = (place: Place): place is Sifted => 'todo' in place;

/** Reads what is new of a batch. */
export async function make(places: readonly Place[], reading: Reading, all: boolean): Promise<Made> {
  const fresh = places.flatMap((place) => (isSifted(place) && place.todo === 'read' ? [place.report] : []));
  const read = fresh.length > 0 ? await reading.read(fresh, all) : [];
  let next = 0;
  const parts = places.map((place): Part => {
    if (!isSifted(place)) return partOfFailure(place);
    return place.todo === 'read' ? partOfRead(place.report, read[next++]!) : partOfKnown(place);
  });
  return {
    items: parts.flatMap(({ items = [] }) => items),
    raw: parts.flatMap(({ raw }) => raw ?? []),
    failures: parts.flatMap(({ failure }) => failure ?? []),
    states: parts.flatMap(({ state }) => state ?? []),
    died: parts.flatMap(({ died }) => died ?? []),
  };
}

/** The same, where no further try is made: reports whose reading died have failed. */
export function givenUp(made: Made): Made {
  const failed = made.died.map(({ locator, issue }) => partOfFailure({ locator, ...issue }));
  return {
    ...made,
    failures: [...made.failures, ...failed.map(({ failure }) => failure)],
    states: [...made.states, ...failed.map(({ state }) => state)],
    died: [],
  };
}

interface Part {
  readonly items?: readonly AppendItem[];
  readonly raw?: RawItem;
  readonly failure?: FailureItem;
  readonly state?: ReportState;
  readonly died?: Died;
}

const partOfFailure = (failure: FailureItem) => ({ failure, state: failedState(failure) }) satisfies Part;

function partOfKnown({ report, todo }: Sifted): Part {
  const state = knownState(report);
  return todo === 'again' ? { items: [gotAgain(report)], raw: report.raw, state } : { state };
}

function partOfRead(report: Prepared, read: ReadReport | DiedReading): Part {
  if ('died' in read) return { died: { locator: report.document.acquisition.locator, issue: read.died } };
  const { items, claims, issues } = read;
  return { items, raw: report.raw, state: storedState(report, claims, issues) };
}

export function gotAgain({ document: { id, externalId, acquisition } }: Prepared): AppendItem {
  const entry = { kind: 'acquisition', document: id, ...(externalId !== undefined && { externalId }), acquisition } as const;
  return { entry, projection: {} };
}

/** The batch for the store. */
export const batchOf = ({ items, raw, failures }: Made, by: string, at: Date): Batch => ({
  by,
  at: at.toISOString(),
  items,
  raw,
  failures,
  defer: true,
});
