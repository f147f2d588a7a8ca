import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportContext } from './context.ts';
import { isBlank, splitLines } from './decode-lines.ts';
import { recordFields } from './decode-record.ts';
import type { ImportItem } from './item.ts';
import { jsonElements } from './json-scan.ts';
import { size } from './limits.ts';
import type { Piece } from './piece.ts';
import { failure } from './problem.ts';
import { report } from './report.ts';

/** JSON lines: `{id, text, published?, outlet?, title?, lang?, url?}`, one report a line. */
export async function* readJsonLines(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  let number = 0;
  for await (const line of splitLines(piece.stream, context.limits.record)) {
    number++;
    const locator = `${piece.locator}:${number}`;
    if (line.kind === 'too-long') yield failure(locator, 'line-too-long', size(line.length));
    else if (!isBlank(line.bytes)) yield await record(line.bytes, locator, `line:${number}`, context);
    // lets a signal in: a chunk may hold thousands of lines
    if (number % 64 === 0) await nextTurn();
    if (context.stopped()) return;
  }
}

/** The same records in one JSON array, as many programs save them, or a single one. */
export async function* readJsonArray(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  const wanted = (path: readonly string[]): boolean => path.length === 0 || (path.length === 1 && path[0] === '[');
  let number = 0;
  for await (const element of jsonElements(piece.stream, wanted, context.limits.record)) {
    number++;
    const locator = `${piece.locator}#item=${number}`;
    if (element.bytes === null) yield failure(locator, 'too-large', size(element.length));
    else yield await record(element.bytes, locator, `item:${number}`, context);
    if (number % 64 === 0) await nextTurn();
    if (context.stopped()) return;
  }
}

async function record(bytes: Uint8Array, locator: string, fallback: string, context: ImportContext): Promise<ImportItem> {
  const fields = await recordFields(bytes, fallback, context.encoding);
  if ('refused' in fields) {
    const named = fields.id !== fallback;
    return { kind: 'failure', locator, issue: fields.refused, ...(named && { externalId: fields.id }), raw: bytes };
  }
  const { id, named, issues, ...said } = fields;
  const item = report({ ...said, locator, format: 'jsonl', raw: bytes, externalId: named ? id : undefined, issues }, context);
  return item.kind === 'failure' ? { ...item, raw: bytes } : item;
}
