/** Publication days as machines and pages write them. The day is kept as written, in the zone of whoever wrote it. */

const DIGITS: readonly (readonly [RegExp, number])[] = [
  [/[\u0660-\u0669]/g, 0x660],
  [/[\u06f0-\u06f9]/g, 0x6f0],
];

/** English names, and the Egyptian, Levantine and Maghrebi names of the Gregorian months, in the spellings of the press. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'يناير', 'كانون الثاني', 'جانفي'],
  ['feb', 'فبراير', 'شباط', 'فيفري'],
  ['mar', 'مارس', 'آذار', 'اذار'],
  ['apr', 'أبريل', 'ابريل', 'إبريل', 'نيسان', 'أفريل'],
  ['may', 'مايو', 'أيار', 'ايار', 'ماي'],
  ['jun', 'يونيو', 'يونيه', 'حزيران', 'جوان'],
  ['jul', 'يوليو', 'يوليه', 'تموز', 'جويلية'],
  ['aug', 'أغسطس', 'اغسطس', 'آب', 'أوت'],
  ['sep', 'سبتمبر', 'أيلول', 'ايلول'],
  ['oct', 'أكتوبر', 'اكتوبر', 'تشرين الأول', 'تشرين الاول'],
  ['nov', 'نوفمبر', 'تشرين الثاني'],
  ['dec', 'ديسمبر', 'كانون الأول', 'كانون الاول'],
];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Tried in order; the first that fits decides. */
const SHAPES: readonly ((text: string) => Day | undefined)[] = [yearFirst, compact, pointed, slashed, epoch, worded];

/** A clock may be wrong by a zone and a little more. */
const AHEAD = 36 * 3_600_000;
/** No Arabic news report with a machine-readable date is older, and dates before it come from empty fields (1 January 0001). */
const EARLIEST = 1900;

/** `YYYY-MM-DD`, or undefined: no date, no such day, or one in the future. 1 January 1970 is a clock that was never set. */
export function dayOf(written: string, today: Date): string | undefined {
  let text = written.trim().slice(0, 120);
  for (const [range, zero] of DIGITS) text = text.replace(range, (digit) => String(digit.charCodeAt(0) - zero));
  const found = first(text);
  if (found === undefined || found.year < EARLIEST) return undefined;
  const day = `${found.year}-${pad(found.month)}-${pad(found.day)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return time === 0 || time > today.getTime() + AHEAD ? undefined : day;
}

function first(text: string): Day | undefined {
  for (const shape of SHAPES) {
    const found = shape(text);
    if (found) return found;
  }
  return undefined;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const dayFrom = (year: unknown, month: unknown, day: unknown): Day => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

function yearFirst(text: string): Day | undefined {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  return match ? dayFrom(match[1], match[3], match[4]) : undefined;
}

/** `20140926` and `20140926T101500Z` */
function compact(text: string): Day | undefined {
  const match = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text);
  return match ? dayFrom(match[1], match[2], match[3]) : undefined;
}

/** With points the day comes first everywhere; with hyphens too where the year is last. */
function pointed(text: string): Day | undefined {
  const match = /^(\d{1,2})([.-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  return match ? dayFrom(match[4], match[3], match[1]) : undefined;
}

/** With slashes Americans put the month first: taken only where the numbers leave one way to read it. */
function slashed(text: string): Day | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(text);
  if (!match) return undefined;
  const [a, b] = [Number(match[1]), Number(match[2])];
  if (a > 12 || a === b) return dayFrom(match[3], b, a);
  return b > 12 ? dayFrom(match[3], a, b) : undefined;
}

/** Seconds or milliseconds since 1970; the day is that of UTC. */
function epoch(text: string): Day | undefined {
  if (!/^(\d{9,10}|\d{12,13})$/.test(text)) return undefined;
  const date = new Date(Number(text) * (text.length <= 10 ? 1000 : 1));
  return dayFrom(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `Fri, 26 Sep 2014 …` (RFC 5322), `September 26, 2014`, and the same with Arabic months, one name or two beside each other. */
function worded(text: string): Day | undefined {
  const dayFirst = /(?:^|[^\d])(\d{1,2})(?:st|nd|rd|th)?[\s-]+([^\d,،]+?)[\s,،-]+(\d{4})(?!\d)/u.exec(text);
  const month = dayFirst && monthOf(dayFirst[2] ?? '');
  if (dayFirst && month) return dayFrom(dayFirst[3], month, dayFirst[1]);
  const monthFirst = /([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/.exec(text);
  const other = monthFirst && monthOf(monthFirst[1] ?? '');
  return monthFirst && other ? dayFrom(monthFirst[3], other, monthFirst[2]) : undefined;
}

function monthOf(words: string): number | undefined {
  const name = words
    .trim()
    .replace(/^of\s+/i, '')
    .toLowerCase();
  const at = MONTHS.findIndex(([english = '', ...arabic]) =>
    /^[a-z]/.test(name)
      ? name.startsWith(english)
      : arabic.some((month) => name === month || name.startsWith(`${month}/`) || name.startsWith(`${month} `)),
  );
  return at < 0 ? undefined : at + 1;
}
