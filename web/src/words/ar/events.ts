import type { Arabic } from '../both.ts';
import type { events as en } from '../en/events.ts';

export const events: Arabic<typeof en> = {
  help: 'ما قيل إنه وقع، ومن قاله، وكم مرة قيل على نحو مستقل. نسخ التقرير الواحد تُعد شاهدا واحدا.',
  minChains: 'عدد الأسانيد المستقلة على الأقل',
  contradicted: 'ما فيه تعارض فقط',
  contradictions: {
    zero: 'بلا تعارض',
    one: 'تعارض واحد',
    two: 'تعارضان',
    few: '{{n}} تعارضات',
    many: '{{n}} تعارضا',
    other: '{{n}} تعارض',
  },
  claims: {
    zero: 'بلا أخبار',
    one: 'خبر واحد',
    two: 'خبران',
    few: '{{n}} أخبار',
    many: '{{n}} خبرا',
    other: '{{n}} خبر',
  },
  marks: 'العلامة الممتلئة إسناد مستقل يثبت الحدث، والمفرغة إسناد ينفيه. هي عدد لا احتمال.',
  none: 'لا حدث يطابق ذلك',
  noneHelp: 'جرب عوامل تصفية أقل، أو مدة أطول، أو أسانيد أقل.',
};
