import type { IssueWords } from './types.ts';

/** Issues of accounts and of signing in. */
export const peopleIssuesAr: Readonly<Record<string, IssueWords>> = {
  'not-permitted': {
    says: 'ليست لك الصلاحية {detail}',
    remedy:
      'يمنحها المدير: isnad account role NAME ROLE أو isnad people add NAME --may LIST، وللعمل باسم غيرك في سطر الأوامر --as NAME',
  },
  'sign-in-refused': { says: 'الاسم أو كلمة السر خطأ', remedy: 'أعد المحاولة؛ وللمدير أن يضع كلمة سر جديدة.' },
  'sign-in-locked': {
    says: 'تكررت كلمة السر الخطأ',
    remedy: 'أعد المحاولة بعد {detail} ثانية، أو يضع المدير كلمة سر جديدة فينتهي الانتظار.',
  },
  'address-held': { says: 'كثرت محاولات الدخول الفاشلة من هذا العنوان', remedy: 'أعد المحاولة بعد {detail} ثانية.' },
  'wrong-password': { says: 'كلمة السر الحالية خطأ', remedy: 'اكتبها من جديد؛ وللمدير أن يضع غيرها.' },
  'weak-password': {
    says: 'لا تصلح كلمة السر هذه ({detail})',
    remedy: 'اختر من 12 إلى 200 حرف، فيها 5 أحرف مختلفة على الأقل، وليست اسمك: أربع كلمات أو خمس لا رابط بينها تكفي.',
  },
  'account-taken': { says: 'ثمة حساب باسم "{detail}"', remedy: 'اختر اسما آخر.' },
  'no-such-account': { says: 'لا حساب باسم "{detail}"', remedy: 'يعرض isnad account list الحسابات كلها.' },
  'no-account': {
    says: 'ليس لأحد حساب بعد',
    remedy: 'أنشئ الأول على الجهاز نفسه: isnad account add NAME --role admin',
  },
  'first-admin': {
    says: 'لا بد أن يكون أول حساب لمدير، لا {detail}',
    remedy: 'isnad account add NAME --role admin',
  },
  'last-admin-account': {
    says: 'لن يبقى بعد هذا مدير يستطيع الدخول',
    remedy: 'اجعل غيره مديرا أولا: isnad account role NAME admin',
  },
  'admin-needed': {
    says: 'يصل غيرك إلى هذا العنوان ({detail}) وليس لأي مدير حساب ليأذن لهم',
    remedy: 'ابدأ بالأمر: isnad account add NAME --role admin',
  },
  'no-such-session': { says: 'ليست لك جلسة كهذه', remedy: 'لعلها انتهت.' },
  'no-such-token': { says: 'ليس لك رمز كهذا', remedy: 'لعله أُلغي من قبل.' },
  'too-many-tokens': { says: 'عندك {detail} رمزا', remedy: 'ألغِ ما لا تستعمله منها.' },
  'token-refused': { says: 'هذا الرمز غير صالح', remedy: 'انقضى أجله أو أُلغي؛ أنشئ غيره من صفحة حسابك.' },
  'token-reads-only': { says: 'هذا الرمز للقراءة فقط', remedy: 'أنشئ رمزا مجاله write' },
  'session-needed': {
    says: 'لا تُغيَّر الحسابات وكلمات السر والرموز برمز',
    remedy: 'سجّل الدخول بكلمة السر.',
  },
  'other-site': {
    says: 'جاء الطلب من موقع آخر، أو لا يقول إنه من واجهة العمل ({detail})',
    remedy: 'ترسل البرامج رمزا (Authorization: Bearer …) أو الترويسة X-Isnad-CSRF: 1 من هذا الجهاز.',
  },
  'host-refused': {
    says: 'ما دام لا حساب لأحد فلا تُفتح واجهة العمل إلا باسم هذا الجهاز، لا "{detail}"',
    remedy: 'افتحها على http://localhost مع رقم المنفذ، أو أنشئ حسابا: isnad account add NAME --role admin',
  },
};
