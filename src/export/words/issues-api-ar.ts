import type { IssueWords } from './types.ts';

/** ما يُقال عن طلبات الخادم */
export const apiIssuesAr: Readonly<Record<string, IssueWords>> = {
  'bad-request': { says: 'الطلب غير مفهوم ({detail})', remedy: 'ما يجوز فيه مذكور في /api/docs' },
  'bad-json': { says: 'متن الطلب ليس JSON ({detail})', remedy: 'أرسل JSON بترميز UTF-8' },
  'json-needed': { says: 'نوع متن الطلب {detail}', remedy: 'أرسله بنوع application/json' },
  'body-too-big': { says: 'متن الطلب أكبر مما يُقبل', remedy: 'أقصى ما يُقبل {detail} بايت' },
  'body-broken-off': { says: 'انقطع محتوى الطلب في الطريق', remedy: 'أعد إرساله' },
  'body-too-slow': { says: 'لم يصل محتوى الطلب في وقته', remedy: 'أعد إرساله باتصال أفضل' },
  'sign-in-needed': { says: 'هذا يحتاج إلى حساب', remedy: 'سجّل الدخول أو أرسل رمزا شخصيا' },
  'no-such-address': { says: 'لا شيء في {detail}', remedy: 'العناوين كلها في /api/docs' },
  'not-this-method': { says: 'لا يُقبل هنا إلا طريقة أخرى ({detail})', remedy: 'استعمل إحدى الطرق المذكورة' },
  'no-such-job': { says: 'لا مهمة بهذا المعرّف، أو انتهت منذ زمن ({detail})', remedy: 'المهام المحفوظة في GET /api/jobs' },
  'spool-full': {
    says: 'لا مكان على الخادم لما ترسله ({detail})',
    remedy: 'اطلب إفساح مكان حيث يُحفظ ما يُرسل (docs/serve.md)، ثم أرسله ثانية؛ لم يؤخذ شيء',
  },
  'spool-unwritable': {
    says: 'لا يستطيع الخادم حفظ ما ترسله، فالكتابة في مجلده ممنوعة ({detail})',
    remedy: 'اطلب السماح بالكتابة فيه (docs/serve.md وISNAD_SPOOL)، ثم أرسله ثانية؛ لم يؤخذ شيء',
  },
  'too-many-jobs': { says: 'ينتظر القراءةَ أكثرُ مما يُقبل', remedy: 'عد حين يُقرأ بعضه' },
  'too-many-uploads': { says: 'في الطريق {detail} من الملفات', remedy: 'أرسل التالي حين يصل أحدها' },
  'too-many-streams': { says: 'يستمع الآن {detail} من النوافذ', remedy: 'أغلق بعضها' },
  'too-many-exports': { says: 'يُعدّ الآن {detail} من التصديرات', remedy: 'أعد المحاولة حين يتم أحدها' },
  'upload-too-big': { says: 'الملف أكبر مما يُقبل', remedy: 'أقصى ما يُقبل {detail} بايت؛ والأمر isnad ingest يقبل أي حجم' },
  'upload-empty': { says: 'الملف فارغ', remedy: 'أرسل بايتات الملف متنا للطلب' },
  'upload-broken-off': { says: 'انقطع الملف في الطريق', remedy: 'أرسله من جديد' },
  'no-web-address': { says: 'ليس هذا عنوانا على الشبكة ({detail})', remedy: 'يبدأ العنوان بـ https:// أو http://' },
  'put-aside': {
    says: 'حُووِل في دفعته مرات ثم نُحّيت: {detail}',
    remedy: 'انظر isnad jobs؛ ويعيدها إلى الطابور isnad jobs retry.',
  },
  'reading-died': { says: 'انقطعت القراءة', remedy: 'ما سُجّل باق؛ أدخله ثانية، فإن تكرر الانقطاع فقسّمه' },
  'export-died': { says: 'انقطع التصدير', remedy: 'أعد المحاولة، أو اطلب أقل بالمرشحات' },
  'export-too-big': {
    says: 'التصدير أكبر مما يتسع له قرص الخادم ({detail} بايت)',
    remedy: 'اطلب أقل بالمرشحات، أو استعمل isnad export على الخادم نفسه',
  },
  'export-whole-log': { says: 'الصيغة jsonl هي السجل كله، فلا يقتطع منه {detail} شيئا', remedy: 'استعمل csv لجزء منه' },
  'export-public-restricted': {
    says: 'لا يحوي التصدير العلني أخبارا مقيدة أبدا',
    remedy: 'اترك الأخبار المقيدة، أو اختر السياسة الداخلية',
  },
  'no-works': { says: 'هذا الخادم يجيب فحسب، ولا يقرأ ولا يصدّر', remedy: 'شغّله بالأمر isnad serve' },
  'port-taken': { says: 'يستمع هنا برنامج آخر', remedy: 'اختر منفذا آخر: isnad serve --port {detail}' },
  'port-forbidden': { says: 'هذا المنفذ يحتاج إلى صلاحيات من النظام', remedy: 'اختر منفذا أعلى: isnad serve --port {detail}' },
  'no-such-host': { says: 'ليس لهذا الجهاز هذا العنوان', remedy: 'اترك ‎--host ليستمع على 127.0.0.1' },
  'server-failed': { says: 'تعطّل الخادم', remedy: 'أعد المحاولة؛ وفي سجل التشغيل السبب' },
};
