import type { Explanation, SentenceExplanation, TriggerExplanation, WordExplanation } from '../core/explain-types.ts';
import { columnsOf, isolate, oneLine, wrap } from './bidi.ts';
import { type Painter, painter } from './paint.ts';
import type { TextStyle } from './text-card.ts';
import { wordsOf } from './words/all.ts';
import type { Words } from './words/types.ts';

/** What the reader saw, sentence by sentence, for one who asks why, or why not. */
export function explanationAsText(explanation: Explanation, style: TextStyle): string {
  const words = wordsOf(style.language);
  if (explanation.sentences.length === 0) return `${words.labels.noSentence.replace('{count}', String(explanation.count))}\n`;
  const paint = painter(style.colour);
  return explanation.sentences
    .map((sentence) => sentenceAsText(sentence, explanation.count, words, paint, style.width))
    .join('\n');
}

function sentenceAsText(sentence: SentenceExplanation, count: number, words: Words, paint: Painter, width: number): string {
  const { labels } = words;
  const title = paint.bold(`${labels.sentence} ${sentence.number}/${count}`);
  const at = paint.dim(`${sentence.start}–${sentence.end}`);
  const quoted = wrap(oneLine(sentence.text), width - 2).map((line) => `  ${isolate(line)}`);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [labels.words, sentence.words.flatMap((word) => wordLines(word, words, paint))],
    [labels.phrases, sentence.phrases.map((one) => row(one.text, [one.kind, one.prep]))],
    [labels.names, sentence.names.map((one) => row(one.text, [one.kind, one.ref, one.rule]))],
    [
      labels.times,
      sentence.times.map((one) => row(one.text, [dates(one.from, one.to, labels.unresolved), one.precision, one.rule])),
    ],
    [
      labels.quantities,
      sentence.quantities.map((one) => row(one.text, [one.op, bounds(one.low, one.point, one.high), one.unit, one.rule])),
    ],
    [
      labels.scopes,
      sentence.scopes.map((one) =>
        row(one.text, [one.chain.map(isolate).join(words.dir === 'rtl' ? ' → ' : ' ← '), one.makes, one.rule]),
      ),
    ],
    [labels.triggers, sentence.triggers.flatMap((one) => triggerLines(one, words))],
    [
      labels.silent,
      sentence.silent.map((one) => row(one.text, [one.type, one.rule, `${labels.missing}: ${isolate(one.missing)}`])),
    ],
  ];
  const blocks = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [paint.accent(name), ...lines.map((line) => `  ${line}`)].join('\n'));
  return `${title}  ${at}\n${quoted.join('\n')}\n${blocks.join('\n')}\n`;
}

const dates = (from: string | undefined, to: string | undefined, unresolved: string): string =>
  !from ? unresolved : to && to !== from ? `${from} … ${to}` : from;
const bounds = (low?: number, point?: number, high?: number): string =>
  [low, point, high].map((one) => (one === undefined ? '–' : String(one))).join('/');

/** The words of the text, then what is known of them. */
function row(text: string, facts: readonly (string | undefined)[]): string {
  return `${isolate(oneLine(text))}  ${facts.filter(Boolean).join(' · ')}`;
}

function wordLines(word: WordExplanation, words: Words, paint: Painter): string[] {
  const name = isolate(oneLine(word.text));
  const gap = ' '.repeat(Math.max(1, 14 - columnsOf(word.text)));
  const tag = word.tag === '' ? '' : paint.accent(`<${word.tag}> `);
  if (word.analyses.length === 0) return [`${name}${gap}${tag}${paint.dim(words.labels.unknownWord)}`];
  return word.analyses.map((one, index) => {
    const parts = [
      one.clitics && `${one.clitics} +`,
      isolate(one.lemma),
      one.pos,
      one.features,
      one.suffix && `+ ${isolate(one.suffix)}`,
    ];
    const guess = one.guess ? paint.warn(` (${words.labels.guess})`) : '';
    return `${index === 0 ? `${name}${gap}${tag}` : ' '.repeat(14)}${parts.filter(Boolean).join(' ')}${guess}`;
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
  const why = trigger.why === '' ? '' : ` ${labels.because} ${isolate(trigger.why)}`;
  const outcome = `${words.outcomes[trigger.outcome]}${trigger.outcome === 'claim' ? ` ${isolate(trigger.why)}` : why}`;
  return [
    row(trigger.text, [trigger.type, trigger.rule]),
    ...(roles.length > 0 ? [`  ${roles.join(' · ')}`] : []),
    `  → ${outcome}`,
  ];
}
