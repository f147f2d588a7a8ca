/** Short invented reports, as many as wanted, all different, the same in every run. */
export interface InventedReport {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

const PLACES = ['حلب', 'إدلب', 'الرقة', 'دير الزور', 'درعا', 'حماة', 'حمص', 'منبج', 'الباب', 'عفرين', 'سرمين', 'تل رفعت'];
const ACTORS = [
  'جبهة النصرة',
  'تنظيم الدولة الإسلامية',
  'الجيش السوري',
  'حركة أحرار الشام',
  'قوات سوريا الديمقراطية',
  'جيش الإسلام',
];
const SOURCES = ['مصدر عسكري', 'المرصد السوري لحقوق الإنسان', 'ناشطون', 'مصدر طبي', 'شهود عيان', 'مصادر محلية'];
const OUTLETS = ['صحيفة ألف', 'وكالة باء', 'موقع جيم', 'شبكة دال'];
const COUNTED = ['مدنيين', 'مقاتلين', 'جنود', 'أطفال'];

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;
const DAY = 86_400_000;

export function inventedReport(n: number): InventedReport {
  const [one, other] = [pick(ACTORS, n), pick(ACTORS, n + 1 + (Math.floor(n / 6) % 5))];
  const place = pick(PLACES, n * 5);
  const killed = 3 + ((n * 7) % 8);
  const published = new Date(Date.UTC(2014, 0, 1) + ((n * 3) % 900) * DAY).toISOString().slice(0, 10);
  const source = pick(SOURCES, n * 11);
  const lines = [
    `قال ${source} إن ${one} قصفت مدينة ${place} أمس، ما أدى إلى مقتل ${killed} ${pick(COUNTED, n)}.`,
    `واندلعت اشتباكات بين ${one} و${other} في محيط ${place} صباح اليوم، بحسب ${pick(SOURCES, n + 1)}.`,
    `واعتقلت عناصر ${other} ${10 + (n % 80)} شخصا قرب الحاجز رقم ${n}.`,
    `ومن المتوقع أن تنسحب ${one} من ${pick(PLACES, n + 7)} خلال الأيام المقبلة.`,
  ];
  return {
    id: `invented-${n}`,
    outlet: pick(OUTLETS, n * 13),
    published,
    title: `${one} تقصف ${place}، والحصيلة ${killed} في الواقعة ${n}`,
    text: lines.slice(0, 2 + (n % 3)).join('\n'),
  };
}

export const inventedReports = (from: number, to: number): InventedReport[] =>
  Array.from({ length: to - from }, (_, i) => inventedReport(from + i));

export const asJsonLines = (reports: readonly InventedReport[]): string =>
  reports.map((report) => `${JSON.stringify(report)}\n`).join('');
