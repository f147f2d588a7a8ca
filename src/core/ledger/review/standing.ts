import type { Decision, Recorded, ReviewEntry } from '../entries.ts';
import type { ReviewState } from '../records.ts';

/** A decision that stands: not a note, not taken back. */
export type Verdict = Exclude<Decision, 'note' | 'undo'>;

/** One person's word on one claim. */
export interface Standing {
  readonly claim: string;
  readonly by: string;
  readonly decision: Verdict;
  readonly seq: number;
  readonly at: string;
  readonly why?: string;
}

/**
 * The last decision of each person on each claim, in order of the log. `undo` takes the same person's last decision on the claim back, so that the one before it stands again; a second
 * `undo` takes back that one. Notes are no decisions. Entries may come in any order.
 */
export function standingOf(entries: readonly Recorded<ReviewEntry>[]): Standing[] {
  const said = new Map<string, Standing[]>();
  for (const { entry, by, seq, at } of [...entries].sort((a, b) => a.seq - b.seq)) {
    const { claim, decision, why } = entry;
    if (decision === 'note') continue;
    const key = JSON.stringify([claim, by]);
    const stack = said.get(key) ?? [];
    if (decision === 'undo') stack.pop();
    else stack.push({ claim, by, decision, seq, at, ...(why === undefined ? {} : { why }) });
    said.set(key, stack);
  }
  return [...said.values()].flatMap((stack) => stack.at(-1) ?? []).sort((a, b) => a.seq - b.seq);
}

const STATE: Readonly<Record<Verdict, ReviewState>> = {
  accept: 'accepted',
  reject: 'rejected',
  unsure: 'unsure',
  edit: 'superseded',
};

/** The state of a claim from the entries on it: replaced if anybody's edit stands, `unsure` where persons differ, until one of them gives way. */
export function reviewStateOf(entries: readonly Recorded<ReviewEntry>[]): ReviewState {
  const decisions = new Set(standingOf(entries).map(({ decision }) => decision));
  if (decisions.has('edit')) return 'superseded';
  const [only] = decisions;
  if (only === undefined) return 'unreviewed';
  return decisions.size > 1 ? 'unsure' : STATE[only];
}
