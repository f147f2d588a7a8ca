import type { SilentExplanation, TriggerExplanation } from '../core/explain-types.ts';
import { isolate, oneLine } from './bidi.ts';
import type { Words } from './words/types.ts';

/** What became of a word that could open a claim, in words. */
export const outcomeInWords = ({ outcome, why }: Pick<TriggerExplanation, 'outcome' | 'why'>, { grammar }: Words): string =>
  grammar.outcomes[outcome].replace('{why}', () => isolate(oneLine(why)));

/** Long lists of needed words are cut. */
const MOST_WORDS = 6;

/** Why a word that the lexicon knows stayed silent. */
export function silenceInWords({ reason, part, words: wanted }: SilentExplanation, { grammar }: Words): string {
  const { reasons, parts, terms } = grammar;
  const shown = wanted.slice(0, MOST_WORDS).map((one) => isolate(reason === 'read-as' ? (terms[one] ?? one) : one));
  const list = `${shown.join(' | ')}${wanted.length > MOST_WORDS ? ' …' : ''}`;
  return reasons[reason].replace('{part}', parts[part] ?? part).replace('{words}', () => list);
}
