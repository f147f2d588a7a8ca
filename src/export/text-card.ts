import type { Claim, Reading, Reference } from '../core/types.ts';
import { columnsOf, isolate, oneLine, wrap } from './bidi.ts';
import { holderInWords, isUndirected, quantityInWords, timeInWords, typeCode, typeInWords } from './claim-words.ts';
import { type Painter, painter } from './paint.ts';
import { type Language, otherLanguage, wordsOf } from './words/all.ts';
import type { Words } from './words/types.ts';

export interface TextStyle {
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
}

/** A line of a card: its label and what it says; empty ones are left out. */
type Row = readonly [label: string, value: string];

export function claimAsText(claim: Claim, reading: Reading, text: string, style: TextStyle): string {
  const words = wordsOf(style.language);
  const paint = painter(style.colour);
  const rows = rowsOf(claim, reading, text, words).filter(([, value]) => value !== '');
  const column = Math.max(...Object.keys(rowLabels(words)).map((label) => columnsOf(label)));
  const lines = rows.flatMap((row) => layRow(row, column, style.width, paint));
  return `${heading(claim, style, paint)}\n${lines.join('\n')}\n`;
}

function heading(claim: Claim, style: TextStyle, paint: Painter): string {
  const words = wordsOf(style.language);
  const name = `${words.kinds[claim.kind] ?? claim.kind} · ${typeInWords(claim, words)}`;
  const other = typeInWords(claim, wordsOf(otherLanguage(style.language)));
  return `${paint.accent(isolate(claim.id))}  ${paint.bold(name)}  ${paint.dim(`${isolate(other)}  ${isolate(typeCode(claim))}`)}`;
}

function rowsOf(claim: Claim, reading: Reading, text: string, words: Words): Row[] {
  const { labels } = words;
  const parties = isUndirected(claim);
  const told = (references: readonly Reference[]): string => (references.length > 0 ? list(references) : labels.nobody);
  return [
    [labels.trigger, quote(claim.trigger.text)],
    [labels.also, claim.also.map((one) => quote(one.text)).join(' · ')],
    [parties ? labels.parties : labels.who, told(claim.actor)],
    [labels.whom, parties ? '' : told(claim.recipient)],
    [labels.where, list(claim.place)],
    [labels.when, claim.time ? `${quote(claim.time.text)} = ${isolate(timeInWords(claim.time, words))}` : ''],
    [labels.howMany, claim.quantities.map((one) => `${quote(one.text)} = ${isolate(quantityInWords(one, words))}`).join(' · ')],
    [labels.said, chain(claim, reading, words)],
    [labels.certainty, certainty(claim, words)],
    [labels.hedges, claim.hedges.map((one) => quote(one.text)).join(' · ')],
    [labels.about, claim.about.map(isolate).join(' · ')],
    [labels.evidence, quote(text.slice(claim.evidence.start, claim.evidence.end))],
    [labels.rules, claim.rules.map(isolate).join(' ')],
  ];
}

/** The labels that rows may have, for the width of their column. */
const rowLabels = ({ labels }: Words): Readonly<Record<string, true>> =>
  Object.fromEntries(
    [labels.trigger, labels.also, labels.who, labels.whom, labels.where, labels.howMany, labels.certainty, labels.hedges].map(
      (label) => [label, true],
    ),
  );

const quote = (text: string): string => isolate(oneLine(text));
const list = (references: readonly Reference[]): string =>
  references.map((one) => `${quote(one.text)}${one.ref ? ` ${isolate(`[${one.ref}]`)}` : ''}`).join(' · ');

/** The isnad, outlet first. The arrow points from who said it to who passed it on, whichever way the line runs. */
function chain(claim: Claim, reading: Reading, words: Words): string {
  const arrow = words.dir === 'rtl' ? '→' : '←';
  const outlet = isolate(oneLine(reading.document.outlet ?? words.labels.outlet));
  if (claim.attribution.length === 0) return `${outlet} (${words.labels.ownVoice})`;
  const links = claim.attribution.map((link) => {
    const name = link.text === '' ? '' : `${quote(link.text)} `;
    return `${name}(${holderInWords(link, words)})`;
  });
  return [outlet, ...links].join(` ${arrow} `);
}

function certainty(claim: Claim, words: Words): string {
  const own = `${words.factuality[claim.factuality]} (${isolate(claim.factuality)}), ${words.tenses[claim.tense]}`;
  const differs = claim.attribution.length > 0 && claim.outletFactuality && claim.outletFactuality !== claim.factuality;
  const stand = claim.outletFactuality === 'Uu' ? words.labels.uncommitted : words.factuality[claim.outletFactuality];
  const outlet = differs ? `; ${words.labels.outletCertainty} ${stand} (${isolate(claim.outletFactuality)})` : '';
  return words.language === 'ar' ? `${own}${outlet}`.replace(/, /g, '، ').replace('; ', '؛ ') : `${own}${outlet}`;
}

/** Wraps the value beside its label. An isolate cut by a line end is closed there and opened again on the next line. */
function layRow([label, value]: Row, column: number, width: number, paint: Painter): string[] {
  const gap = ' '.repeat(Math.max(0, column - columnsOf(label)));
  const lines = closeIsolates(wrap(value, width - column - 4));
  return lines.map((line, index) => (index === 0 ? `  ${paint.dim(label)}${gap}  ${line}` : `  ${' '.repeat(column)}  ${line}`));
}

function closeIsolates(lines: readonly string[]): string[] {
  let open = 0;
  return lines.map((line) => {
    const before = '\u2068'.repeat(open);
    for (const character of line) open += character === '\u2068' ? 1 : character === '\u2069' ? -1 : 0;
    return `${before}${line}${'\u2069'.repeat(Math.max(0, open))}`;
  });
}
