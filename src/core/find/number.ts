import { LETTER } from '../letters.ts';
import type { Token } from '../types.ts';
import { CLITIC } from '../types.ts';
import type { NumberEntry, NumberLexicon } from './number-types.ts';
import { isLooseProclitic, matchPhrases } from './phrase.ts';

/** A number read from one or more tokens. */
export interface NumberRead {
  readonly last: number;
  readonly value: number;
  readonly ordinal: boolean;
  /** written with digits */
  readonly digits: boolean;
  readonly article: boolean;
  readonly clitics: number;
}

type Piece = {
  readonly kind: Valued;
  readonly value: number;
  readonly last: number;
  readonly and: boolean;
  readonly after: boolean;
} & Pick<NumberRead, 'article' | 'clitics'>;
type Valued = 'digits' | 'digit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'multiple' | 'ordinal' | 'half' | 'quarter';

/** A value under way: `sum` holds closed thousands, `group` what is below the last scale. */
interface Sum {
  sum: number;
  group: number;
  scale: number;
  kind: Valued;
  unit: number;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The value of digits with separators; undefined for what is no single number (26.9.2014). */
export function parseDigits(text: string): number | undefined {
  let separators = 0;
  let tail = 0;
  let digits = '';
  let decimals = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      tail++;
      digits += text[i];
      continue;
    }
    if (separators > 0 && tail !== 3) return undefined;
    separators++;
    decimals = digits;
    tail = 0;
  }
  if (digits.length === 0 || digits.length > 15) return undefined;
  if (separators === 0 || (tail === 3 && decimals !== '0' && decimals.length <= separators * 3)) return Number(digits);
  return separators === 1 ? Number(`${decimals}.${digits.slice(decimals.length)}`) : undefined;
}

function digitPiece(tokens: readonly Token[], at: number): Piece | undefined {
  let i = at;
  let article = false;
  let clitics = 0;
  if (isLooseProclitic(tokens, at)) {
    const text = tokens[at]!.word.text;
    article = text.endsWith(LETTER.alef + LETTER.lam) || text.endsWith(LETTER.lam + LETTER.lam);
    if (text.startsWith(LETTER.waw)) clitics |= CLITIC.WA;
    if (text.includes(LETTER.ba)) clitics |= CLITIC.BI;
    i++;
  }
  const word = tokens[i]?.word;
  if (word?.kind !== 'number') return undefined;
  const value = parseDigits(word.text);
  if (value === undefined) return undefined;
  return { kind: 'digits', value, last: i, and: (clitics & CLITIC.WA) !== 0, after: false, article, clitics };
}

/** What an entry adds to a number, if it is part of one. */
function valueOf(entry: NumberEntry): number {
  const { value } = entry as { readonly value?: number };
  if (value !== undefined) return value;
  if (entry.kind === 'half') return 0.5;
  return entry.kind === 'quarter' ? 0.25 : Number.NaN;
}

const NO_PIECES: readonly Piece[] = [];

/** The readings of one token as a piece of a number. */
function pieces(tokens: readonly Token[], at: number, lexicon: NumberLexicon): readonly Piece[] {
  if (at >= tokens.length) return NO_PIECES;
  const digits = digitPiece(tokens, at);
  if (digits !== undefined) return [digits];
  const matches = matchPhrases(tokens, at, lexicon.words);
  if (matches.length === 0) return NO_PIECES;
  const out: Piece[] = [];
  for (const match of matches) {
    const value = valueOf(match.value);
    if (Number.isNaN(value)) continue;
    out.push({
      kind: match.value.kind as Valued,
      value,
      last: match.last,
      and: (match.clitics & CLITIC.WA) !== 0,
      after: match.value.kind === 'scale' && match.value.after,
      article: match.article,
      clitics: match.clitics,
    });
  }
  return out;
}

function start(piece: Piece): Sum {
  const closed = piece.kind === 'scale' || piece.kind === 'multiple';
  const scale = piece.kind === 'scale' ? piece.value : piece.kind === 'multiple' ? piece.value / 2 : Number.POSITIVE_INFINITY;
  return { sum: closed ? piece.value : 0, group: closed ? 0 : piece.value, scale, kind: piece.kind, unit: piece.value };
}

function add(sum: Sum, piece: Piece): boolean {
  sum.group += piece.value;
  sum.kind = piece.kind;
  sum.unit = piece.value;
  return true;
}

function multiply(sum: Sum, piece: Piece): boolean {
  const count = piece.and && sum.group === 0 ? 1 : piece.and ? 0 : sum.group;
  if (count === 0 || piece.value >= sum.scale || sum.kind === 'ordinal') return false;
  sum.sum += count * piece.value;
  sum.group = 0;
  sum.scale = piece.value;
  sum.kind = 'scale';
  return true;
}

/** Adds the piece if it can stand there; says whether it could. */
function join(sum: Sum, piece: Piece): boolean {
  const open = piece.and && sum.group === 0 && sum.sum > 0 && piece.value < sum.scale;
  const unit = sum.kind === 'digit' || sum.kind === 'ordinal';
  switch (piece.kind) {
    case 'digits':
    case 'multiple':
      return open && add(sum, piece);
    case 'digit':
      return (open || (piece.and && sum.kind === 'hundred')) && add(sum, piece);
    case 'teen':
      return (piece.and ? open || sum.kind === 'hundred' : unit && sum.unit < 10) && add(sum, piece);
    case 'ten':
      return piece.and && (open || sum.kind === 'hundred' || (unit && sum.unit < 10)) && add(sum, piece);
    case 'hundred':
      if (open) return add(sum, piece);
      if (piece.and || piece.value !== 100 || sum.kind !== 'digit' || sum.unit < 3) return false;
      sum.group += sum.unit * 99;
      sum.kind = 'hundred';
      return true;
    case 'scale':
      return multiply(sum, piece);
    case 'half':
    case 'quarter':
      if (!piece.and || sum.group !== 0 || sum.sum === 0) return false;
      sum.sum += sum.scale * piece.value;
      sum.scale = 0;
      return true;
    default:
      return false;
  }
}

function first(found: readonly Piece[]): Piece | undefined {
  if (found.length === 0) return undefined;
  const usable = found.filter((piece) => !piece.after && piece.kind !== 'half' && piece.kind !== 'quarter');
  return usable.find((piece) => piece.kind === 'multiple') ?? usable[0];
}

function continuation(sum: Sum, found: readonly Piece[]): Piece | undefined {
  for (const piece of found) if (join(sum, piece)) return piece;
  return undefined;
}

/** Reads the longest number that begins at a token. */
export function readNumber(tokens: readonly Token[], at: number, lexicon: NumberLexicon): NumberRead | undefined {
  const head = first(pieces(tokens, at, lexicon));
  if (head === undefined) return undefined;
  const sum = start(head);
  let last = head.last;
  // an accusative "thousand" reads as a dual only where no number goes before it, so only `join` sees it as a scale
  for (;;) {
    const next = continuation(sum, pieces(tokens, last + 1, lexicon));
    if (next === undefined) break;
    last = next.last;
    if (sum.scale === 0) {
      const again = pieces(tokens, last + 1, lexicon).find((piece) => piece.kind === 'scale' && piece.article);
      last = again?.last ?? last;
      break;
    }
  }
  return {
    last,
    value: sum.sum + sum.group,
    ordinal: head.kind === 'ordinal',
    digits: head.kind === 'digits',
    article: head.article,
    clitics: head.clitics,
  };
}
