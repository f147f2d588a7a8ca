import { joined } from '../match/tags.ts';
import type { KnownToken } from '../types.ts';
import type { Parsed } from './context.ts';
import type { Speaking } from './voices.ts';

const OPENING = '«“';
const CLOSING = '»”';
const EITHER = '"';

const isMark = (token: KnownToken, marks: string): boolean => token.word.kind === 'mark' && marks.includes(token.word.bare);
export const opensQuote = (token: KnownToken | undefined): boolean => token !== undefined && isMark(token, OPENING + EITHER);

/** For each token how deep in quotation marks it stands; null where the sentence has none and none was open. */
export function quotesOf(parsed: Parsed, speaking: Speaking): Uint8Array | null {
  const { tokens } = parsed.sentence;
  const open = carriesOver(speaking, parsed.sentence.line, tokens);
  if (!open && !tokens.some((t) => isMark(t, OPENING + CLOSING + EITHER))) return null;
  const depths = new Uint8Array(tokens.length);
  let depth = open ? 1 : 0;
  tokens.forEach((token, i) => {
    const next = step(depth, token);
    depths[i] = Math.max(depth, next);
    depth = next;
  });
  return depths;
}

function step(depth: number, token: KnownToken): number {
  if (isMark(token, EITHER)) return depth > 0 ? depth - 1 : 1;
  if (isMark(token, OPENING)) return depth + 1;
  return isMark(token, CLOSING) ? Math.max(0, depth - 1) : depth;
}

/** A quotation stays open to the end of its line; a forgotten mark must not put the rest of the report into somebody's mouth. */
function carriesOver(speaking: Speaking, line: number, tokens: readonly KnownToken[]): boolean {
  if (!speaking.quoteOpen) return false;
  if (speaking.line === undefined || speaking.line === line) return true;
  const first = tokens.find((t) => isMark(t, OPENING + CLOSING + EITHER));
  return first !== undefined && isMark(first, CLOSING);
}

/** Whether a quotation is open before and after the sentence. */
export function followQuotes(
  speaking: Speaking,
  line: number,
  tokens: readonly KnownToken[],
): { before: boolean; after: boolean } {
  const before = carriesOver(speaking, line, tokens);
  let depth = before ? 1 : 0;
  for (const token of tokens) depth = step(depth, token);
  return { before, after: depth > 0 };
}

/** The mark that closes the quotation opened at `from`, or the sentence's last token. */
export function closeOf(tokens: readonly KnownToken[], from: number, depth: number): number {
  for (let i = from; i < tokens.length; i++) {
    depth = step(depth, tokens[i]!);
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}

/** The sentence opens with a quotation that is speech, not a name: it is long or holds a verb. */
export function startsQuoted(parsed: Parsed): boolean {
  const { tokens } = parsed.sentence;
  const first = opensQuote(tokens[0]) ? 0 : tokens[0] && joined(tokens[0].word) && opensQuote(tokens[1]) ? 1 : -1;
  return first >= 0 && closeOf(tokens, first, 0) - first > 5;
}
