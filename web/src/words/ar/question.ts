import type { Arabic } from '../both.ts';
import type { question as en } from '../en/question.ts';

export const question: Arabic<typeof en> = {
  text: 'ألفاظ في الخبر',
  exact: 'الألفاظ كما كُتبت',
  exactHelp: 'من دونه تُحسب سائر صيغ اللفظ (قصف، تقصف، القصف). ومعه لا يُحسب إلا اللفظ كما كُتب.',
  filters: 'التصفية',
  clear: 'إزالة كل التصفية',
  remove: 'إزالة التصفية {{what}}',
  search: 'ابحث',
  nothing: 'لا شيء بهذا الاسم',
  parts: {
    actor: 'الفاعل',
    recipient: 'من وقع عليه الفعل',
    party: 'أيّ الطرفين',
    parts: 'وفروعه أيضا',
    type: 'النوع',
    kind: 'الصنف',
    place: 'المكان',
    country: 'البلد',
    from: 'من يوم',
    to: 'إلى يوم',
    source: 'القائل',
    outlet: 'الوسيلة',
    factuality: 'اليقين',
    tense: 'زمنه',
    review: 'المراجعة',
    restricted: 'والأخبار المقيّدة أيضا',
    document: 'التقرير',
  },
  review: {
    unreviewed: 'لم يُراجع',
    accepted: 'مقبول',
    rejected: 'مرفوض',
    unsure: 'غير محسوم',
    superseded: 'استُبدل',
  },
};
