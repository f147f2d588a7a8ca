import type { TimelinePeriod } from '../core/ledger/relations/periods.ts';
import type { DateRange } from '../core/ledger/views.ts';
import { columnsOf, isolate, wrap } from './bidi.ts';
import { axisOf, barOf, scaleOf } from './relations-bars.ts';
import { type TimelineWords, timelineWords } from './relations-words.ts';
import { type Language, wordsOf } from './words/all.ts';

export interface TimelineStyle {
  readonly language: Language;
  /** columns of the terminal */
  readonly width: number;
  /** a name for people to read; ids that it does not know may come back as they are */
  readonly nameOf?: (id: string) => string;
}

const NARROWEST = 20;
/** Keeps a line of bars, which has no letters, in the direction of Arabic. */
const RIGHT_TO_LEFT = '\u200f';

/**
 * How two stood to each other, as a picture for a terminal: one line of bars for each type (and direction) over a common scale, then each
 * period with its dates, level, number of claims and whether it is inferred. Time runs in the direction of reading.
 * @param pair the two as asked for: they are [1] and [2] in the lines of directed types
 */
export function timelineText(pair: readonly [string, string], periods: readonly TimelinePeriod[], style: TimelineStyle): string {
  const words = timelineWords(style.language);
  const nameOf = style.nameOf ?? ((id: string) => id);
  const mark = style.language === 'ar' ? RIGHT_TO_LEFT : '';
  const heading = pair.map((id, i) => `[${i + 1}] ${isolate(nameOf(id))}`).join('   ');
  if (periods.length === 0) return `${mark}${heading}\n\n${words.none}\n`;
  const labels = new Map<string, TimelinePeriod[]>();
  for (const period of periods) {
    const label = labelOf(period, pair, style.language, words);
    labels.set(label, [...(labels.get(label) ?? []), period]);
  }
  const column = Math.max(...[...labels.keys()].map(columnsOf));
  const scale = scaleOf(periods, Math.max(NARROWEST, style.width - column - 2));
  const bars = [...labels].map(([label, own]) => `${mark}${pad(label, column)}  ${barOf(own, scale)}`.trimEnd());
  const list = periods.flatMap((p) => layOut(describe(p, labelOf(p, pair, style.language, words), words), style.width));
  const axis = `${mark}${' '.repeat(column + 2)}${axisOf(scale)}`.trimEnd();
  const all = [`${mark}${heading}`, '', axis, ...bars, '', ...wrap(words.key, style.width).map((l) => mark + l), ''];
  return `${[...all, ...list.map((line) => mark + line)].join('\n')}\n`;
}

const pad = (text: string, columns: number): string => text + ' '.repeat(columns - columnsOf(text));

function labelOf(
  { type, directed, pair }: TimelinePeriod,
  asked: readonly [string, string],
  language: Language,
  words: TimelineWords,
): string {
  const name = wordsOf(language).relations[type] ?? type;
  if (!directed) return name;
  return `${name} ${pair[0] === asked[0] ? `1${words.arrow}2` : `2${words.arrow}1`}`;
}

function describe(period: TimelinePeriod, label: string, words: TimelineWords): string {
  const { level, start, end, counts, inferred } = period;
  return [
    label,
    `${words.since} ${start ? dates(start, words) : words.unknownStart}${end ? ` ${words.until} ${dates(end, words)}` : `${words.comma} ${words.open}`}`,
    `${words.level} ${isolate(level > 0 ? `+${level}` : String(level).replace('-', '−'))}`,
    words.claims(counts.for),
    ...(counts.against > 0 ? [words.against(counts.against)] : []),
    ...(inferred ? [words.inferred] : []),
  ].join(' · ');
}

const dates = ({ earliest, latest }: DateRange, words: TimelineWords): string =>
  earliest === latest ? isolate(earliest) : words.between(isolate(earliest), isolate(latest));

const layOut = (text: string, width: number): string[] => wrap(text, width - 2).map((line, i) => (i === 0 ? line : `  ${line}`));
