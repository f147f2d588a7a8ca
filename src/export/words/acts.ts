import type { Language } from './all.ts';

/** What the program says of an act that is on record, and of states. */
export interface ActWords {
  readonly recorded: (seq: number, by: string) => string;
  readonly states: Readonly<Record<string, string>>;
  readonly now: string;
  readonly replacedBy: string;
  readonly changed: string;
  readonly verdicts: Readonly<Record<'same' | 'apart' | 'open', string>>;
  readonly grade: string;
  readonly decisions: Readonly<Record<string, string>>;
  /** states of predictions */
  readonly outlook: Readonly<Record<string, string>>;
  readonly proposed: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly nobody: string;
}

const en: ActWords = {
  recorded: (seq, by) => `entry ${seq} of the log, by ${by}`,
  states: {
    unreviewed: 'unreviewed',
    accepted: 'accepted',
    rejected: 'rejected',
    unsure: 'unsure',
    superseded: 'superseded by an edit',
  },
  now: 'is now',
  replacedBy: 'in its place',
  changed: 'changed',
  verdicts: {
    same: 'are about one happening',
    apart: 'are about two happenings',
    open: 'are left to the rules again',
  },
  grade: 'grade',
  decisions: {
    accept: 'accepted',
    reject: 'rejected',
    unsure: 'unsure',
    edit: 'edited',
    note: 'noted',
    undo: 'took the last decision back',
  },
  outlook: {
    open: 'open',
    due: 'due',
    'borne-out': 'borne out',
    'not-borne-out': 'not borne out',
    partly: 'borne out in part',
    unresolved: 'cannot be told',
  },
  proposed: 'perhaps',
  outcomes: {
    'borne-out': 'borne out',
    'not-borne-out': 'not borne out',
    partly: 'borne out in part',
    unresolved: 'cannot be told',
    open: 'open again',
  },
  permissions: {
    review: 'review claims',
    restricted: 'see restricted claims',
    grade: 'grade sources and claims',
    publish: 'make public exports',
    admin: 'say who may what',
  },
  nobody: 'Nobody is named: the ledger belongs to whoever runs the program on it, who may all.',
};

const ar: ActWords = {
  recorded: (seq, by) => `القيد ${seq} في السجل، بيد ${by}`,
  states: {
    unreviewed: 'لم يُراجع',
    accepted: 'مقبول',
    rejected: 'مرفوض',
    unsure: 'غير محسوم',
    superseded: 'حل محله تعديل',
  },
  now: 'صار',
  replacedBy: 'حل محله',
  changed: 'تغير',
  verdicts: { same: 'عن واقعة واحدة', apart: 'عن واقعتين', open: 'تُركا للقواعد من جديد' },
  grade: 'الدرجة',
  decisions: {
    accept: 'قبل',
    reject: 'رفض',
    unsure: 'لم يحسم',
    edit: 'عدّل',
    note: 'علّق',
    undo: 'سحب قراره الأخير',
  },
  outlook: {
    open: 'مفتوح',
    due: 'حان أجله',
    'borne-out': 'تحقق',
    'not-borne-out': 'لم يتحقق',
    partly: 'تحقق بعضه',
    unresolved: 'لا يُعرف',
  },
  proposed: 'لعله',
  outcomes: {
    'borne-out': 'تحقق',
    'not-borne-out': 'لم يتحقق',
    partly: 'تحقق بعضه',
    unresolved: 'لا يُعرف',
    open: 'مفتوح من جديد',
  },
  permissions: {
    review: 'مراجعة الأخبار',
    restricted: 'الاطلاع على المقيد',
    grade: 'تقييم المصادر والأخبار',
    publish: 'التصدير للنشر',
    admin: 'منح الصلاحيات',
  },
  nobody: 'لم يُسمَّ أحد بعد: السجل لمن يشغل البرنامج عليه، وله كل الصلاحيات.',
};

export const ACT_WORDS: Readonly<Record<Language, ActWords>> = { en, ar };
