import { LETTER as L } from '../letters.ts';

/**
 * Stems as patterns, the imperfect with `_` for the person's prefix. `open` stands before a vowel, `closed` before a consonant
 * (كان, كن), `short` where the ending is cut off altogether (يقل). A weak stem ends before the last radical; `kind` says what it becomes.
 */
export type PerfectStem =
  | { readonly open: string; readonly closed: string }
  | { readonly weak: string; readonly kind: 'aA' | 'aY' | 'iy'; readonly radical: 'w' | 'y' };
export type ImperfectStem =
  | { readonly open: string; readonly closed: string; readonly short: string }
  | { readonly weak: string; readonly kind: 'uw' | 'iy' | 'aY' };

export const endsInVowel = (pattern: string): boolean => /[aiu]$/.test(pattern);

/** The head without its vowel: a hollow verb's long vowel takes its place (Ain1a + aA → Ain1aA). */
export const bareHead = (head: string): string => (endsInVowel(head) ? head.slice(0, -1) : head);

/** The long vowels and what is left of them in a closed syllable. */
export const SHORTENED: Readonly<Record<string, string>> = { aA: 'a', iy: 'i', uw: 'u' };

/** اعتقل, يعتقل: one stem everywhere. */
export function soundStem(head: string, vowel: string): { open: string; closed: string; short: string } {
  const stem = `${head}2${vowel}3`;
  return { open: stem, closed: stem, short: stem };
}

/** أصاب, أصبت; يصيب, يصب. */
export function hollowStem(
  head: string,
  long: string,
  short = SHORTENED[long]!,
): { open: string; closed: string; short: string } {
  const closed = `${bareHead(head)}${short}3`;
  return { open: `${bareHead(head)}${long}3`, closed, short: closed };
}

/** أعدّ, أعددت: the vowel jumps before the pair when the head has none. */
export function doubledStem(head: string, vowel: string): { open: string; closed: string; short: string } {
  const open = endsInVowel(head) || head.endsWith('A') || head.endsWith('uw') ? `${head}2` : `${head}${vowel}2`;
  return { open, closed: `${head}2${vowel}2`, short: open };
}

/** The long vowel that a letter of the present shows: يقول, يبيع, ينام. */
export function longVowel(letter: string | undefined): 'uw' | 'iy' | 'aA' {
  if (letter === L.waw) return 'uw';
  return letter === L.ya ? 'iy' : 'aA';
}
