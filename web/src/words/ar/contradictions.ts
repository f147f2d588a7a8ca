import type { Arabic } from '../both.ts';
import type { contradictions as en } from '../en/contradictions.ts';

export const contradictions: Arabic<typeof en> = {
  help: 'أخبار عن حدث واحد لا يمكن أن تصح معا. لا يُختار بينها هنا: يبقى كلاهما بلفظه.',
  all: 'الكل',
  none: 'لا تعارضات من هذا النوع',
  noneHelp: 'تظهر حيث تذكر أخبار عن حدث واحد أعدادا أو فاعلين أو أماكن أو أياما مختلفة، أو ينفي أحدها ما يثبته الآخر.',
  sameReport: 'كلاهما في تقرير واحد: كثيرا ما يكون خطأ في القراءة، ويستحق المراجعة',
};
