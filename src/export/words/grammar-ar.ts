import type { GrammarWords } from './types.ts';

const FEATURES: Readonly<Record<string, string>> = { '1': 'متكلم', '2': 'مخاطب', '3': 'غائب', m: 'مذكر', f: 'مؤنث', c: '', s: 'مفرد', d: 'مثنى', p: 'جمع' };

/** «3ms passive»: غائب مذكر مفرد مبني للمجهول */
function features(codes: string): string {
  const [code = '', voice] = codes.split(' ');
  if (!/^[123]?[mfc][sdp]$/.test(code)) return codes;
  return [...[...code].map((one) => FEATURES[one]), voice === 'passive' ? 'مبني للمجهول' : ''].filter(Boolean).join(' ');
}

export const grammarAr: GrammarWords = {
  terms: {
    noun: 'اسم', verb: 'فعل', preposition: 'حرف جر', clause: 'أداة تفتتح جملة', relative: 'موصول', complementizer: 'أنّ وأخواتها', negator: 'نفي',
    particle: 'حرف', demonstrative: 'إشارة', be: 'كان وأخواتها', adverb: 'ظرف', number: 'عدد', pronoun: 'ضمير', name: 'علم', mark: 'علامة',
    perfect: 'ماض', imperfect: 'مضارع', imperative: 'أمر', masdar: 'مصدر', active: 'اسم فاعل', passive: 'اسم مفعول',
    function: 'أداة', 'given-name': 'اسم شخص', adjective: 'صفة', time: 'لفظ زمان',
    doer: 'ما يسبق الفاعل', will: 'استقبال', qad: 'قد', 'relative-what': '«ما»', still: '«ما زال»', quantifier: 'لفظ كمّ', self: '«نفس»', other: '«آخر»',
    partitive: 'تبعيض', among: '«بينهم»', between: 'بين', conditional: 'شرط', kunya: 'كنية', servant: '«عبد»', latter: '«الأخير»', likewise: '«كما»',
    actor: 'طرف', place: 'مكان', person: 'شخص', organisation: 'جماعة', new: 'ليس في المعجم؛ عُرف بالنحو',
  },
  clitics: { and: 'و', so: 'ف', will: 'س', with: 'ب', for: 'ل', like: 'ك', the: 'ال' },
  features,
  reasons: {
    needs: 'يحتاج {part} إلى {words}',
    silenced: 'أسكته {part}: {words}',
    'other-sense': 'قُرئ بمعناه الآخر: {words}',
    'in-name': 'جزء من اسم: {words}',
    'read-as': 'قُرئ على أنه: {words}',
  },
  parts: { object: 'مفعولا', subject: 'فاعلا', prep: 'حرفَ جر', next: 'بعده مباشرة', before: 'قبله مباشرة', near: 'بقربه', under: 'مجرورا' },
  outcomes: {
    claim: 'صار الخبر {why}',
    merged: 'تكرار للخبر {why}',
    content: 'ليس خبرا بذاته: هو مضمون {why}',
    aim: 'ليس خبرا بذاته: هو متعلَّق فعل',
    'no-sides': 'ليس خبرا: لا تتم العلاقة إلا بطرفيها',
    mention: 'ليس خبرا: يسمّي نوع الفعل ولا يخبر بوقوعه ({why})',
    'no-deed': 'ليس خبرا: لم يُذكر هنا ما يُحكم عليه',
  },
  skipped: { 'nothing-to-tell': 'لم تُقرأ: ليس فيها لفظ يفتتح خبرا.', furniture: 'لم تُقرأ: سطر أقصر من أن يكون نصا.' },
  notRelevant: 'لا يبدو هذا النص عن نزاع، فيتركه isnad read إلا بالخيار --all. وهذا شرحه كما لو قُرئ.',
};
