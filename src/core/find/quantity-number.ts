import type { QuantityOp, Token } from '../types.ts';
import { type NumberRead, readNumber } from './number.ts';
import type { Approximator, NumberEntry, NumberLexicon } from './number-types.ts';
import { isLooseProclitic, type Match, matchPhrases } from './phrase.ts';

export interface Bounds {
  readonly op: QuantityOp;
  readonly low?: number;
  readonly point?: number;
  readonly high?: number;
}
/** A number with what bends it, before the counted noun is looked for. */
export interface Count extends Bounds {
  readonly last: number;
  readonly ordinal: boolean;
  readonly value: number;
  readonly bent: boolean;
  readonly digits: boolean;
}

export function entryAt(
  tokens: readonly Token[],
  at: number,
  lexicon: NumberLexicon,
  kind: NumberEntry['kind'],
): Match<NumberEntry> | undefined {
  if (at < 0 || at >= tokens.length) return undefined;
  return matchPhrases(tokens, at, lexicon.words).find(({ value }) => value.kind === kind);
}

export function approximatorAt(
  tokens: readonly Token[],
  at: number,
  lexicon: NumberLexicon,
  position: Approximator['position'],
): Match<Approximator> | undefined {
  if (at < 0 || at >= tokens.length) return undefined;
  return matchPhrases(tokens, at, lexicon.approximators).find(({ value }) => value.position === position);
}

/** What an approximator makes of a number: `at-least` and `more-than` keep it as their point (codebook, ruling 21). */
export function bend(approximator: Approximator | undefined, value: number): Bounds {
  if (approximator === undefined) return { op: 'exact', point: value };
  const { use, low, high } = approximator;
  const whole = Number.isInteger(value);
  const round = (factor: number) => (whole ? Math.round(factor * value) : factor * value);
  return {
    op: use,
    ...(low !== undefined && { low: round(low) }),
    point: value,
    ...(high !== undefined && { high: round(high) }),
  };
}

/** 3000 and 4000 after between, 20 to 30 after from. */
function range(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Count | undefined {
  const around = approximatorAt(tokens, at, lexicon, 'around');
  const first = around === undefined ? undefined : readNumber(tokens, around.last + 1, lexicon);
  if (first === undefined || first.ordinal) return undefined;
  const link = approximatorAt(tokens, first.last + 1, lexicon, 'between');
  const second = readNumber(tokens, (link?.last ?? first.last) + 1, lexicon);
  if (second === undefined || second.value <= first.value || (link === undefined && (second.clitics & 1) === 0)) return undefined;
  return ranged(first, second);
}

function ranged(first: NumberRead, second: NumberRead): Count {
  // two to three thousand: the thousand is said once
  const scale =
    first.value < 100 && second.value >= 1000 && second.value % 1000 === 0 && second.value / 1000 < 1000 && !second.digits
      ? 1000
      : 1;
  const low = first.value * (scale > 1 && first.value < second.value / 1000 ? scale : 1);
  return {
    last: second.last,
    op: 'range',
    low,
    high: second.value,
    value: second.value,
    ordinal: false,
    bent: true,
    digits: second.digits,
  };
}

/** Two numbers with a dash, to or or between them. */
function pair(tokens: readonly Token[], first: NumberRead, lexicon: NumberLexicon): Count | undefined {
  const mark = tokens[first.last + 1]?.word;
  const dash = mark?.kind === 'mark' && (mark.text === '-' || mark.text === '–') ? first.last + 1 : undefined;
  const link = dash ?? approximatorAt(tokens, first.last + 1, lexicon, 'between')?.last;
  const second = link === undefined ? undefined : readNumber(tokens, link + 1, lexicon);
  return second !== undefined && !second.ordinal && second.value > first.value ? ranged(first, second) : undefined;
}

/** A number with the words that bend it in front, or a range. */
export function countAt(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Count | undefined {
  const span = range(tokens, at, lexicon);
  if (span !== undefined) return span;
  let head = at;
  let bending: Approximator | undefined;
  for (let hops = 0; hops < 3; hops++) {
    const before = approximatorAt(tokens, head, lexicon, 'before');
    if (before === undefined || before.value.use === 'vague') break;
    bending ??= before.value;
    head = before.last + 1;
    if (isLooseProclitic(tokens, head) && head + 1 >= tokens.length) return undefined;
  }
  const number = head < tokens.length ? readNumber(tokens, head, lexicon) : undefined;
  if (number === undefined || (bending !== undefined && number.ordinal)) return undefined;
  const two = number.ordinal || bending !== undefined ? undefined : pair(tokens, number, lexicon);
  if (two !== undefined) return two;
  return {
    ...bend(bending, number.value),
    last: number.last,
    value: number.value,
    ordinal: number.ordinal,
    bent: bending !== undefined,
    digits: number.digits,
  };
}
