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
  readonly settles: boolean;
  readonly why?: string;
}

/** One decision as it stands in the log. */
export interface Decided {
  readonly by: string;
  readonly decision: Decision;
  readonly seq: number;
  readonly settles: boolean;
}

/**
 * Which decisions on one claim stand: the last of each person, in order of the log. `undo` takes the same person's last decision back, so that the one before it stands again; a
 * second `undo` takes back that one. Notes are no decisions. `counting`: those of them by which the claim is judged: where somebody settled it, the last that settles, else all.
 * `fallen`: decisions that do not count: taken back, followed by another of the same person, or settled otherwise.
 */
export function decisionsThatStand<T extends Decided>(
  decisions: readonly T[],
): { readonly standing: readonly T[]; readonly counting: readonly T[]; readonly fallen: readonly T[] } {
  const said = new Map<string, T[]>();
  const made: T[] = [];
  for (const one of [...decisions].sort((a, b) => a.seq - b.seq)) {
    if (one.decision === 'note') continue;
    const stack = said.get(one.by) ?? [];
    if (one.decision === 'undo') stack.pop();
    else {
      stack.push(one);
      made.push(one);
    }
    said.set(one.by, stack);
  }
  const standing = [...said.values()].flatMap((stack) => stack.at(-1) ?? []).sort((a, b) => a.seq - b.seq);
  const settled = standing.findLast(({ settles }) => settles);
  const counting = settled ? [settled] : standing;
  return { standing, counting, fallen: made.filter((one) => !counting.includes(one)) };
}

/** The state of a claim from the decisions that count: replaced if anybody's edit does, `unsure` where persons differ, until one of them gives way or it is settled. */
export function stateOf(counting: readonly { readonly decision: Decision }[]): ReviewState {
  const decisions = new Set(counting.map(({ decision }) => decision));
  if (decisions.has('edit')) return 'superseded';
  const [only] = decisions;
  if (only === undefined) return 'unreviewed';
  return decisions.size > 1 ? 'unsure' : (STATE[only] ?? 'unreviewed');
}

const STATE: Readonly<Partial<Record<Decision, ReviewState>>> = { accept: 'accepted', reject: 'rejected', unsure: 'unsure' };

/** The decisions that stand on each claim, in order of the log. Entries may come in any order. */
export function standingOf(entries: readonly Recorded<ReviewEntry>[]): Standing[] {
  const byClaim = new Map<string, (Decided & Pick<Standing, 'claim' | 'at' | 'why'>)[]>();
  for (const { entry, by, seq, at } of entries) {
    const { claim, decision, why, settles = false } = entry;
    const list = byClaim.get(claim) ?? [];
    list.push({ claim, by, decision, seq, at, settles, ...(why === undefined ? {} : { why }) });
    byClaim.set(claim, list);
  }
  const all = [...byClaim.values()].flatMap((list) => decisionsThatStand(list).standing);
  return all.sort((a, b) => a.seq - b.seq).flatMap((one) => (isVerdict(one.decision) ? { ...one, decision: one.decision } : []));
}

const isVerdict = (decision: Decision): decision is Verdict => decision !== 'note' && decision !== 'undo';

/** The state of a claim from the entries on it. */
export const reviewStateOf = (entries: readonly Recorded<ReviewEntry>[]): ReviewState =>
  stateOf(decisionsThatStand(standingOf(entries)).counting);
