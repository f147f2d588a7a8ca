import { foldCode, isMark } from '../../text/fold-word.ts';

/** Shorter stretches than so many letters are stock phrases as often as copies. */
const SHORTEST = 24;

/**
 * What a sentence says, as a short key: the same for copies that differ in vowel marks, spelling variants, spaces and punctuation. `at` is where in it
 * the act is named (UTF-16 code units), for one sentence may tell two. '' where it is too short to tell a copy by.
 */
export function sentenceKey(sentence: string, at: number): string {
  const text = isPresented(sentence) ? sentence.normalize('NFKC') : sentence;
  let a = 0x811c9dc5;
  let b = 0x1000193;
  let letters = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    if (i === at) before = letters;
    const raw = text.charCodeAt(i);
    if (!isLetter(raw)) continue;
    const code = raw >= 0x41 && raw <= 0x5a ? raw + 32 : foldCode(raw);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
    letters++;
  }
  return letters < SHORTEST ? '' : `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}.${letters}.${before}`;
}

/** Letters and digits of Arabic and ASCII, and whatever is beyond both; no space, mark or punctuation. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0x620) return code >= 0xc0 && code < 0x600;
  if (code >= 0x2000 && code <= 0x206f) return false;
  return !isMark(code) && code !== 0x66a && code !== 0x66b && code !== 0x66c && code !== 0x6d4;
}

function isPresented(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0xfb50) return true;
  return false;
}
