import type { IssueWords } from './types.ts';

/** Issues of what people put on record. */
export const issuesActsAr: Readonly<Record<string, IssueWords>> = {
  'bad-name': { says: 'لا يصلح هذا اسما لشخص ("{detail}")', remedy: 'اكتب كلمة أو أكثر بلا فراغ في طرفيها.' },
  'last-admin': {
    says: 'لن يبقى بعد هذا من يمنح الصلاحيات',
    remedy: 'سمِّ غيره أولا: isnad people add NAME --may review,grade,admin',
  },
  'no-such-claim': {
    says: 'لا خبر بهذا المعرّف',
    remedy: 'المعرّفات مثل 0a1b2c3d4e5f6789.r1.c2 ويعرضها الأمر isnad claims',
  },
  'nothing-to-undo': {
    says: 'ليس لـ{detail} قرار قائم في هذا الخبر',
    remedy: 'لا يسحب المرء إلا قراره: يعرض isnad reviews CLAIM من قال ماذا، وللعمل باسم غيرك --as NAME',
  },
  'nothing-to-settle': {
    says: 'لا خلاف في هذا الخبر',
    remedy: 'يكفيه قرار عادي: isnad review CLAIM accept',
  },
  'no-such-edit': {
    says: 'ليس لهذا الخبر تعديل قائم بهذا الرقم ({detail})',
    remedy: 'يعرض isnad reviews CLAIM من قال ماذا؛ ولعل التعديل سُحب.',
  },
  'note-without-words': { says: 'لا بد للملاحظة من كلام', remedy: 'أضف --why "…"' },
  'same-claim': { says: 'هذا خبر واحد ذُكر مرتين', remedy: 'سمِّ خبرين؛ يعرض isnad claims معرّفاتها.' },
  'not-an-event': {
    says: 'ليس هذا الخبر عن واقعة ({detail})',
    remedy: 'لا تُجمع في الوقائع إلا أخبار النوع event: isnad claims --kind event',
  },
  'no-such-source': {
    says: 'ليس بهذا الاسم مصدر لأي خبر',
    remedy: 'يعرض isnad sources المصادر ومعرّفاتها؛ ومعرّف المنبر outlet:NAME',
  },
  'ambiguous-source': { says: 'لعدة مصادر هذا الاسم', remedy: 'استعمل معرّف أحدها: {detail}' },
  'not-a-prediction': { says: 'ليس هذا الخبر توقعا ({detail})', remedy: 'يعرض isnad predictions التوقعات.' },
  'no-such-actor': { says: 'لا يعرف المعجم ولا أي خبر فاعلا بهذا المعرّف', remedy: 'يجد isnad actors NAME المعرّفات.' },
  'nothing-said': { says: 'لم يُقل عنه شيء', remedy: 'اكتب --alias أو --name أو --name-en أو --same-as' },
  'dates-alone': { says: 'التاريخان يحددان متى كان الفاعلان واحدا', remedy: 'اكتب --same-as ID مع --from و--to' },
  'dates-turned': { says: 'اليوم الأول بعد الأخير ({detail})', remedy: 'اعكسهما.' },
  'edit-unknown-part': {
    says: 'ليس في الخبر جزء كهذا، أو لا يُكتب هكذا ({detail})',
    remedy: 'يعرض isnad review --help ما يقبله --set، ويقبل ملف JSON الأجزاء التي يطبعها isnad claims --format json',
  },
  'edit-wrong-value': { says: 'لا تصح هذه القيمة لهذا الجزء ({detail})', remedy: 'في docs/codebook.md قيم كل جزء.' },
  'edit-span': {
    says: 'لا يشير الموضع إلى كلماته في التقرير ({detail})',
    remedy: 'تُعدّ المواضع بوحدات UTF-16 من النص كما ورد؛ احذف "text" ليؤخذ ما هناك.',
  },
  'edit-unknown-code': { says: 'ليس في دليل الترميز رمز كهذا ({detail})', remedy: 'في docs/codebook.md الأنواع وأوجهها.' },
  'edit-words-absent': { says: 'ليست هذه الكلمات في التقرير ({detail})', remedy: 'اكتبها حرفا حرفا كما هي في التقرير.' },
  'edit-unknown-id': { says: 'ليس في المعجم معرّف كهذا ({detail})', remedy: 'يجد isnad actors NAME معرّفات الفاعلين.' },
  'edit-changes-nothing': { says: 'الخبر هكذا من قبل', remedy: 'لم يُسجَّل شيء؛ وللموافقة عليه: isnad review CLAIM accept' },
  'edit-not-an-object': {
    says: 'ليس في الملف كائن JSON ({detail})',
    remedy: 'فيه الأجزاء التي تتغير، مثل {"factuality": "PS+"}',
  },
  'raw-broken': {
    says: 'ملف البايتات الخام ليس كما كُتب ({detail})',
    remedy: 'انسخه أو صدّره من جديد؛ وما سُجّل منه سليم.',
  },
  'load-differs': {
    says: 'ما حُمّل ليس ما صُدّر (القيود المسجلة: {detail})',
    remedy: 'حمّله في سجل فارغ لا يكتب فيه أحد أثناء ذلك؛ فإن تكرر فبلّغ عنه.',
  },
};
