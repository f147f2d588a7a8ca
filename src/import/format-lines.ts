import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportContext } from './context.ts';
import { decodeNamed } from './decode-legacy.ts';
import { isBlank, splitLines } from './decode-lines.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { ImportItem } from './item.ts';
import { size } from './limits.ts';
import type { Piece } from './piece.ts';
import { failure } from './problem.ts';
import { report } from './report.ts';

/** Plain text with one report a line: UTF-8, or the encoding that was named (one line tells too little to guess by). */
export async function* readTextLines(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  let number = 0;
  for await (const line of splitLines(piece.stream, context.limits.record)) {
    number++;
    const locator = `${piece.locator}:${number}`;
    if (line.kind === 'too-long') yield failure(locator, 'line-too-long', size(line.length));
    else if (!isBlank(line.bytes)) yield await lineReport(line.bytes, locator, context);
    // lets a signal in: a chunk may hold thousands of lines
    if (number % 64 === 0) await nextTurn();
    if (context.stopped()) return;
  }
}

async function lineReport(bytes: Uint8Array, locator: string, context: ImportContext): Promise<ImportItem> {
  const raw = bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes;
  const { text, issues } =
    context.encoding === undefined ? decodeUtf8(raw) : { text: await decodeNamed(raw, context.encoding), issues: [] };
  const item = report({ locator, format: 'text', text, raw, issues }, context);
  return item.kind === 'failure' ? { ...item, raw } : item;
}
