import type { Issue } from '../core/types.ts';

/** What can be said of a text before it is read. Nothing is changed: offsets must hold for the text as received. */
export interface TextCheck {
  readonly readable: boolean;
  readonly issues: readonly Issue[];
}

export function textIssues(text: string): TextCheck {
  if (text.trim() === '') return { readable: false, issues: [{ code: 'empty', detail: `${text.length} blank characters` }] };
  const counts = count(text);
  if (counts.nul > 1 + text.length / 1000)
    return { readable: false, issues: [{ code: 'binary', detail: `${counts.nul} NUL characters` }] };
  const language = foreign(counts);
  if (language) return { readable: false, issues: [{ code: 'not-arabic', detail: language }] };
  const issues: Issue[] = [];
  if (counts.nul > 0) issues.push({ code: 'nul-characters', detail: String(counts.nul) });
  const lone = text.search(/\p{Cs}/u);
  if (lone >= 0) issues.push({ code: 'lone-surrogate', detail: `at ${lone}` });
  if (counts.bidi > 0) issues.push({ code: 'bidi-controls', detail: String(counts.bidi) });
  return { readable: true, issues };
}

interface Counts {
  arabic: number;
  other: number;
  foreign: number;
  bidi: number;
  nul: number;
}

/** Letters that Persian, Urdu and Kurdish have and Arabic has not. */
const FOREIGN = new Set([
  0x67e, 0x686, 0x698, 0x6af, 0x6ba, 0x6be, 0x6c1, 0x6c6, 0x6ce, 0x6d2, 0x6d5, 0x679, 0x688, 0x691, 0x695, 0x6b5,
]);

/** By character code, one pass: a text may be 50 MB. */
function count(text: string): Counts {
  const counts: Counts = { arabic: 0, other: 0, foreign: 0, bidi: 0, nul: 0 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) counts.other++;
      else if (code === 0) counts.nul++;
    } else if ((code >= 0x621 && code <= 0x64a) || (code >= 0xfb50 && code <= 0xfefc)) counts.arabic++;
    else if (isBidi(code)) counts.bidi++;
    else if (code >= 0x66e && code <= 0x6d5) {
      counts.arabic++;
      if (FOREIGN.has(code)) counts.foreign++;
    } else if (isOtherLetter(code)) counts.other++;
  }
  return counts;
}

const isBidi = (code: number): boolean =>
  code === 0x200e ||
  code === 0x200f ||
  code === 0x61c ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

/** Latin, Greek, Cyrillic, Hebrew; South and East Asian scripts. Marks and punctuation lie outside. */
const isOtherLetter = (code: number): boolean =>
  (code >= 0xc0 && code < 0x600) || (code >= 0x700 && code < 0x2000) || (code >= 0x3040 && code < 0xd800);

/** Why the text is not Arabic, or null. One letter in seven is enough: a report may quote a page of English. */
function foreign(counts: Counts): string | null {
  const letters = counts.arabic + counts.other;
  if (counts.arabic === 0) return 'no Arabic letters';
  if (counts.arabic < letters / 7) return `${Math.round((100 * counts.arabic) / letters)} % Arabic letters`;
  if (counts.arabic >= 60 && counts.foreign > 0.015 * counts.arabic) return 'Persian, Urdu or Kurdish letters';
  return null;
}
