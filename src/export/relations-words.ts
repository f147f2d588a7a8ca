import type { Language } from './words/all.ts';

/** The words of a timeline. */
export interface TimelineWords {
  readonly none: string;
  /** from which of the two to which, in the direction of reading */
  readonly arrow: string;
  readonly since: string;
  readonly until: string;
  readonly between: (earliest: string, latest: string) => string;
  readonly unknownStart: string;
  readonly open: string;
  readonly comma: string;
  readonly level: string;
  readonly claims: (n: number) => string;
  readonly against: (n: number) => string;
  readonly inferred: string;
  readonly key: string;
}

const en: TimelineWords = {
  none: 'Nothing is known of how these two stood to each other.',
  arrow: '→',
  since: 'from',
  until: 'to',
  between: (earliest, latest) => `some day in ${earliest} … ${latest}`,
  unknownStart: 'an unknown day',
  open: 'no end known',
  comma: ',',
  level: 'level',
  claims: (n) => `${n} ${n === 1 ? 'claim' : 'claims'}`,
  against: (n) => `${n} against`,
  inferred: 'inferred from events',
  key: '█ named in words   ▒ inferred from events   · possible   > no end known',
};

const ar: TimelineWords = {
  none: 'لا يعرف شيء عن العلاقة بين هذين الطرفين.',
  arrow: '←',
  since: 'من',
  until: 'إلى',
  between: (earliest, latest) => `يوم في ${earliest} … ${latest}`,
  unknownStart: 'يوم غير معروف',
  open: 'لا تعرف نهايتها',
  comma: '،',
  level: 'المستوى',
  claims: (n) => `عدد الأخبار ${n}`,
  against: (n) => `أخبار تنفيها ${n}`,
  inferred: 'مستنتجة من الأحداث',
  key: '█ مذكورة بالاسم   ▒ مستنتجة من الأحداث   · محتملة   > لا تعرف نهايتها',
};

export const timelineWords = (language: Language): TimelineWords => (language === 'ar' ? ar : en);
