import type { Explanation, SentenceExplanation, TriggerExplanation, WordExplanation } from '../core/explain-types.ts';
import { columnsOf, isolate, oneLine, wrap } from './bidi.ts';
import { outcomeInWords, silenceInWords } from './explain-words.ts';
import { type Painter, painter } from './paint.ts';
import type { TextStyle } from './text-card.ts';
import { wordsOf } from './words/all.ts';
import type { Words } from './words/types.ts';

/** What the reader saw, sentence by sentence, for one who asks why, or why not. */
export function explanationAsText(explanation: Explanation, style: TextStyle): string {
  const words = wordsOf(style.language);
  if (explanation.sentences.length === 0) return `${words.labels.noSentence.replace('{count}', String(explanation.count))}\n`;
  const paint = painter(style.colour);
  const note = explanation.relevant ? '' : `${wrap(words.grammar.notRelevant, style.width).map(paint.warn).join('\n')}\n\n`;
  return `${note}${explanation.sentences
    .map((sentence) => sentenceAsText(sentence, explanation.count, words, paint, style.width))
    .join('\n')}`;
}

function sentenceAsText(sentence: SentenceExplanation, count: number, words: Words, paint: Painter, width: number): string {
  const { labels, grammar } = words;
  const title = paint.bold(`${labels.sentence} ${sentence.number}/${count}`);
  const at = paint.dim(`${sentence.start}–${sentence.end}`);
  const quoted = wrap(oneLine(sentence.text), width - 2).map((line) => `  ${isolate(line)}`);
  const skipped = sentence.skipped ? `  ${paint.warn(grammar.skipped[sentence.skipped])}\n` : '';
  const term = (code: string): string => grammar.terms[code] ?? code;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [labels.words, sentence.words.flatMap((word) => wordLines(word, words, paint))],
    [labels.phrases, sentence.phrases.map((one) => row(one.text, [one.prep && `${term('preposition')} ${isolate(one.prep)}`]))],
    [labels.names, sentence.names.map((one) => row(one.text, [term(one.kind), isolate(one.ref ?? term('new'))]))],
    [
      labels.times,
      sentence.times.map((one) => row(one.text, [dates(one.from, one.to, labels.unresolved), precision(one.precision, words)])),
    ],
    [
      labels.quantities,
      sentence.quantities.map((one) => row(one.text, [words.ops[one.op], bounds(one.low, one.point, one.high)])),
    ],
    [labels.scopes, sentence.scopes.map((one) => scopeLine(one, words))],
    [labels.triggers, sentence.triggers.flatMap((one) => triggerLines(one, words))],
    [
      labels.silent,
      sentence.silent.map((one) => row(one.text, [isolate(one.type), isolate(one.rule), silenceInWords(one, words)])),
    ],
  ];
  const blocks = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `${[paint.accent(name), ...lines.map((line) => `  ${line}`)].join('\n')}\n`);
  return `${title}  ${isolate(at)}\n${quoted.join('\n')}\n${skipped}${blocks.join('')}`;
}

const dates = (from: string | undefined, to: string | undefined, unresolved: string): string =>
  !from ? unresolved : isolate(to && to !== from ? `${from} … ${to}` : from);
const precision = (code: string | undefined, words: Words): string => (code ? (words.precisions[code] ?? code) : '');
const bounds = (low?: number, point?: number, high?: number): string =>
  isolate(low !== undefined && high !== undefined && low !== high ? `${low}–${high}` : String(point ?? low ?? high ?? ''));

/** The words of the text, then what is known of them. */
function row(text: string, facts: readonly (string | undefined)[]): string {
  return [isolate(oneLine(text)), facts.filter(Boolean).join(' · ')].filter(Boolean).join('  ');
}

const LONGEST_QUOTE = 60;
const short = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text);

function scopeLine(scope: SentenceExplanation['scopes'][number], words: Words): string {
  const arrow = words.dir === 'rtl' ? ' → ' : ' ← ';
  const chain = scope.chain.map((one) => isolate(words.holders[one] ?? oneLine(one)));
  const makes = scope.makes === '' ? '' : `${words.factuality[scope.makes]} ${isolate(`(${scope.makes})`)}`;
  return row(short(oneLine(scope.text)), [[words.labels.outlet, ...chain].join(arrow), makes, isolate(scope.rule)]);
}

const WORD_COLUMN = 14;

function wordLines(word: WordExplanation, words: Words, paint: Painter): string[] {
  const { terms, clitics, features } = words.grammar;
  const name = isolate(oneLine(word.text));
  const gap = ' '.repeat(Math.max(1, WORD_COLUMN - columnsOf(word.text)));
  const tag = paint.accent(isolate(`<${terms[word.tag] ?? word.tag}>`));
  if (word.analyses.length === 0)
    return [`${name}${gap}${tag}${word.tag === 'name' ? '' : ` ${paint.dim(words.labels.unknownWord)}`}`];
  return word.analyses.map((one, index) => {
    const parts = [
      ...one.clitics.map((clitic) => `${isolate(clitics[clitic] ?? clitic)} +`),
      one.lemma && isolate(one.lemma),
      terms[one.pos] ?? one.pos,
      isolate(
        one.pos === 'function'
          ? one.features
              .split(' ')
              .map((name) => terms[name] ?? name)
              .join(' · ')
          : features(one.features),
      ),
      one.suffix && `+ ${isolate(one.suffix)}`,
    ];
    const guess = one.guess ? paint.warn(` (${words.labels.guess})`) : '';
    return `${index === 0 ? `${name}${gap}${tag} ` : ' '.repeat(WORD_COLUMN)}${parts.filter((part) => part && part !== isolate('')).join(' ')}${guess}`;
  });
}

function triggerLines(trigger: TriggerExplanation, words: Words): string[] {
  const { labels } = words;
  const list = (label: string, texts: readonly string[]): string =>
    texts.length > 0 ? `${label}: ${texts.map((one) => isolate(oneLine(one))).join('، ')}` : '';
  const roles = [
    list(labels.who, trigger.actor),
    list(labels.whom, trigger.recipient),
    list(labels.where, trigger.place),
    list(labels.when, trigger.time === '' ? [] : [trigger.time]),
  ].filter(Boolean);
  return [
    row(trigger.text, [isolate(trigger.type), isolate(trigger.rule)]),
    ...(roles.length > 0 ? [`  ${roles.join(' · ')}`] : []),
    `  ${words.dir === 'rtl' ? '←' : '→'} ${outcomeInWords(trigger, words)}`,
  ];
}
