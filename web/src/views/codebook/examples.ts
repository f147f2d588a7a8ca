import type { CodeList } from '../../state/codes.ts';

/** Invented sentences by code, as in docs/codebook.md; the words that bring the code about stand between stars. */
export const EXAMPLES: { readonly [L in CodeList]?: Readonly<Record<string, string>> } = {
  kinds: {
    event: '*قصفت* القوات قرية السدرة',
    relation: '*انشق* فصيل الراية *عن* الجبهة',
    assessment: '*يخشى* السكان عودة القتال',
  },
  types: {
    AGREE: '*تعهد* الوفد بفتح الطريق',
    CONSULT: '*التقى* المبعوث قائد اللواء',
    SUPPORT: '*رحب* المجلس بالمبادرة',
    CONCEDE: '*أعلن* الفصيل *هدنة* من ثلاثة أيام',
    COOPERATE: 'نفذ الجيشان *تدريبا مشتركا*',
    AID: '*سلّم* الهلال الأحمر *مساعدات* إلى المخيم',
    RETREAT: '*انسحب* المقاتلون من التل',
    REQUEST: '*طالبت* اللجنة بوقف القصف',
    ACCUSE: '*اتهم* المحافظ الجماعة بزرع الألغام',
    REJECT: '*رفض* الحزب شروط الوساطة',
    THREATEN: '*هدد* القائد بقصف الميناء',
    PROTEST: '*تظاهر* مئات الطلاب أمام المبنى',
    SANCTION: '*حكمت* المحكمة على ضابطين بالسجن',
    MOBILIZE: 'وصلت *تعزيزات* إلى الجبهة',
    COERCE: '*اعتقلت* الشرطة أربعة ناشطين',
    ASSAULT: 'شن الطيران *غارة* على المستودع',
  },
  relations: {
    MEMBER_OF: '*المتحدث باسم* الجيش العقيد سامر النجار',
    ALLEGIANCE: '*بايعت* كتيبة الفجر التنظيم',
    SUCCEEDS: 'الحركة التي *حلت محل* الجبهة',
    MERGED_INTO: '*اندمج* اللواءان *في* فيلق واحد',
    SPLIT_FROM: '*انشق* جناح الشباب *عن* الحزب',
    SUPPORT_FOR: 'الفصائل *المدعومة من* الحكومة',
    ALLIANCE: '*تحالف* الحزبان قبل الاقتراع',
    COOPERATION: '*تنسيق* بين الجيشين',
    RAPPROCHEMENT: '*تقارب* بين العاصمتين',
    TRUCE: '*هدنة* بين القبيلتين',
    RIVALRY: '*خلاف* بين الفصيلين',
    HOSTILITY: '*عداء* بين الجماعتين منذ سنوات',
  },
  aspects: {
    cause: 'وعزا المحلل الهزيمة *إلى* نقص الذخيرة',
    effect: '*أضعف* الحصار المدينة',
    motive: '*بهدف* قطع طريق الإمداد',
    strength: '*يمتلك* الفصيل أسلحة ثقيلة',
    weakness: '*يعاني* التنظيم من نقص المقاتلين',
    sentiment: '*يخشى* السكان عودة القتال',
    expectation: '*يتوقع* خبراء جولة جديدة',
  },
  holders: {
    person: 'قال *العقيد سامر النجار*',
    organisation: 'أعلنت *وزارة الداخلية*',
    'party-media': 'ذكرت *القناة التابعة للجماعة*',
    'state-media': 'نقلت *الوكالة الرسمية*',
    monitor: 'بحسب *مرصد حقوقي*',
    anonymous: 'قال *مصدر أمني*',
    document: 'جاء في *البيان*',
    'social-account': 'نشر *حساب على تويتر*',
    'outlet-relay': 'نقلا عن *صحيفة الأفق*',
    'outlet-own': '*علمت الصحيفة*',
    collective: 'قال *ناشطون*',
    unknown: '*أفيد* بأن',
  },
  factuality: {
    'CT+': 'انسحب المقاتلون',
    'PR+': '*من المرجح أن* ينسحب المقاتلون',
    'PS+': '*قد* ينسحب المقاتلون',
    'CT-': '*لم* ينسحب المقاتلون',
    'PR-': '*يستبعد أن* ينسحب المقاتلون',
    'PS-': '*قد لا* ينسحب المقاتلون',
    Uu: '*يعتزم* المقاتلون الانسحاب',
  },
};

export interface Example {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** The sentence without its stars, and where they stood. */
export function exampleOf(list: CodeList, code: string): Example | undefined {
  const starred = EXAMPLES[list]?.[code];
  if (starred === undefined) return undefined;
  const pieces = starred.split('*');
  let text = '';
  const marks: { start: number; end: number }[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 1) marks.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, marks };
}
