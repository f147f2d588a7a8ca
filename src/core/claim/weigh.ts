import type { Draft } from './context.ts';

/** Below this a word only names a kind of act. */
const NAMED = -3;
/** In a text that tells of nothing else an act of violence or protest must be told more plainly: below this it is mentioned, not asserted. */
const ASSERTED = 1;
const DROPPED_ALONE = -24;

/** Types whose words fill talk of every kind (opinion, history, metaphor), so that a lone mention of one tells little. */
const TALKED_OF = new Set(['ASSAULT', 'PROTEST']);

/**
 * Leaves out the words that only name a kind of act. A report that tells acts in more than one sentence lends the thinner mentions
 * among them its own weight; in a text without such a context they stay uncommitted.
 */
export function weigh(drafts: readonly Draft[]): Draft[] {
  const told = new Set<number>();
  for (const d of drafts) if (d.weight && d.weight.report >= NAMED) told.add(d.sentence);
  const alone = told.size < 2;
  /** sentences that report a toll: what else they tell is how it came about */
  const tolls = new Set(drafts.filter(isReportedToll).map((d) => d.sentence));
  const kept: Draft[] = [];
  for (const d of drafts) {
    const made =
      alone && TALKED_OF.has(d.type) && !tolls.has(d.sentence)
        ? weighAlone(d)
        : !d.weight || d.weight.report >= NAMED || (alone && isShort(d))
          ? d
          : null;
    if (made) kept.push(made);
  }
  return kept;
}

/** A short text tells of little beside the act it names. */
const isShort = (d: Draft): boolean => d.signs?.includes('short') ?? false;

function weighAlone(d: Draft): Draft | null {
  if (!d.weight || d.weight.alone >= ASSERTED || isPlain(d)) return d;
  if (d.weight.alone < DROPPED_ALONE && d.weight.report < NAMED) return null;
  return { ...d, factuality: 'Uu', rules: [...d.rules, 'mention'] };
}

const CLOUDED = [
  'time-old',
  'sentence-old',
  'question',
  'not-sure',
  'relative',
  'imperfect',
  'generic',
  'definite',
  'suffixed',
  'tail',
  'first-person',
  'bare',
];

/**
 * A short sentence whose first verb, or with no verb before it whose opening noun, is the act: that says no less than that it happened.
 * What "the protesters" did is told beside their protest.
 */
function isPlain(d: Draft): boolean {
  const signs = d.signs ?? [];
  const has = (sign: string): boolean => signs.includes(sign);
  if (!has('short') || !has('first-act') || !has('first-verb') || CLOUDED.some(has)) return false;
  if (d.type === 'PROTEST' && has('doer-known')) return false;
  return has('opens') && (has('verb') ? has('perfect') : has('noun'));
}

/** "A source reported that twelve were killed in a strike": who counts the dead before witnesses mentions no kind of act. */
function isReportedToll(d: Draft): boolean {
  const has = (sign: string): boolean => d.signs?.includes(sign) ?? false;
  return d.type === 'ASSAULT' && has('toll') && has('gov-report') && !CLOUDED.some(has);
}
