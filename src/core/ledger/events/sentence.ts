import { foldCode, isMark } from '../../text/fold-word.ts';
import type { EventClaim } from './event-claim.ts';

/** Shorter sentences than so many letters are stock phrases as often as copies. */
const SHORTEST = 24;
/** So many words in a row, in the same place about the act, are a copy even where the rest was rewritten. */
const PHRASE = 7;

/**
 * What a sentence says around an act, as numbers of 53 bits: the same for copies that differ in vowel marks, spelling variants, spaces and punctuation. Two different
 * wordings meet once in 10^15.
 */
export interface Wording {
  /** the whole sentence and where in it the act is named, for one sentence may tell two; 0 where it is too short */
  readonly sentence: number;
  /** seven words from the act on, about it, and up to it, as far as the sentence reaches */
  readonly phrases: readonly number[];
}

export const wordingOf = ({ evidence, claim }: EventClaim): Wording =>
  wordingAt(evidence, claim.trigger.start - claim.evidence.start);

/** `at`: where in the sentence the act is named, in UTF-16 code units. */
export function wordingAt(sentence: string, at: number): Wording {
  const { words, letters, named } = hashWords(sentence, at);
  const phrases: number[] = [];
  for (let window = 0; window < WINDOWS.length; window++) {
    const start = named + WINDOWS[window]!;
    if (start >= 0 && start + PHRASE <= words) phrases.push(digest(start, start + PHRASE, window));
  }
  return { sentence: letters < SHORTEST ? 0 : digest(0, words, letters * 1000 + named), phrases };
}

/** Where the windows begin, counted from the act. */
const WINDOWS: readonly number[] = [0, -Math.floor(PHRASE / 2), 1 - PHRASE];

/** Words of the sentence at hand, as numbers: one list for all sentences, as making one for each costs more than the rest. */
const hashes: number[] = [];

/** One number a word (FNV-1a over folded letters) into `hashes`; how many words and letters there are, and which word the act is. */
function hashWords(sentence: string, at: number): { words: number; letters: number; named: number } {
  let words = 0;
  let hash = BASIS;
  let letters = 0;
  let inWord = false;
  let named = 0;
  for (let i = 0; i < sentence.length; i++) {
    if (i === at) named = words;
    const code = CODES[sentence.charCodeAt(i)]!;
    if (code > MARK) {
      hash = Math.imul(hash ^ code, PRIME);
      letters++;
      inWord = true;
    } else if (inWord && code !== MARK) {
      hashes[words++] = hash;
      hash = BASIS;
      inWord = false;
    }
  }
  if (inWord) hashes[words++] = hash;
  return { words, letters, named };
}

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function digest(from: number, to: number, seed: number): number {
  let a = BASIS ^ seed;
  let b = 0x9747b28c;
  for (let i = from; i < to; i++) {
    const hash = hashes[i]!;
    a = Math.imul(a ^ hash, 0x85ebca6b);
    a ^= a >>> 13;
    b = Math.imul(b ^ hash, 0xc2b2ae35);
    b ^= b >>> 16;
  }
  return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff);
}

const MARK = 1;

/** Each code unit folded: 0 for spaces and punctuation, 1 for marks, which part no word, else the letter or digit it stands for. */
const CODES: Uint16Array = Uint16Array.from({ length: 0x10000 }, (_, code) =>
  isLetter(code) ? folded(code) : isMark(code) ? MARK : 0,
);

function folded(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  return foldCode(code >= 0xfb50 ? String.fromCharCode(code).normalize('NFKC').charCodeAt(0) : code);
}

/** Letters and digits of Arabic and Latin; no space, mark or punctuation. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0x620) return code >= 0xc0 && code < 0x600;
  if (code >= 0x2000 && code <= 0x206f) return false;
  return !isMark(code) && code !== 0x66a && code !== 0x66b && code !== 0x66c && code !== 0x6d4;
}
