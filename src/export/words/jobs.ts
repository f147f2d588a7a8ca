import type { Language } from './all.ts';

interface Line {
  readonly name: string;
  readonly waiting: number;
  readonly retrying: number;
  readonly active: number;
  readonly dead: number;
}

interface Aside {
  readonly id: string;
  readonly reports: number;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly attempts: number;
  readonly died: string;
}

interface JobWords {
  readonly noLine: string;
  readonly nothing: string;
  readonly line: (line: Line) => string;
  readonly dead: (piece: Aside) => string;
  readonly remedy: string;
  readonly retry: (count: number) => string;
  readonly discard: (count: number) => string;
}

const range = (from: string, to: string): string => (from === to ? from : `${from} … ${to}`);

/** What `isnad jobs` says of batches in line. */
export const JOB_WORDS: Readonly<Record<Language, JobWords>> = {
  en: {
    noLine: 'A ledger in a file has no line: isnad ingest reads what it is given itself, on all cores.',
    nothing: 'Nothing was ever put in line here.',
    line: ({ name, waiting, retrying, active, dead }) =>
      `${name}: ${waiting} batches wait, ${active} are being read, ${retrying} wait for another try, ${dead} were put aside`,
    dead: ({ id, reports, from, to, reason, attempts, died }) =>
      `${id}: ${reports} reports (${range(from, to)}), put aside ${died} after ${attempts} tries: ${reason}`,
    remedy: 'What was put aside can be tried again (isnad jobs retry) or thrown away (isnad jobs discard).',
    retry: (count) => `${count} batches are in line again`,
    discard: (count) => `${count} batches were thrown away`,
  },
  ar: {
    noLine: 'لا طابور لسجل في ملف: يقرأ isnad ingest ما يُعطاه بنفسه على كل الأنوية.',
    nothing: 'لم يوضع هنا شيء في الطابور بعد.',
    line: ({ name, waiting, retrying, active, dead }) =>
      `${name}: تنتظر ${waiting} من الدفعات، وتُقرأ ${active}، وتنتظر ${retrying} محاولة أخرى، ونُحّيت ${dead}`,
    dead: ({ id, reports, from, to, reason, attempts, died }) =>
      `${id}: ${reports} من التقارير (${range(from, to)})، نُحّيت في ${died} بعد ${attempts} من المحاولات: ${reason}`,
    remedy: 'ما نُحّي يعاد إلى الطابور بالأمر isnad jobs retry أو يُطرح بالأمر isnad jobs discard.',
    retry: (count) => `أُعيدت إلى الطابور ${count} من الدفعات`,
    discard: (count) => `طُرحت ${count} من الدفعات`,
  },
};
