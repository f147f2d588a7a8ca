import { ar } from './ar.ts';
import { en } from './en.ts';
import type { Words } from './types.ts';

export type Language = 'ar' | 'en';
export const LANGUAGES: readonly Language[] = ['ar', 'en'];
const WORDS: Readonly<Record<Language, Words>> = { ar, en };
export const wordsOf = (language: Language): Words => WORDS[language];
export const otherLanguage = (language: Language): Language => (language === 'ar' ? 'en' : 'ar');
