import type { Language } from './all.ts';
import { doctorAr } from './doctor-ar.ts';
import { doctorEn } from './doctor-en.ts';
import { issueInWords } from './issues.ts';
import type { DoctorWords } from './types.ts';

export const DOCTOR: Readonly<Record<Language, DoctorWords>> = { ar: doctorAr, en: doctorEn };

export type Values = Readonly<Record<string, string | number>>;

/** What was found, and what to do; one without words of its own is an issue. */
export function findingInWords(code: string, values: Values, language: Language): string {
  const words = DOCTOR[language].findings[code];
  if (words === undefined) return issueInWords({ code, detail: String(values.detail ?? '') }, language);
  const text = words.remedy === '' ? words.says : `${words.says}. ${words.remedy}`;
  return filled(text, values);
}

/** A text with values where their names stand in braces. */
export const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (braces, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : braces));
