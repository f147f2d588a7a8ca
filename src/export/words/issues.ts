import type { Issue } from '../../core/types.ts';
import type { Language } from './all.ts';
import { importIssuesAr } from './import-ar.ts';
import { importIssuesEn } from './import-en.ts';
import { issuesActsAr } from './issues-acts-ar.ts';
import { issuesActsEn } from './issues-acts-en.ts';
import { apiIssuesAr } from './issues-api-ar.ts';
import { apiIssuesEn } from './issues-api-en.ts';
import { issuesAr } from './issues-ar.ts';
import { issuesEn } from './issues-en.ts';
import { peopleIssuesAr } from './issues-people-ar.ts';
import { peopleIssuesEn } from './issues-people-en.ts';
import { storeIssuesAr } from './issues-store-ar.ts';
import { storeIssuesEn } from './issues-store-en.ts';
import { queryIssuesAr } from './query-issues-ar.ts';
import { queryIssuesEn } from './query-issues-en.ts';
import type { IssueWords } from './types.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<string, IssueWords>>>> = {
  ar: { ...issuesAr, ...importIssuesAr, ...storeIssuesAr, ...queryIssuesAr, ...issuesActsAr, ...apiIssuesAr, ...peopleIssuesAr },
  en: { ...issuesEn, ...importIssuesEn, ...storeIssuesEn, ...queryIssuesEn, ...issuesActsEn, ...apiIssuesEn, ...peopleIssuesEn },
};

export const issueCodes = (language: Language): readonly string[] => Object.keys(WORDS[language]);

/** An issue in words: what is wrong and what to do. A code without words shows its detail. */
export function issueInWords(issue: Issue, language: Language): string {
  const words = WORDS[language][issue.code];
  if (!words) return issue.detail;
  return `${words.says}. ${words.remedy}`.replace('{detail}', () => issue.detail);
}
