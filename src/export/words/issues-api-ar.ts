import type { IssueWords } from './types.ts';

/** ما يُقال عن طلبات الخادم */
export const apiIssuesAr: Readonly<Record<string, IssueWords>> = {
  'bad-request': { says: 'الطلب غير مفهوم ({detail})', remedy: 'ما يجوز فيه مذكور في /api/docs' },
  'bad-json': { says: 'متن الطلب ليس JSON ({detail})', remedy: 'أرسل JSON بترميز UTF-8' },
  'json-needed': { says: 'نوع متن الطلب {detail}', remedy: 'أرسله بنوع application/json' },
  'body-too-big': { says: 'متن الطلب أكبر مما يُقبل', remedy: 'أقصى ما يُقبل {detail} بايت' },
  'sign-in-needed': { says: 'هذا يحتاج إلى حساب', remedy: 'سجّل الدخول أو أرسل رمزا شخصيا' },
  'no-such-address': { says: 'لا شيء في {detail}', remedy: 'العناوين كلها في /api/docs' },
  'not-this-method': { says: 'لا يُقبل هنا إلا طريقة أخرى ({detail})', remedy: 'استعمل إحدى الطرق المذكورة' },
  'server-failed': { says: 'تعطّل الخادم', remedy: 'أعد المحاولة؛ وفي سجل التشغيل السبب' },
};
