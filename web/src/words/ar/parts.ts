import type { Arabic } from '../both.ts';
import type { parts as en } from '../en/parts.ts';

export const parts: Arabic<typeof en> = {
  loading: 'جارٍ التحميل',
  more: 'عرض المزيد',
  undo: 'تراجع',
  brush: {
    from: 'من',
    to: 'إلى',
    all: 'كل الأيام',
    claims: { zero: 'لا أخبار', one: 'خبر واحد', two: 'خبران', few: '{{n}} أخبار', many: '{{n}} خبرًا', other: '{{n}} خبر' },
    per: { day: 'يومًا بيوم', week: 'أسبوعًا بأسبوع', month: 'شهرًا بشهر', year: 'سنة بسنة' },
  },
};
