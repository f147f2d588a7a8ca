import type { Language } from './language.ts';

/** Digits of Arabic texts: `latn` 0123, `arab` ٠١٢٣. One place to change it. */
const ARABIC_DIGITS = 'latn';
const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', ar: `ar-u-nu-${ARABIC_DIGITS}-ca-gregory` };

/** How one language writes numbers and days. */
export interface Format {
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** an ISO date (`2014-09-24`) or instant as a day: 24 September 2014; what is no date stays as it is */
  readonly day: (iso: string) => string;
  /** short, for dense lists: 24 Sep 2014 */
  readonly shortDay: (iso: string) => string;
  /** day and time of an instant, in the reader's own zone */
  readonly instant: (iso: string) => string;
  /** two days as one range; one day where they are the same */
  readonly days: (from: string, to: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** 0.934 as 93.4 % */
  readonly share: (value: number) => string;
}

const parsed = (iso: string): Date | null => {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(date.getTime()) ? null : date;
};

function create(language: Language): Format {
  const locale = LOCALE[language];
  const plain = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const write = (how: Intl.DateTimeFormat) => (iso: string) => {
    const date = parsed(iso);
    return date ? how.format(date) : iso;
  };
  return {
    number: (value, options) => (options ? new Intl.NumberFormat(locale, options) : plain).format(value),
    day: write(long),
    shortDay: write(short),
    instant: write(moment),
    days: (from, to) => {
      const [start, end] = [parsed(from), parsed(to)];
      return start && end ? short.formatRange(start, end) : `${from} – ${to}`;
    },
    list: (items) => list.format(items),
    share: (value) => percent.format(value),
  };
}

const FORMATS: Readonly<Record<Language, Format>> = { ar: create('ar'), en: create('en') };
export const formatOf = (language: Language): Format => FORMATS[language];
