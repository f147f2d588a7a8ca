import type { ImportContext } from './context.ts';
import { decode } from './decode.ts';
import type { ImportItem } from './item.ts';
import { gather, type Piece } from './piece.ts';
import { report } from './report.ts';

/** A title is no longer than this many characters; the reader's layout draws the same line. */
const LONGEST_TITLE = 220;

/** Plain text: one report a file. A first line with a blank line after it is the title. */
export async function* readText(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  const raw = await gather(piece, context.limits, context.limits.report);
  const decoded = await decode(raw, context.encoding ?? piece.charset);
  if (decoded.text === null) {
    yield { kind: 'failure', locator: piece.locator, issue: decoded.issues[0]! };
    return;
  }
  const { url, acquired } = piece;
  const found = { locator: piece.locator, format: 'text' as const, raw, url, acquired, issues: decoded.issues };
  // what the decoder said of the text is said again by the report
  const issues = decoded.issues.filter((issue) => BYTES.has(issue.code));
  yield report({ ...found, ...splitTitle(decoded.text), issues }, context);
}

const BYTES: ReadonlySet<string> = new Set(['bad-bytes', 'truncated-utf8', 'encoding-detected']);

export function splitTitle(text: string): { title?: string; text: string } {
  const match = /^\s*(\S[^\r\n]*)\r?\n[^\S\n]*\n\s*(?=\S)/u.exec(text.slice(0, 2000));
  const title = match?.[1]?.trim();
  return match && title && title.length <= LONGEST_TITLE ? { title, text: text.slice(match[0].length) } : { text };
}
