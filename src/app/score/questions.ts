import { type CodedClaim, type CodedLink, sameThing } from './coded.ts';

/** What is asked of each matched pair. `asks` says whether the pair bears on it. */
export interface Question {
  readonly name: string;
  asks(gold: CodedClaim): boolean;
  right(gold: CodedClaim, found: CodedClaim): boolean;
}

export const QUESTIONS: readonly Question[] = [
  { name: 'mode', asks: (gold) => !!gold.mode, right: (gold, found) => gold.mode === found.mode },
  { name: 'source', asks: () => true, right: sameSource },
  { name: 'source (when one is named)', asks: (gold) => !!gold.attribution?.length, right: sameSource },
  { name: 'factuality', asks: () => true, right: (gold, found) => gold.factuality === found.factuality },
  {
    name: 'factuality (when not CT+)',
    asks: (gold) => gold.factuality !== 'CT+',
    right: (gold, found) => gold.factuality === found.factuality,
  },
  { name: 'tense', asks: () => true, right: (gold, found) => gold.tense === found.tense },
  {
    name: 'time (when told)',
    asks: (gold) => !!gold.time?.from,
    right: (gold, found) => found.time?.from === gold.time?.from && found.time?.to === gold.time?.to,
  },
  { name: 'no time invented', asks: (gold) => !gold.time?.from, right: (_, found) => !found.time?.from },
];

/** The innermost source is the one that counts; both silent, or both unknown, is agreement. */
function sameSource(gold: CodedClaim, found: CodedClaim): boolean {
  const a: CodedLink | undefined = gold.attribution?.at(-1);
  const b: CodedLink | undefined = found.attribution?.at(-1);
  if (!a || !b) return !a && !b;
  return sameThing(a, b) || (a.holder === 'unknown' && b.holder === 'unknown');
}
