import type { Analysis, Condition, KnownToken, KnownWord, Lexeme, Sense } from '../types.ts';
import { wordIsIn } from './terms.ts';

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

/** Whether a spelling tells in any company: a post, or a coded sense without conditions. */
export const tellsAlone = (analyses: readonly Analysis[]): boolean =>
  analyses.some(({ lexeme }) => lexeme.classes.includes('title') || lexeme.senses.some((s) => coded(s) && !s.when));

/** Whether a sentence may hold a claim: it has a telling word, and somewhere in it every company that the word's sense asks for. */
export function mayTell(tokens: readonly KnownToken[]): boolean {
  const withoutCompany = new Set<KnownWord>();
  for (const { word } of tokens) {
    if (!word.telling || withoutCompany.has(word)) continue;
    if (word.alone || hasCompany(word, tokens)) return true;
    // a sentence may hold it thousands of times
    withoutCompany.add(word);
  }
  return false;
}

const hasCompany = ({ analyses }: KnownWord, tokens: readonly KnownToken[]): boolean =>
  analyses.some(({ lexeme }) => lexeme.senses.some((s) => coded(s) && (!s.when || isMet(s.when, tokens))));

/** Prepositions are left to the parser: nearly every sentence has them. */
function isMet({ object, subject, next, before, near }: Condition, tokens: readonly KnownToken[]): boolean {
  for (const wanted of [object, subject, next, before, near])
    if (wanted && wanted.length > 0 && !tokens.some(({ word }) => wordIsIn(word, wanted))) return false;
  return true;
}
