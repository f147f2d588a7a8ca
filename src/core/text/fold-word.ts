/**
 * Spelling variants of one word made one. Works on single words by character code: the tokenizer calls it once a word type.
 * `bareWord` keeps the letters as written; `foldWord` also levels alefs, ya, ta marbuta, digits and presentation forms.
 */

const FIRST_MARK = 0x0610;
const ALEF = 0x0627;
const HA = 0x0647;
const YA = 0x064a;
const KAF = 0x0643;

/** Vowel marks, Koranic signs, tatweel, and what cannot be seen: joiners, bidi controls, soft hyphen, byte order mark. */
export function isMark(code: number): boolean {
  if (code < FIRST_MARK) return code === 0xad;
  if (code <= 0x06ed) return isArabicMark(code);
  if (code < 0x200b) return code >= 0x08d3 ? code <= 0x08ff : code === 0x061c;
  if (code <= 0x206f) return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060;
  return code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f);
}

function isArabicMark(code: number): boolean {
  if (code <= 0x061a) return true;
  if (code === 0x061c || code === 0x0640 || code === 0x0670) return true;
  if (code >= 0x064b && code <= 0x065f) return true;
  return (code >= 0x06d6 && code <= 0x06e4 && code !== 0x06de) || code === 0x06e7 || code === 0x06e8 || code >= 0x06ea;
}

/** One code to its folded code; the rest stand for themselves. Marks and presentation forms are not its business. */
export function foldCode(code: number): number {
  if (code < 0x0622 || code > 0x06f9) return code;
  if (code === 0x0622 || code === 0x0623 || code === 0x0625 || code === 0x0671) return ALEF;
  if (code === 0x0649 || code === 0x06cc) return YA;
  if (code === 0x0629) return HA;
  if (code === 0x06a9 || code === 0x06af) return KAF;
  if (code >= 0x0660 && code <= 0x0669) return code - 0x0660 + 0x30;
  return code >= 0x06f0 ? code - 0x06f0 + 0x30 : code;
}

/** Whether a letter comes from the presentation blocks, which need the (slow) compatibility decomposition. */
function isPresentation(code: number): boolean {
  return (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc);
}

/** The word as written, less marks and tatweel. Most words have none and come back as they are. */
export function bareWord(raw: string): string {
  let start = 0;
  while (start < raw.length && !isMark(raw.charCodeAt(start))) start++;
  if (start === raw.length) return raw;
  let out = raw.slice(0, start);
  for (let i = start + 1; i < raw.length; i++) if (!isMark(raw.charCodeAt(i))) out += raw[i];
  return out;
}

/** The word's one folded spelling. Takes a raw or a bare word; folding twice changes nothing. */
export function foldWord(word: string): string {
  let same = 0;
  while (same < word.length && isFolded(word.charCodeAt(same))) same++;
  if (same === word.length) return word;
  let out = word.slice(0, same);
  for (let i = same; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isPresentation(code) && word.normalize('NFKC') !== word) return foldWord(word.normalize('NFKC'));
    if (!isMark(code)) out += String.fromCharCode(foldCode(code));
  }
  return out;
}

function isFolded(code: number): boolean {
  return foldCode(code) === code && !isMark(code) && !isPresentation(code);
}
