import type { IssueWords } from './types.ts';

/** ما يُقال عن أسئلة السجل */
export const queryIssuesAr: Readonly<Record<string, IssueWords>> = {
  'unknown-actor': { says: 'لا أحد بهذا الاسم أو المعرّف', remedy: 'الأقرب: {detail}. للبحث: isnad actors كلمات' },
  'ambiguous-actor': { says: 'يحمل هذا الاسم أكثر من واحد', remedy: 'اكتب معرّف من تعنيه: {detail}' },
  'unknown-place': { says: 'لا مكان بهذا الاسم أو المعرّف', remedy: 'الأقرب: {detail}' },
  'ambiguous-place': { says: 'يحمل هذا الاسم أكثر من مكان', remedy: 'اكتب معرّف المكان الذي تعنيه: {detail}' },
  'unknown-country': { says: 'لا بلد بهذا الاسم', remedy: 'اكتب رمزه من حرفين (SY) أو اسمه. الأقرب: {detail}' },
  'unknown-outlet': { says: 'لا تقرير من هذه الوسيلة', remedy: 'الأقرب: {detail}. كل الوسائل: isnad sources' },
  'unknown-source': { says: 'لا خبر عن هذا المصدر', remedy: 'الأقرب: {detail}. كل المصادر: isnad sources' },
  'unknown-type': { says: 'لا نوع من الأخبار بهذا الاسم', remedy: 'الأقرب: {detail}. الأنواع كلها في docs/codebook.md' },
  'unknown-mode': { says: 'لا صنف بهذا الاسم', remedy: 'الأقرب: {detail}. الأصناف كلها في docs/codebook.md' },
  'unknown-review': { says: 'لا حالة مراجعة بهذا الاسم', remedy: 'هي واحدة من: {detail}' },
  'unknown-factuality': { says: 'لا درجة توثق بهذا الاسم', remedy: 'هي واحدة من: {detail}' },
  'unknown-tense': { says: 'لا زمن بهذا الاسم', remedy: 'هو واحد من: {detail}' },
  'unknown-document': { says: 'لا تقرير مسجلا بهذا المعرّف', remedy: 'الأمر isnad documents يسرد التقارير ومعرّفاتها.' },
  'unknown-claim': { says: 'لا خبر مسجلا بهذا المعرّف', remedy: 'صورة المعرّف DOCUMENT.r1.c3، والأمر isnad claims يسردها.' },
  'not-in-event': {
    says: 'ليس هذا الخبر جزءا من حدث ({detail})',
    remedy: 'الوقائع وحدها أحداث، لا العلاقات ولا التقديرات ولا ما رُفض أو استُبدل.',
  },
  'restricted-event': {
    says: 'يقوم الحدث على أخبار مقيَّدة',
    remedy: 'اطلبه بـ --include-restricted إن كان لك الإذن.',
  },
  'same-actor': { says: 'الاسمان لطرف واحد ({detail})', remedy: 'العلاقة بين طرفين: سمِّ طرفا آخر.' },
  'bad-cursor': { says: 'ليس هذا موضعا في صفحات هذا السؤال', remedy: 'خذ ما ذكرته الصفحة السابقة بعد --after مع الشروط نفسها.' },
};
