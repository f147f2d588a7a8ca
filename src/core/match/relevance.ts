import type { Analysis, KnownToken } from '../types.ts';
import type { PhraseHit } from './phrases.ts';

/**
 * Whether a text is about conflict at all (codebook §1: sport, markets, weather are left out). Words of violence, arrest, protest and threat, of
 * fighters, forces and weapons, and names of armed groups are counted per thousand words. Measured: of 250 conflict reports the poorest has 29
 * and 98 % have 44 or more; half of general news has under 9 (docs/decisions/0003-relevance.md).
 */
const LEAST_PER_THOUSAND = 14;
/** Shorter texts are read even without such words: one sentence says too little to judge by. */
const SHORTEST_JUDGED = 90;
/** Sport, films and markets borrow the words of war: a text with this many words of such news, and half as many as its words of conflict, is theirs. */
const FEWEST_ELSEWHERE = 3;
const WEIGHT_ELSEWHERE = 2;
/** The share is taken over this many words from the start, so that a long text costs no more to judge. */
export const SAMPLE = 2500;
/**
 * After this many words a text with less than half of the share that is asked for is given up, so that news of other things costs little.
 * No report of conflict met so far opens like that for so long.
 */
const FIRST_LOOK = 150;

const ACTS = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'THREATEN', 'MOBILIZE']);
const CLASSES = new Set(['fighter', 'force', 'captive', 'victim', 'weapon']);

/** Whether a spelling is a word of conflict by itself; senses that need a certain company do not make it one. */
export function isConflictWord(analyses: readonly Analysis[]): boolean {
  return analyses.some(({ features, lexeme }) => {
    if (features.pos === 'active' || features.pos === 'passive') return false;
    if (lexeme.classes.some((c) => CLASSES.has(c))) return true;
    return lexeme.senses.some(({ meaning, when }) => meaning.kind === 'event' && ACTS.has(meaning.type) && !when);
  });
}

/** Words of conflict in a sentence: by themselves, or the name of an armed group. */
export function conflictWords(tokens: readonly KnownToken[], hits: readonly PhraseHit[]): number {
  let n = 0;
  for (const { word } of tokens) if (word.conflict) n++;
  for (const { phrase } of hits) if (phrase.armed) n++;
  return n;
}

export function elsewhereWords(tokens: readonly KnownToken[]): number {
  let n = 0;
  for (const { word } of tokens) if (word.elsewhere) n++;
  return n;
}

interface Counted {
  readonly words: number;
  readonly conflict: number;
  readonly elsewhere: number;
}

export function isRelevant({ words, conflict, elsewhere }: Counted): boolean {
  if (elsewhere >= FEWEST_ELSEWHERE && elsewhere * WEIGHT_ELSEWHERE > conflict) return false;
  return words < SHORTEST_JUDGED || conflict * 1000 >= words * LEAST_PER_THOUSAND;
}

/** Whether so much has been read, and so little of conflict been met, that the rest need not be looked at. */
export const isHopeless = ({ words, conflict }: Counted): boolean =>
  words >= FIRST_LOOK && conflict * 2000 < words * LEAST_PER_THOUSAND;
