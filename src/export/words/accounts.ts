import type { Language } from './all.ts';

/** What the command line says of accounts. */
export interface AccountWords {
  readonly roles: Readonly<Record<'reader' | 'analyst' | 'adjudicator' | 'admin', string>>;
  readonly closed: (day: string) => string;
  readonly by: (name: string, day: string) => string;
  readonly none: string;
  readonly newPassword: (name: string) => string;
  readonly again: string;
  readonly passwordSet: (name: string) => string;
}

const en: AccountWords = {
  roles: { reader: 'reader', analyst: 'analyst', adjudicator: 'adjudicator', admin: 'admin' },
  closed: (day) => `closed since ${day}`,
  by: (name, day) => `opened by ${name}, ${day}`,
  none: 'Nobody has an account: on this machine the workbench lets in whoever opens it, and others nobody.',
  newPassword: (name) => `Password for ${name} (12 characters or more; nothing is shown): `,
  again: 'Once more: ',
  passwordSet: (name) => `${name} has a new password; sessions and tokens have ended.`,
};

const ar: AccountWords = {
  roles: { reader: 'قارئ', analyst: 'محلل', adjudicator: 'محكّم', admin: 'مدير' },
  closed: (day) => `مغلق منذ ${day}`,
  by: (name, day) => `فتحه ${name} في ${day}`,
  none: 'ليس لأحد حساب: تأذن واجهة العمل على هذا الجهاز لكل من يفتحها، ولا تأذن لأحد من غيره.',
  newPassword: (name) => `كلمة السر لـ${name} (12 حرفا أو أكثر، ولا يظهر شيء مما تكتب): `,
  again: 'مرة أخرى: ',
  passwordSet: (name) => `صارت لـ${name} كلمة سر جديدة، وانتهت جلساته ورموزه.`,
};

export const ACCOUNT_WORDS: Readonly<Record<Language, AccountWords>> = { en, ar };
