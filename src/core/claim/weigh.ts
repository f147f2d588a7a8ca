import type { Draft } from './context.ts';

/** Below this a word only names a kind of act. */
const NAMED = -5;
/** In a text that tells of nothing else an act must be told more plainly: below this it is mentioned, not asserted. */
const ASSERTED = 1;
const DROPPED_ALONE = -24;

/**
 * Leaves out the words that only name a kind of act. A report that tells acts in more than one sentence lends the thinner mentions
 * among them its own weight; in a text without such a context they stay uncommitted.
 */
export function weigh(drafts: readonly Draft[]): Draft[] {
  const told = new Set<number>();
  for (const d of drafts) if (d.weight && d.weight.report >= NAMED) told.add(d.sentence);
  const alone = told.size < 2;
  const kept: Draft[] = [];
  for (const d of drafts) {
    if (!d.weight) kept.push(d);
    else if (!alone) {
      if (d.weight.report >= NAMED) kept.push(d);
    } else if (d.weight.alone >= DROPPED_ALONE) kept.push(d.weight.alone >= ASSERTED ? d : { ...d, factuality: 'Uu', rules: [...d.rules, 'mention'] });
  }
  return kept;
}
