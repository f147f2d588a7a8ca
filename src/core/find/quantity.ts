import { PERCENT } from '../letters.ts';
import type { Token } from '../types.ts';
import type { NumberLexicon, QuantityMention } from './number-types.ts';
import { matchPhrases } from './phrase.ts';
import { isCountedDual, nounAfter, nounBefore } from './quantity-noun.ts';
import { approximatorAt, bend, type Count, countAt, entryAt } from './quantity-number.ts';
import type { MeasureLexicon } from './time-types.ts';

/** Token ranges that are not to be read: the times of the sentence. */
export type SkippedTokens = readonly { readonly firstToken: number; readonly lastToken: number }[];

interface State {
  readonly tokens: readonly Token[];
  readonly lexicon: NumberLexicon;
}
/** A count; or the last token of a number that counts nothing and is passed over. */
type Parser = (state: State, at: number) => QuantityMention | number | undefined;

/** What may begin at a token, tried in this order. */
const PARSERS: readonly Parser[] = [counted, oneOf, vague, dual];

/** Finds the counts of one sentence. */
export function findQuantities(
  tokens: readonly Token[],
  lexicon: MeasureLexicon,
  skip: SkippedTokens = [],
): readonly QuantityMention[] {
  const state = { tokens, lexicon: lexicon.numbers };
  const found: QuantityMention[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    while (next < skip.length && skip[next]!.lastToken < at) next++;
    if (next < skip.length && skip[next]!.firstToken <= at) {
      at = skip[next]!.lastToken;
      continue;
    }
    if (tokens[at]!.word.measured === false) continue;
    const limit = skip[next]?.firstToken ?? tokens.length;
    const mention = read(state, at);
    if (typeof mention === 'number') at = Math.max(at, Math.min(mention, limit - 1));
    if (mention === undefined || typeof mention === 'number' || mention.lastToken >= limit) continue;
    found.push(mention);
    at = mention.lastToken;
  }
  return found;
}

function read(state: State, at: number): QuantityMention | number | undefined {
  for (const parser of PARSERS) {
    const mention = parser(state, at);
    if (mention !== undefined) return mention;
  }
  return undefined;
}

function mention(
  { tokens }: State,
  firstToken: number,
  lastToken: number,
  rest: Omit<QuantityMention, 'start' | 'end' | 'firstToken' | 'lastToken'>,
): QuantityMention {
  return { start: tokens[firstToken]!.start, end: tokens[lastToken]!.end, firstToken, lastToken, ...rest };
}

function counted(state: State, at: number): QuantityMention | number | undefined {
  const { tokens, lexicon } = state;
  const count = countAt(tokens, at, lexicon);
  if (count === undefined) return undefined;
  if (isNoCount(state, at, count)) return entryAt(tokens, count.last + 1, lexicon, 'percent')?.last ?? count.last;
  if (count.ordinal) {
    const nounToken = nounBefore(tokens, at, lexicon);
    return mention(state, at, count.last, {
      op: 'exact',
      point: count.value,
      nounToken,
      isOrdinal: true,
      rule: 'quantity/ordinal',
    });
  }
  const small = count.value <= 2 && !count.digits && !count.bent;
  const after = small ? -1 : nounAfter(tokens, count.last, lexicon);
  const nounToken = small ? nounBefore(tokens, at, lexicon) : after;
  if (small && count.value === 1 && nounToken < 0) return undefined;
  const { last, bounds } = withAfter(state, count, Math.max(count.last, after));
  return mention(state, at, last, {
    ...bounds,
    nounToken,
    isOrdinal: false,
    rule: count.op === 'range' ? 'quantity/range' : 'quantity/number',
  });
}

/** At least, about, where they stand after the number or after its noun. */
function withAfter({ tokens, lexicon }: State, count: Count, noun: number): { last: number; bounds: ReturnType<typeof bend> } {
  const { op, low, point, high } = count;
  const plain = {
    op,
    ...(low !== undefined && { low }),
    ...(point !== undefined && { point }),
    ...(high !== undefined && { high }),
  };
  if (op !== 'exact') return { last: count.last, bounds: plain };
  for (const at of [count.last + 1, noun + 1, noun + 2]) {
    const after = at > count.last ? approximatorAt(tokens, at, lexicon, 'after') : undefined;
    if (after !== undefined) return { last: after.last, bounds: bend(after.value, count.value) };
  }
  return { last: count.last, bounds: plain };
}

