import type { Given } from './workbench.ts';

/** Invented reports that are long, or one line without an end. */

const ACTORS = ['الجيش السوري', 'جبهة النصرة', 'قوات سوريا الديمقراطية', 'حركة أحرار الشام', 'جيش الإسلام'];
const PLACES = ['حلب', 'إدلب', 'الرقة', 'درعا', 'حماة', 'حمص', 'منبج', 'عفرين'];
const SOURCES = ['مصدر عسكري', 'المرصد السوري لحقوق الإنسان', 'ناشطون', 'شهود عيان'];
const pick = (from: readonly string[], n: number): string => from[n % from.length]!;

const TOLD: readonly ((one: string, other: string, place: string, n: number) => string)[] = [
  (one, _, place, n) =>
    `إن ${one} قصفت بلدة ${place} ${n} صباح اليوم، ما أدى إلى مقتل ${2 + (n % 9)} مدنيين وإلحاق أضرار كبيرة بمنازل الأهالي وطرقهم`,
  (one, other, place, n) =>
    `إن ${one} اعتقلت ${10 + n} عنصرا من ${other} عند الحاجز رقم ${n} على مدخل مدينة ${place} بعد خلاف طويل على إدارة الطريق`,
  (one, other, place, n) =>
    `إن ${one} هاجمت مواقع ${other} في محيط ${place} فجر اليوم ${n} من الشهر، وإن المعارك بين الجانبين استمرت ساعات طويلة من غير توقف`,
  (one, other, place) =>
    `إن ${one} أفرجت عن أسرى من ${other} قرب مدينة ${place} بعد وساطة من وجهاء المنطقة وأهلها دامت أياما كثيرة`,
];

/** About 26 words, with a claim, a source and mostly a number. */
function sentence(n: number): string {
  const [one, other] = [pick(ACTORS, n), pick(ACTORS, n + 1 + (Math.floor(n / 5) % 4))];
  const told = TOLD[Math.floor(n / 3) % TOLD.length]!;
  return `وقال ${pick(SOURCES, n)} ${told(one, other, pick(PLACES, n * 3), n)}.`;
}

/** So many sentences, four to a paragraph. */
export function longReport(id: string, sentences: number): Given {
  const paragraphs: string[] = [];
  for (let n = 0; n < sentences; n += 4)
    paragraphs.push(Array.from({ length: Math.min(4, sentences - n) }, (_, i) => sentence(n + i)).join(' '));
  const title = 'قصف على قرى كثيرة';
  return { id, title, text: paragraphs.join('\n\n'), outlet: 'صحيفة ألف', published: '2016-05-12' };
}

/** One line of at least so many characters. */
export function oneLine(id: string, characters: number): Given {
  const filler = 'كلام كثير لا ينتهي في سطر واحد لا فاصل فيه ';
  const text = `${sentence(1)} ${filler.repeat(Math.ceil(characters / filler.length))}`;
  return { id, text, outlet: 'صحيفة ألف', published: '2016-05-13' };
}
