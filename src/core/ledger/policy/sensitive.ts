import type { SensitivePhrase } from '../../lexicon.ts';
import { stemsOf } from '../../morph/proclitics.ts';
import { bareWord, foldWord } from '../../text/fold-word.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Claim } from '../../types.ts';

/** PLOVER modes that make a claim restricted by themselves. */
const MODES: ReadonlySet<string> = new Set(['sexual']);

/** Finds words of sexual violence in a text. Made once from the compiled lexicon (`lexicon/ar/sensitive.yaml`). */
export type SensitiveWords = (text: string) => boolean;

/** The words of a text in all their spellings without proclitics; punctuation does not part a phrase. */
function wordsOf(text: string): readonly ReadonlySet<string>[] {
  const out: ReadonlySet<string>[] = [];
  tokenize(text, 0, text.length, (kind, start, end, _, bare) => {
    if (kind !== 'word') return;
    const written = bareWord(bare ?? text.slice(start, end));
    out.push(new Set(stemsOf(written, foldWord(written)).map((stem) => stem.text)));
  });
  return out;
}

/** Whether `phrase` stands at word `at`, and is not followed by a word that gives it another sense (the rape of a woman, of power). */
function standsAt(words: readonly ReadonlySet<string>[], at: number, { words: phrase, unless }: SensitivePhrase): boolean {
  if (!phrase.every((word, i) => words[at + i]?.has(word) === true)) return false;
  const next = words[at + phrase.length];
  return !(next && unless.some((word) => next.has(word)));
}

export function sensitiveWords(phrases: readonly SensitivePhrase[]): SensitiveWords {
  const heads = new Map<string, SensitivePhrase[]>();
  for (const phrase of phrases) {
    const head = phrase.words[0];
    if (head !== undefined) heads.set(head, [...(heads.get(head) ?? []), phrase]);
  }
  return (text) => {
    const words = wordsOf(text);
    return words.some((stems, at) => [...stems].some((stem) => heads.get(stem)?.some((phrase) => standsAt(words, at, phrase))));
  };
}

/**
 * Whether a claim is restricted: of sexual violence by its mode, or by the words of its evidence. A needless restriction does less harm than
 * a missed one, so the words decide whatever the claim itself is about.
 */
export const isRestricted = (claim: Pick<Claim, 'mode'>, evidence: string, words: SensitiveWords): boolean =>
  (claim.mode !== undefined && MODES.has(claim.mode)) || words(evidence);
