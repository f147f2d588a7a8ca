import type { Issue } from '../../core/types.ts';
import type { FailureItem } from '../../store/contract.ts';
import type { Prepared } from './prepare.ts';

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

export const failedState = ({ locator, code, detail }: FailureItem): ReportState => ({
  ...{ locator, state: 'failed', claims: 0 },
  issues: [{ code, detail }],
});

export const knownState = ({ document: { id, acquisition } }: Prepared): ReportState => ({
  ...{ locator: acquisition.locator, state: 'known', document: id, claims: 0 },
  issues: [],
});

export const storedState = (
  { document: { id, acquisition } }: Prepared,
  claims: number,
  issues: readonly Issue[],
): ReportState => ({
  ...{ locator: acquisition.locator, state: 'stored', document: id },
  ...{ claims, issues },
});

export interface IngestSummary {
  readonly stored: number;
  readonly known: number;
  readonly failed: number;
  readonly claims: number;
  readonly stopped: boolean;
}

/** Counts reports as their states become known, and tells of each. */
export class IngestTally {
  readonly #sum = { stored: 0, known: 0, failed: 0, claims: 0 };
  readonly #tell: (report: ReportState) => void;

  constructor(tell: (report: ReportState) => void = () => {}) {
    this.#tell = tell;
  }

  add(states: readonly ReportState[]): void {
    for (const state of states) {
      this.#sum[state.state]++;
      this.#sum.claims += state.claims;
      this.#tell(state);
    }
  }

  summary(stopped: boolean): IngestSummary {
    return { ...this.#sum, stopped };
  }
}
