import { LETTER } from '../letters.ts';
import type { Token } from '../types.ts';
import { CLITIC } from '../types.ts';
import type { NumberLexicon } from './number-types.ts';
import { entryAt } from './quantity-number.ts';

const FROM = LETTER.mim + LETTER.nun;
/** Classes whose dual is a count of two; a place's name may look like a dual. */
const COUNTABLE: ReadonlySet<string> = new Set([
  'person',
  'fighter',
  'victim',
  'civilian',
  'captive',
  'unit',
  'facility',
  'vehicle',
  'weapon',
]);

/** Whether a word can be what is counted: some reading as a noun without a conjunction or preposition on it, or no reading at all. */
function isNoun(tokens: readonly Token[], at: number, lexicon: NumberLexicon): boolean {
  const word = tokens[at]?.word;
  if (word === undefined || word.kind !== 'word' || word.text.length < 2) return false;
  if (entryAt(tokens, at, lexicon, 'function') !== undefined || entryAt(tokens, at, lexicon, 'other') !== undefined) return false;
  if (word.analyses.length === 0) return true;
  return word.analyses.some(({ features, clitics }) => isNominal(features.pos) && (clitics & ~CLITIC.AL) === 0);
}

function isNominal(pos: string): boolean {
  return pos !== 'perfect' && pos !== 'imperfect' && pos !== 'imperative';
}

/** The noun counted by the number that ends at `last`: the next word, or the one after "of". */
export function nounAfter(tokens: readonly Token[], last: number, lexicon: NumberLexicon): number {
  let at = last + 1;
  if (tokens[at]?.word.text === FROM) at++;
  return isNoun(tokens, at, lexicon) ? at : -1;
}

/** The noun before a number that follows it: one soldier, soldier one. */
export function nounBefore(tokens: readonly Token[], first: number, lexicon: NumberLexicon): number {
  return isNoun(tokens, first - 1, lexicon) ? first - 1 : -1;
}

/** A dual that counts by itself: two soldiers. A form that is as well a plural says nothing. */
export function isCountedDual(token: Token): boolean {
  let dual = false;
  for (const { features, lexeme } of token.word.analyses) {
    if (lexeme.pos !== 'noun' || !isNominal(features.pos)) continue;
    if (features.number !== 'd' || features.pos === 'active' || features.pos === 'passive') return false;
    dual ||= lexeme.classes.some((name) => COUNTABLE.has(name)) || lexeme.senses.some(({ meaning }) => meaning.kind === 'event');
  }
  return dual;
}
