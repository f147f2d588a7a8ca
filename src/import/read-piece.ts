import { gunzipped } from './container-gzip.ts';
import { zipped } from './container-zip.ts';
import type { ImportContext } from './context.ts';
import { isKnownEncoding } from './decode-legacy.ts';
import { type Kind, kindOf, type ReadFormat } from './formats.ts';
import type { ImportItem } from './item.ts';
import { type Piece, peek } from './piece.ts';
import { failure, issueOf, Problem } from './problem.ts';

/** One module a format, loaded when the first such input comes: a run over JSON lines needs no PDF reader. */
const READERS: Readonly<Record<Exclude<Kind, 'gzip' | 'zip'>, () => Promise<ReadFormat>>> = {
  text: async () => (await import('./format-text.ts')).readText,
  lines: async () => (await import('./format-lines.ts')).readTextLines,
  html: async () => (await import('./format-html.ts')).readHtml,
  feed: async () => (await import('./format-feed.ts')).readFeed,
  jsonl: async () => (await import('./format-jsonl.ts')).readJsonLines,
  'json-array': async () => (await import('./format-jsonl.ts')).readJsonArray,
  csv: async () => (await import('./format-csv.ts')).readCsv,
  warc: async () => (await import('./format-warc.ts')).readWarc,
  telegram: async () => (await import('./format-telegram.ts')).readTelegram,
  'telegram-html': async () => (await import('./format-telegram-html.ts')).readTelegramPage,
  pdf: async () => (await import('./format-pdf.ts')).readPdf,
};

/** All reports of one input. What goes wrong in it comes out as its last item, after all that came before. */
export async function* readPiece(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  try {
    yield* readInside(piece, context);
  } catch (error) {
    if (!context.stopped()) yield { kind: 'failure', locator: piece.locator, issue: issueOf(error) };
  }
}

async function* readInside(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  if (piece.size === 0) throw new Problem('empty', '0 bytes');
  // lines may come one at a time, and only gzip and zip are still looked for
  const { head, stream } = await peek(piece.stream, context.format === 'lines' ? 4 : undefined);
  if (head.length === 0) throw new Problem('empty', '0 bytes');
  const whole = { ...piece, stream };
  const found = kindOf(whole, head);
  const kind = forced(found, context);
  if (kind === null) throw new Problem('unknown-format', piece.name);
  if (kind !== 'gzip' && kind !== 'zip') {
    const { encoding } = context;
    if (encoding !== undefined && !(await isKnownEncoding(encoding))) throw new Problem('unknown-encoding', encoding);
    const read = await READERS[kind]();
    yield* read(whole, context);
    return;
  }
  if (piece.nesting >= context.limits.nesting) throw new Problem('nested-archives', String(context.limits.nesting));
  if (kind === 'gzip') yield* readPiece(gunzipped(whole, context.limits), context);
  else yield* readZip(whole, context);
}

/** A format that was asked for is still looked for inside archives, and has the variants of its own. */
function forced(found: Kind | null, context: ImportContext): Kind | null {
  const asked = context.format;
  if (asked === undefined || found === 'gzip' || found === 'zip') return found;
  if (asked === 'jsonl' && found === 'json-array') return found;
  return asked === 'telegram' && (found === 'telegram-html' || found === 'html') ? 'telegram-html' : asked;
}

async function* readZip(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  let inside = 0;
  for await (const entry of zipped(piece, context)) {
    if (context.stopped()) return;
    inside++;
    if ('kind' in entry) yield entry;
    else yield* readPiece(entry, context);
  }
  if (inside === 0) yield failure(piece.locator, 'empty', 'no files in the archive');
}