/** Numbers that count nothing: shares, distances, ages, names, years, clock times, telephone numbers, list numbers. */
/** Marks after a number that make it a share, a time of day or a fraction. */
const NO_COUNT = `%${PERCENT}:/`;
function isNoCount(state: State, at: number, count: Count): boolean {
  const { tokens, lexicon } = state;
  const next = tokens[count.last + 1];
  const before = tokens[at - 1];
  const mark = next?.word.kind === 'mark' ? next.word.text : '';
  if (entryAt(tokens, count.last + 1, lexicon, 'percent') || entryAt(tokens, count.last + 1, lexicon, 'measure')) return true;
  if ((!count.bent && entryAt(tokens, at - 1, lexicon, 'label')) || entryAt(tokens, at - 1, lexicon, 'age')) return true;
  if (mark !== '' && NO_COUNT.includes(mark)) return true;
  if (before !== undefined && (before.word.kind === 'latin' || ':/+'.includes(before.word.text)))
    return touches(before, tokens[at]!);
  if (next !== undefined && next.word.kind === 'latin' && touches(tokens[count.last]!, next)) return true;
  if (!count.digits) return false;
  if (before?.word.text === '-' && touches(before, tokens[at]!)) return true;
  return isBareName(state, at, count, mark);
}

function isBareName({ tokens, lexicon }: State, at: number, count: Count, mark: string): boolean {
  const next = tokens[count.last + 1];
  if (at === 0 && mark !== '' && '-.)'.includes(mark)) return true;
  if (entryAt(tokens, count.last + 1, lexicon, 'name')) return true;
  if (mark === '(' || before(tokens, at) === '(') {
    if (entryAt(tokens, count.last + 1, lexicon, 'age-unit')) return true;
  }
  const text = tokens[count.last]!.word.text;
  if (text.length >= 7 && Number.isInteger(count.value) && text.length === String(count.value).length) return true;
  if (text.startsWith('0') && text.length > 1 && Number.isInteger(count.value)) return true;
  const year = count.value >= 1900 && count.value <= 2035 && Number.isInteger(count.value) && text.length === 4 && !count.bent;
  return year && (next === undefined || nounAfter(tokens, count.last, lexicon) < 0);
}

function before(tokens: readonly Token[], at: number): string {
  return tokens[at - 1]?.word.text ?? '';
}
function touches(left: Token, right: Token): boolean {
  return left.end === right.start || (left.word.text === '-' && right.start - left.end <= 1);
}

/** One of the members of X. */
function oneOf(state: State, at: number): QuantityMention | undefined {
  const { tokens, lexicon } = state;
  const found = entryAt(tokens, at, lexicon, 'one-of');
  if (found === undefined) return undefined;
  const nounToken = nounAfter(tokens, found.last, lexicon);
  if (nounToken !== found.last + 1) return undefined;
  return mention(state, at, found.last, { op: 'exact', point: 1, nounToken, isOrdinal: false, rule: 'quantity/one-of' });
}

/** Dozens, hundreds, several, many, a number of. */
function vague(state: State, at: number): QuantityMention | undefined {
  const { tokens, lexicon } = state;
  const options = matchPhrases(tokens, at, lexicon.approximators).filter(({ value }) => value.use === 'vague');
  const found = options.reduce<(typeof options)[number] | undefined>(
    (best, each) => (best && best.last >= each.last ? best : each),
    undefined,
  );
  if (found === undefined) return undefined;
  const after = nounAfter(tokens, found.last, lexicon);
  // several stands after its noun too
  const nounToken = after >= 0 ? after : nounBefore(tokens, at, lexicon);
  return mention(state, at, found.last, { op: 'vague', nounToken, isOrdinal: false, rule: 'quantity/vague' });
}

/** Two soldiers, in one word, with or without the word two after it. */
function dual(state: State, at: number): QuantityMention | undefined {
  const { tokens, lexicon } = state;
  if (!isCountedDual(tokens[at]!)) return undefined;
  let last = at;
  for (let next = at + 1; next <= at + 2 && next < tokens.length; next++) {
    const count = countAt(tokens, next, lexicon);
    if (count?.value === 2 && !count.ordinal && !count.digits) last = count.last;
    const after = approximatorAt(tokens, next, lexicon, 'after');
    if (after !== undefined) {
      return mention(state, at, after.last, { ...bend(after.value, 2), nounToken: at, isOrdinal: false, rule: 'quantity/dual' });
    }
  }
  return mention(state, at, last, { op: 'exact', point: 2, nounToken: at, isOrdinal: false, rule: 'quantity/dual' });
}
