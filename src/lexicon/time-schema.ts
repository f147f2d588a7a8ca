import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Approximator, NumberEntry } from '../core/find/number-types.ts';
import type { Article, Phrase, PhraseTable, PhraseWord } from '../core/find/phrase.ts';
import type { MeasureLexicon, TimeEntry } from '../core/find/time-types.ts';
import { foldWord } from '../core/text/fold-word.ts';

const common = { forms: z.array(z.string().min(1)).min(1), al: z.literal('either').optional(), example: z.string().min(1) };
const precision = z.enum(['hour', 'part-of-day', 'day', 'days', 'week', 'month', 'year']);
const month = z.int().min(1).max(12);

const timeRow = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('month'),
    month,
    calendar: z.enum(['gregorian', 'hijri']),
    weak: z.boolean().default(false),
  }),
  z.strictObject({ ...common, kind: z.literal('weekday'), day: z.int().min(1).max(7) }),
  z.strictObject({ ...common, kind: z.literal('deictic'), offset: z.int(), part: z.boolean().default(false) }),
  z.strictObject({
    ...common,
    kind: z.literal('unit'),
    unit: z.enum(['minute', 'hour', 'day', 'week', 'month', 'year']),
    number: z.enum(['s', 'd', 'p']),
    measure: z.int().default(1),
  }),
  z.strictObject({ ...common, kind: z.literal('modifier'), rel: z.enum(['past', 'future', 'current', 'recent']) }),
  z.strictObject({ ...common, kind: z.literal('phase'), phase: z.enum(['first', 'mid', 'last', 'half1', 'half2', 'day1']) }),
  z.strictObject({ ...common, kind: z.literal('season'), month }),
  z.strictObject({ ...common, kind: z.literal('occasion'), month, day: z.int().min(1).max(30), length: z.int().min(1) }),
  z.strictObject({
    ...common,
    kind: z.literal('frame'),
    frame: z.enum(['since', 'ago', 'after', 'within', 'for', 'until', 'from', 'to', 'between', 'in']),
  }),
  z.strictObject({ ...common, kind: z.literal('era'), era: z.enum(['hijri', 'gregorian']) }),
  z.strictObject({
    ...common,
    kind: z.literal('stretch'),
    from: z.int(),
    to: z.int(),
    precision,
    role: z.enum(['when', 'since']),
  }),
  z.strictObject({
    ...common,
    kind: z.enum([
      'part',
      'late',
      'this',
      'same',
      'few',
      'extra',
      'half',
      'running',
      'joint',
      'none',
      'earlier',
      'later',
      'clock',
      'zone',
      'age',
      'namehead',
    ]),
  }),
]);

const numberRow = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.enum(['digit', 'teen', 'ten', 'hundred', 'multiple', 'ordinal']),
    value: z.int().min(0),
  }),
  z.strictObject({ ...common, kind: z.literal('scale'), value: z.int().min(1), after: z.boolean().default(false) }),
  z.strictObject({
    ...common,
    kind: z.enum([
      'half',
      'quarter',
      'percent',
      'measure',
      'label',
      'name',
      'age',
      'age-unit',
      'function',
      'other',
      'one-of',
      'all',
    ]),
  }),
]);

const READ = ['approx', 'at-least', 'at-most', 'more-than', 'less-than', 'range', 'vague'] as const;
const KEPT = [
  'share',
  'fraction',
  'subset',
  'additive',
  'subtractive',
  'distributive',
  'multiple',
  'all',
  'unit',
  'ordinal',
  'count',
] as const;
const approximatorRow = z.strictObject({
  forms: common.forms,
  use: z.enum([...READ, ...KEPT]),
  position: z.enum(['before', 'after', 'between', 'around', 'suffix']),
  low: z.number().optional(),
  high: z.number().optional(),
  of: z.boolean().optional(),
  figure: z.tuple([z.int(), z.int()]).optional(),
  example: common.example,
  silent: z.string().optional(),
});

/** The plain fields of a row: what the core reads, less the words themselves and the examples. */
function plain<R extends { forms: string[]; example: string; al?: 'either' | undefined }>(
  row: R,
): Omit<R, 'forms' | 'example' | 'al'> {
  const { forms: _forms, example: _example, al: _al, ...rest } = row;
  return rest;
}

/** A written word as its folded text without article, and whether the article was there. */
function wordOf(written: string): PhraseWord {
  const article = written.startsWith('ال') && written.length > 3;
  return { text: foldWord(article ? written.slice(2) : written), article: article ? 1 : 0 };
}

class PhraseFile<T> {
  private readonly rows = new Map<string, Phrase<T>[]>();

  add(form: string, either: boolean, value: T): void {
    const words = form.trim().split(/\s+/u).map(wordOf);
    const head = words[0]!;
    this.file(head.text, either ? 2 : head.article, words.slice(1), value);
    // a short word may not have been offered without its article
    if (head.article === 1) this.file(`ال${head.text}`, 0, words.slice(1), value);
  }

  private file(key: string, article: Article, rest: readonly PhraseWord[], value: T): void {
    const list = this.rows.get(key) ?? [];
    if (list.length === 0) this.rows.set(key, list);
    list.push({ article, rest, value });
  }

  table(): PhraseTable<T> {
    const entries = [...this.rows].map(([key, list]) => [key, list.sort((a, b) => b.rest.length - a.rest.length)] as const);
    return Object.fromEntries(entries);
  }
}

function rowsOf<R>(dir: string, name: string, row: z.ZodType<R>): readonly R[] {
  const file = join(dir, name);
  const read = z.array(row).safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(`${file}: ${z.prettifyError(read.error)}`);
}

/** Reads `time.yaml`, `numbers.yaml` and `approximators.yaml` of a language's folder into plain, serialisable tables. */
export function loadTimeLexicon(dir: string): MeasureLexicon {
  const times = new PhraseFile<TimeEntry>();
  for (const row of rowsOf(dir, 'time.yaml', timeRow)) {
    for (const form of row.forms) times.add(form, row.al === 'either', plain(row) as TimeEntry);
  }
  const words = new PhraseFile<NumberEntry>();
  for (const row of rowsOf(dir, 'numbers.yaml', numberRow)) {
    const either =
      'value' in row || row.kind === 'half' || row.kind === 'measure' || row.kind === 'age-unit' || row.kind === 'other';
    for (const form of row.forms) words.add(form, either, plain(row) as NumberEntry);
  }
  const approximators = new PhraseFile<Approximator>();
  for (const row of rowsOf(dir, 'approximators.yaml', approximatorRow)) {
    const use = READ.find((known) => known === row.use) ?? (row.use === 'share' ? 'vague' : undefined);
    if (use === undefined || row.position === 'suffix') continue;
    const bounds = use === 'vague' ? {} : { ...(row.low && { low: row.low }), ...(row.high && { high: row.high }) };
    for (const form of row.forms) approximators.add(form, false, { use, position: row.position, ...bounds });
  }
  return { time: { phrases: times.table() }, numbers: { words: words.table(), approximators: approximators.table() } };
}
