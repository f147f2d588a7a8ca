import type { IssueWords } from './types.ts';

export const issuesAr: Readonly<Record<string, IssueWords>> = {
  'missing-file': { says: 'لا يوجد ملف بهذا الاسم', remedy: 'راجع المسار؛ ولقراءة الدخل القياسي استعمل -' },
  'missing-directory': { says: 'لا يوجد مجلد بهذا الاسم', remedy: 'راجع المسار؛ والمعجم مجلد فيه ar/ أو packs/' },
  directory: { says: 'هذا مجلد لا ملف', remedy: 'سمِّ الملفات التي فيه، مثل: isnad read DIR/*.txt' },
  unreadable: { says: 'تعذرت قراءة الملف ({detail})', remedy: 'راجع صلاحياته أو انسخه إلى حيث تستطيع قراءته.' },
  'too-large': { says: 'الملف أكبر من أن يُقرأ نصا واحدا ({detail})', remedy: 'قسّمه إلى ملف ‎.jsonl، كل تقرير في سطر.' },
  empty: { says: 'لا نص فيه', remedy: 'تأكد من حفظ التقرير ومن وصوله إلى البرنامج.' },
  binary: { says: 'هذه بيانات ثنائية لا نص ({detail})', remedy: 'احفظ التقرير نصا خالصا؛ لا تُقرأ ملفات PDF وWord.' },
  'truncated-utf8': { says: 'ينقطع النص داخل حرف ({detail})', remedy: 'قُرئ ما قبله كله؛ أعد تنزيل الملف إن كانت خاتمته تهمك.' },
  'bad-bytes': {
    says: 'في النص بايتات لا تصح في هذا الترميز ({detail})؛ يظهر كل منها U+FFFD',
    remedy: 'إن بدت الكلمات مشوهة فسمِّ الترميز بـ --encoding مثل windows-1256',
  },
  'encoding-detected': {
    says: 'النص ليس UTF-8 وقُرئ على أنه {detail}',
    remedy: 'إن بدت الكلمات مشوهة فسمِّ الترميز الصحيح بـ --encoding',
  },
  'unknown-encoding': {
    says: 'ترميز غير معروف: {detail}',
    remedy: 'استعمل utf-8 أو utf-16le أو utf-16be أو windows-1256 أو iso-8859-6',
  },
  'nul-characters': {
    says: 'في النص محارف NUL ({detail})؛ أُبقيت لتصح المواضع',
    remedy: 'لا يلزم شيء؛ أصلح الأداة التي صنعت النص إن تكرر هذا.',
  },
  'lone-surrogate': {
    says: 'في النص نصف حرف منفرد ({detail})؛ أُبقي لتصح المواضع',
    remedy: 'لا يلزم شيء؛ أصلح الأداة التي قطعت النص إن تكرر هذا.',
  },
  'bidi-controls': {
    says: 'في النص علامات اتجاه خفية ({detail})؛ أُبقيت لتصح المواضع',
    remedy: 'لا يلزم شيء؛ قد يختلف ترتيب العرض عن ترتيب القراءة.',
  },
  'not-arabic': {
    says: 'النص ليس بالعربية ({detail})',
    remedy: 'لا يُقرأ إلا العربي. إن بدت الحروف مشوهة فسمِّ الترميز بـ --encoding',
  },
  'not-conflict': {
    says: 'لا يبدو النص عن نزاع مسلح، فلم تُستخرج منه أخبار',
    remedy: 'إن أردت قراءته مع ذلك فأضف --all',
  },
  'no-publication-date': {
    says: 'تاريخ النشر غير معروف، فلم تُحسب ألفاظ مثل «أمس»',
    remedy: 'أعطه بـ --published YYYY-MM-DD أو بالحقل "published" في أسطر JSON',
  },
  'bad-published': { says: 'تاريخ النشر ليس تاريخا: {detail}', remedy: 'اكتبه YYYY-MM-DD؛ قُرئ النص بدونه.' },
  'bad-json': { says: 'السطر ليس JSON ({detail})', remedy: 'كل سطر كائن واحد: {"id": "…", "text": "…"}' },
  'not-an-object': { says: 'السطر JSON لكنه ليس كائنا ({detail})', remedy: 'كل سطر كائن واحد: {"id": "…", "text": "…"}' },
  'no-text': { says: 'ليس في السطر حقل "text"', remedy: 'ضع التقرير في الحقل "text" نصا.' },
  'bad-field': { says: 'حقل قيمته من نوع خاطئ: {detail}', remedy: 'الحقول id وtext وtitle وoutlet وpublished وlang نصوص.' },
  'no-id': { says: 'ليس في السطر حقل "id"؛ ناب عنه رقمه ({detail})', remedy: 'أضف "id" لتطابق القراءات تقاريرها.' },
  'line-too-long': { says: 'السطر أطول من أن يُقرأ ({detail})', remedy: 'ضع تقريرا واحدا في السطر.' },
  'read-failed': { says: 'تعطل القارئ عند هذا النص ({detail})', remedy: 'هذا خلل في البرنامج: أبلغ عنه مع النص من فضلك.' },
  unwritable: {
    says: 'تعذرت الكتابة إليه ({detail})',
    remedy: 'تأكد من وجود مجلده ومن صلاحية الكتابة فيه ومن أن القرص لم يمتلئ.',
  },
  'no-lexicon': {
    says: 'المعجم غير موجود أو لا يصلح: {detail}',
    remedy: 'في نسخة المصدر شغّل: npm run build. ولمعجمك: isnad lexicon check DIR',
  },
  'query-empty': {
    says: 'لا كلمة يُبحث عنها في «{detail}»',
    remedy: 'اكتب كلمة أو أكثر؛ "الكلمات بين علامتي تنصيص" تُطلب متجاورة، و-كلمة تستبعد ما فيه الكلمة.',
  },
  'query-only-excludes': { says: 'ليس في البحث إلا ما يُستبعد: {detail}', remedy: 'أضف كلمة يُبحث عنها.' },
  'export-unknown-format': { says: 'لا توجد صيغة تصدير بهذا الاسم', remedy: 'استعمل واحدة من {detail}' },
  'export-not-allowed': {
    says: 'يحتاج هذا التصدير إلى إذن ليس لك ({detail})',
    remedy: 'اطلبه ممن يمنحه أو صدّر بسياسة أخرى.',
  },
  'export-format-policy': {
    says: 'تحمل هذه الصيغة السجل نفسه، والسياسة «{detail}» تمنع خروجه',
    remedy: 'اختر صيغة أخرى أو السياسة internal.',
  },
  'ledger-header': {
    says: 'ليس هذا سجلا تقرؤه هذه النسخة ({detail})',
    remedy: 'ينبغي أن يحمل سطره الأول المخطط isnad/ledger@1؛ اصنعه بـ isnad export --format jsonl',
  },
  'ledger-line': {
    says: 'في السجل سطر ليس قيدا ({detail})',
    remedy: 'لم يؤخذ شيء من الملف؛ صدّره ثانية ولا تعدّله باليد.',
  },
  'ledger-order': { says: 'قيود السجل ليست مرتبة ({detail})', remedy: 'لم يؤخذ شيء من الملف؛ صدّره ثانية.' },
  'ledger-truncated': {
    says: 'آخر السجل ناقص (القيود المقروءة: {detail})',
    remedy: 'لم يؤخذ شيء من الملف؛ انسخه أو صدّره ثانية.',
  },
  'ledger-changed': {
    says: 'ليس السجل كما كُتب (كان ينبغي أن يكون sha256 {detail})',
    remedy: 'لم يؤخذ شيء من الملف؛ انسخه أو صدّره ثانية.',
  },
};
