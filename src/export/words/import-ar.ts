import type { IssueWords } from './types.ts';

/** What may be wrong with an input of reports; `{detail}` is replaced by the detail of the issue. */
export const importIssuesAr: Readonly<Record<string, IssueWords>> = {
  'private-address': {
    says: 'يؤدي العنوان إلى شبكة خاصة ({detail})',
    remedy: 'احفظ الصفحة وألقها ملفا، أو شغّل isnad serve أو isnad ingest بالخيار ‎--private-addresses',
  },
  'address-with-password': {
    says: 'في العنوان اسم أو كلمة سر',
    remedy: 'لو سُجّل لقرأه الجميع. احفظ الصفحة من المتصفح وأدخل الملف.',
  },
  'unknown-format': {
    says: 'لا يُعرف نوع هذا الملف ({detail})',
    remedy: 'سمِّ نوعه بـ --format أو احفظه نصا أو HTML أو أسطر JSON أو CSV أو WARC أو PDF',
  },
  'no-date': {
    says: 'ليس للتقرير تاريخ نشر، فلا تُحسب ألفاظ مثل «أمس»',
    remedy: 'إن كانت تقارير المدخل كلها من يوم واحد فأعطه بـ --published YYYY-MM-DD',
  },
  'bad-date': {
    says: 'تاريخ النشر لا يصح أو يُقرأ على وجهين: {detail}',
    remedy: 'لا يلزم شيء؛ أُخذ التقرير بدونه. اكتب التواريخ YYYY-MM-DD حتى لا يلتبس اليوم بالشهر.',
  },
  'summary-only': {
    says: 'في الخلاصة موجز لا التقرير كله',
    remedy: 'نزّل الصفحات نفسها إن لزم النص كاملا.',
  },
  'whole-page': {
    says: 'لم يُعثر على مقال في الصفحة ({detail})، فأُخذ نصها كله',
    remedy: 'تأكد من خلوه من القوائم والحواشي؛ والنص المحفوظ باليد أوثق.',
  },
  forwarded: {
    says: 'الرسالة منقولة من غيرها: {detail}',
    remedy: 'لا يلزم شيء؛ وصاحبها غير القناة التي نقلتها.',
  },
  'html-too-complex': {
    says: 'عناصر الصفحة أكثر أو أعمق من أن تُقرأ بأمان ({detail})',
    remedy: 'إن كانت صفحة حقيقية فاحفظ نصها باليد.',
  },
  'bad-feed': {
    says: 'ليست هذه خلاصة أخبار تُقرأ ({detail})',
    remedy: 'ينبغي أن تكون RSS أو Atom أو RDF أو JSON feed؛ افتحها في متصفح لترى ما هي.',
  },
  'bad-csv': {
    says: 'لا يمكن المضي في قراءة الجدول من هنا ({detail})',
    remedy: 'قُرئ ما قبله كله؛ ابحث عن علامة اقتباس لم تُغلق.',
  },
  'bad-row': {
    says: 'صف من الجدول لا يُقرأ ({detail})',
    remedy: 'راجع علامات الاقتباس فيه؛ وقُرئت الصفوف الأخرى.',
  },
  'no-text-column': {
    says: 'ليس في الجدول عمود للنص (عناوينه: {detail})',
    remedy: 'سمِّ عمود التقارير text أو «النص»، واجعل الصف الأول عناوين.',
  },
  'broken-archive': {
    says: 'الأرشيف مقطوع أو تالف ({detail})',
    remedy: 'قُرئ ما قبل العطب؛ أعد تنزيله أو نسخه.',
  },
  'archive-bomb': {
    says: 'الأرشيف يتضخم فوق ما يكون من النصوص ({detail})، فتُرك',
    remedy: 'إن كنت تثق به فانشره بنفسك.',
  },
  'nested-archives': {
    says: 'أرشيفات داخل أرشيفات فوق {detail} طبقات',
    remedy: 'انشر الخارجي منها بنفسك.',
  },
  'unsafe-path': {
    says: 'اسم في الأرشيف يخرج به عن مكانه ({detail})؛ ولم يُقرأ ذلك الملف',
    remedy: 'لا تثق بهذا الأرشيف؛ وقُرئت ملفاته الأخرى.',
  },
  encrypted: {
    says: 'هذا مقفل بكلمة سر ({detail})',
    remedy: 'افتح قفله أولا؛ فالبرنامج لا يسأل عن كلمات السر.',
  },
  'broken-warc': {
    says: 'أرشيف الوب مقطوع أو تالف ({detail})',
    remedy: 'قُرئت السجلات التي قبله؛ أعد تنزيله أو نسخه.',
  },
  'pdf-unreadable': {
    says: 'لا يعطي ملف PDF نصه كما كُتب ({detail})',
    remedy: 'خذ النص من مصدره أو بالتعرف الضوئي؛ فقراءته خطأً تخترع أخبارا.',
  },
  'pdf-no-text': {
    says: 'في ملف PDF صور للنص لا نص ({detail})',
    remedy: 'مرره على التعرف الضوئي أولا.',
  },
  'broken-pdf': {
    says: 'ملف PDF تالف ({detail})',
    remedy: 'أعد تنزيله أو نسخه.',
  },
  'outside-link': {
    says: 'هذا الرابط يخرج من المجلد فلم يُتبع',
    remedy: 'سمِّ ما يشير إليه أو انسخه إلى المجلد.',
  },
  'not-a-file': {
    says: 'هذا أنبوب أو جهاز لا ملف',
    remedy: 'سمِّه وحده إن أردت قراءته.',
  },
  'unsupported-scheme': {
    says: 'لا تُجلب إلا عناوين http وhttps، لا {detail}',
    remedy: 'لملف على هذا الجهاز أعط مساره.',
  },
  'too-many-redirects': {
    says: 'العنوان يحيل إلى غيره مرارا (أكثر من {detail})',
    remedy: 'افتحه في متصفح وأعط العنوان الذي ينتهي إليه.',
  },
  'http-status': {
    says: 'لا يعطيه الخادم ({detail})',
    remedy: 'راجع العنوان، أو أعد المحاولة إن كان الخطأ من الخادم.',
  },
  'timed-out': {
    says: 'طال أكثر مما ينبغي ({detail})',
    remedy: 'أعد المحاولة؛ وقُرئ ما وصل قبل ذلك.',
  },
  'fetch-failed': {
    says: 'تعذر جلبه ({detail})',
    remedy: 'راجع العنوان والاتصال؛ وقُرئ ما وصل قبل ذلك.',
  },
  'import-failed': {
    says: 'تعطل المستورد عند هذا المدخل ({detail})',
    remedy: 'هذا خلل في البرنامج: أبلغ عنه مع المدخل من فضلك.',
  },
};
