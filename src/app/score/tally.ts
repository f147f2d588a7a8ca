/** Counts of a layer. `right` of `gold` wanted and `found` given. */
export interface Tally {
  right: number;
  gold: number;
  found: number;
}
export const tally = (): Tally => ({ right: 0, gold: 0, found: 0 });
export const sum = (a: Tally, b: Tally): Tally => ({ right: a.right + b.right, gold: a.gold + b.gold, found: a.found + b.found });

export interface Measure extends Readonly<Tally> {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function measure(counts: Tally): Measure {
  const precision = counts.found ? counts.right / counts.found : 0;
  const recall = counts.gold ? counts.right / counts.gold : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, ...counts };
}

/** Yes or no, asked of matched pairs. */
export interface Share {
  right: number;
  of: number;
}
export interface Accuracy extends Readonly<Share> {
  readonly accuracy: number;
}
export const accuracy = (share: Share): Accuracy => ({ accuracy: share.of ? share.right / share.of : 0, ...share });
