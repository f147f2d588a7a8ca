import type { Analysis, Lexeme, Sense } from '../types.ts';

const CODED = new Set(['event', 'relation', 'assessment']);
const coded = (sense: Sense): boolean => CODED.has(sense.meaning.kind);

/** Whether a word can open a claim, or names a post: a sentence without one needs no parsing. */
export const lexemeTells = (lexeme: Lexeme): boolean => lexeme.classes.includes('title') || lexeme.senses.some(coded);

/** The same of a spelling: a participle tells only where its entry says so, and not beside a noun of its own. */
export function analysesTell(finite: readonly Analysis[], nominal: readonly Analysis[]): boolean {
  if (finite.some((a) => a.lexeme.senses.some(coded))) return true;
  const noun = nominal.some((a) => a.features.pos === 'noun');
  return nominal.some((a) => {
    const { pos } = a.features;
    if (pos !== 'active' && pos !== 'passive') return lexemeTells(a.lexeme);
    return !noun && a.lexeme.senses.some((s) => coded(s) && s.participle.includes(pos));
  });
}
