import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { contextOf, type ImportContext } from './context.ts';
import type { ImportItem, ImportOptions } from './item.ts';
import type { Piece } from './piece.ts';
import { failure, issueOf, Problem } from './problem.ts';
import { readPiece } from './read-piece.ts';
import { sizeOf, walk } from './source-folder.ts';
import { download, schemeOf, withoutCredentials } from './source-url.ts';

/** Finds out what a source is: standard input, an address, a folder or a file; and reads it. */
export async function* openSource(source: string, options: ImportOptions): AsyncGenerator<ImportItem> {
  try {
    if (source === '-') yield* readStandardInput(options);
    else if (schemeOf(source) !== null) yield* readUrl(source, options);
    else yield* readPath(source, options);
  } catch (error) {
    if (!options.signal?.aborted) yield { kind: 'failure', locator: withoutCredentials(source), issue: issueOf(error) };
  }
}

async function* readStandardInput(options: ImportOptions): AsyncGenerator<ImportItem> {
  const context = contextOf(options, null);
  const stream = counted(options.standardInput ?? process.stdin, context);
  yield* readPiece({ locator: 'stdin', name: 'stdin', size: null, stream, nesting: 0, asked: true }, context);
}

async function* readUrl(source: string, options: ImportOptions): AsyncGenerator<ImportItem> {
  const limits = contextOf(options, null).limits;
  const piece = await download(source, limits, { fetch: options.fetch ?? fetch, signal: options.signal });
  const context = contextOf(options, piece.size);
  yield* readPiece({ ...piece, stream: counted(piece.stream, context) }, context);
}

async function* readPath(path: string, options: ImportOptions): AsyncGenerator<ImportItem> {
  const info = await stat(path);
  if (info.isFile()) {
    const context = contextOf(options, info.size);
    yield* readPiece(filePiece(path, info.size, context, true), context);
  } else if (info.isDirectory()) yield* readFolder(path, options);
  else {
    // a pipe that was named, such as `<(…)` of a shell
    const context = contextOf(options, null);
    yield* readPiece(filePiece(path, null, context, true), context);
  }
}

async function* readFolder(path: string, options: ImportOptions): AsyncGenerator<ImportItem> {
  const context = contextOf(options, options.onProgress ? await sizeOf(path) : null);
  let files = 0;
  for await (const found of walk(path)) {
    if (context.stopped()) return;
    files++;
    if ('issue' in found) {
      yield found;
      continue;
    }
    const piece = filePiece(found.path, found.size, context, false);
    yield* readPiece(piece, context);
  }
  if (files === 0) yield failure(path, 'empty', 'no files in the folder');
}

function filePiece(path: string, size: number | null, context: ImportContext, asked: boolean): Piece {
  const stream = counted(
    { [Symbol.asyncIterator]: () => createReadStream(path, { highWaterMark: 262_144 })[Symbol.asyncIterator]() },
    context,
  );
  return { locator: path, name: basename(path), size, stream, nesting: 0, asked, ...(size !== null && { path }) };
}

async function* counted(stream: AsyncIterable<Uint8Array>, context: ImportContext): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    // not an early end: half a file would pass for a whole one
    if (context.stopped()) throw new Problem('stopped');
    context.advance(chunk.length);
    yield chunk;
  }
}
