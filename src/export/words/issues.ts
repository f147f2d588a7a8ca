import type { Issue } from '../../core/types.ts';
import type { Language } from './all.ts';
import { importIssuesAr } from './import-ar.ts';
import { importIssuesEn } from './import-en.ts';
import { issuesAr } from './issues-ar.ts';
import { issuesEn } from './issues-en.ts';
import { storeIssuesAr } from './issues-store-ar.ts';
import { storeIssuesEn } from './issues-store-en.ts';
import type { IssueWords } from './types.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<string, IssueWords>>>> = {
  ar: { ...issuesAr, ...importIssuesAr, ...storeIssuesAr },
  en: { ...issuesEn, ...importIssuesEn, ...storeIssuesEn },
};

export const issueCodes = (language: Language): readonly string[] => Object.keys(WORDS[language]);

/** An issue in words: what is wrong and what to do. A code without words shows its detail. */
export function issueInWords(issue: Issue, language: Language): string {
  const words = WORDS[language][issue.code];
  if (!words) return issue.detail;
  return `${words.says}. ${words.remedy}`.replace('{detail}', () => issue.detail);
}
