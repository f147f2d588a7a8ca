import { foldCode, isMark } from '../../text/fold-word.ts';
import type { ClaimRecord } from '../records.ts';

/** Shorter sentences than so many letters are stock phrases as often as copies. */
const SHORTEST = 24;
/** So many words in a row, in the same place about the act, are a copy even where the rest was rewritten. */
const PHRASE = 7;

/** What a sentence says around an act, as short keys: the same for copies that differ in vowel marks, spelling variants, spaces and punctuation. */
export interface Wording {
  /** the whole sentence and where in it the act is named, for one sentence may tell two; '' where it is too short */
  readonly sentence: string;
  /** seven words from the act on, about it, and up to it, as far as the sentence reaches */
  readonly phrases: readonly string[];
}

/** Read by the rules and again by the chains; records do not change. */
const cached = new WeakMap<ClaimRecord, Wording>();

export function wordingOfClaim(record: ClaimRecord): Wording {
  let wording = cached.get(record);
  if (wording === undefined) {
    wording = wordingOf(record.evidence, record.claim.trigger.start - record.claim.evidence.start);
    cached.set(record, wording);
  }
  return wording;
}

/** `at`: where in the sentence the act is named, in UTF-16 code units. */
export function wordingOf(sentence: string, at: number): Wording {
  const words = hashWords(sentence, at);
  const { hashes, letters, named } = words;
  const phrases: string[] = [];
  for (const [name, from] of WINDOWS) {
    const start = named + from;
    if (start >= 0 && start + PHRASE <= hashes.length) phrases.push(`${name}${digest(hashes, start, start + PHRASE)}`);
  }
  return { sentence: letters < SHORTEST ? '' : `${digest(hashes, 0, hashes.length)}.${letters}.${named}`, phrases };
}

const WINDOWS: readonly (readonly [name: string, from: number])[] = [
  ['>', 0],
  ['=', -Math.floor(PHRASE / 2)],
  ['<', 1 - PHRASE],
];

/** One number a word (FNV-1a over folded letters), how many letters there are, and which word the act is. */
function hashWords(sentence: string, at: number): { hashes: number[]; letters: number; named: number } {
  const text = isPresented(sentence) ? sentence.normalize('NFKC') : sentence;
  const hashes: number[] = [];
  let hash = BASIS;
  let letters = 0;
  let inWord = false;
  let named = 0;
  for (let i = 0; i < text.length; i++) {
    if (i === at) named = hashes.length;
    const raw = text.charCodeAt(i);
    if (isLetter(raw)) {
      const code = raw >= 0x41 && raw <= 0x5a ? raw + 32 : foldCode(raw);
      hash = Math.imul(hash ^ code, PRIME);
      letters++;
      inWord = true;
    } else if (inWord && !isMark(raw)) {
      hashes.push(hash >>> 0);
      hash = BASIS;
      inWord = false;
    }
  }
  if (inWord) hashes.push(hash >>> 0);
  return { hashes, letters, named };
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** 53 bits of a run of words: two different ones meet once in 10^15. */
function digest(hashes: readonly number[], from: number, to: number): string {
  let a = BASIS;
  let b = 0x9747b28c;
  for (let i = from; i < to; i++) {
    const hash = hashes[i]!;
    a = Math.imul(a ^ hash, 0x85ebca6b);
    a ^= a >>> 13;
    b = Math.imul(b ^ hash, 0xc2b2ae35);
    b ^= b >>> 16;
  }
  return ((a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff)).toString(36);
}

/** Letters and digits of Arabic and Latin; no space, mark or punctuation. */
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
