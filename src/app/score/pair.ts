import { type CodedClaim, type CodedSpan, overlaps, sameThing, sharesTelling, tellings } from './coded.ts';

export interface Pairing {
  readonly pairs: readonly (readonly [gold: CodedClaim, found: CodedClaim])[];
  readonly missed: readonly CodedClaim[];
  readonly extra: readonly CodedClaim[];
}

/** Tells whether two claims stand in one sentence. */
export type SameSentence = (a: CodedClaim, b: CodedClaim) => boolean;

/** By the stops and line ends of the text; without the text, by the evidence that both point at. */
export function sentences(text: string | null): SameSentence {
  if (text === null) return (a, b) => overlaps(a.evidence, b.evidence);
  const stops = [...text.matchAll(/[.!?\n\u061f]+(?=\s|$)/g)].map((match) => match.index);
  const sentenceOf = (span: CodedSpan): number => stops.findIndex((stop) => stop >= (span.start ?? Number.NaN));
  return (a, b) => sentenceOf(a.trigger) === sentenceOf(b.trigger);
}

/** 3: the triggers meet. 2: some tellings meet. 1: one sentence, and an actor or a recipient in common. 0: two different claims. */
function closeness(gold: CodedClaim, found: CodedClaim, sameSentence: SameSentence): number {
  if (gold.kind !== found.kind || gold.type !== found.type) return 0;
  if (overlaps(gold.trigger, found.trigger)) return 3;
  if (sharesTelling(gold, found)) return 2;
  const meet = (role: 'actor' | 'recipient'): boolean =>
    (gold[role] ?? []).some((one) => (found[role] ?? []).some((other) => sameThing(one, other)));
  return (meet('actor') || meet('recipient')) && sameSentence(gold, found) ? 1 : 0;
}

/** The best fits first, each claim once. A repeat of a claim that is paired already counts neither for nor against. */
export function pairClaims(golds: readonly CodedClaim[], founds: readonly CodedClaim[], sameSentence: SameSentence): Pairing {
  const chosen = greedy(golds, founds, (gold, found) => closeness(gold, found, sameSentence));
  const isRepeat = (found: CodedClaim): boolean =>
    golds.some(
      (gold) =>
        gold.kind === found.kind && gold.type === found.type && tellings(gold).some((one) => overlaps(one, found.trigger)),
    );
  const taken = new Set(chosen.map(([gold]) => gold));
  const used = new Set(chosen.map(([, found]) => found));
  return {
    pairs: chosen.map(([gold, found]) => [golds[gold]!, founds[found]!] as const),
    missed: golds.filter((_, index) => !taken.has(index)),
    extra: founds.filter((found, index) => !used.has(index) && !isRepeat(found)),
  };
}

/** Pairs of indexes by falling weight; ties by the order of the first list, then of the second. */
export function greedy<A, B>(
  first: readonly A[],
  second: readonly B[],
  weigh: (a: A, b: B) => number,
): (readonly [number, number])[] {
  const options: (readonly [weight: number, first: number, second: number])[] = [];
  first.forEach((a, i) => {
    second.forEach((b, j) => {
      const weight = weigh(a, b);
      if (weight > 0) options.push([weight, i, j]);
    });
  });
  options.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const [usedFirst, usedSecond] = [new Set<number>(), new Set<number>()];
  const chosen: (readonly [number, number])[] = [];
  for (const [, i, j] of options) {
    if (usedFirst.has(i) || usedSecond.has(j)) continue;
    usedFirst.add(i);
    usedSecond.add(j);
    chosen.push([i, j]);
  }
  return chosen;
}
