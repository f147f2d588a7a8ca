import type { ImportContext } from './context.ts';
import { startsAsTable } from './csv-columns.ts';
import { guessUtf16, looksBinary } from './decode-shape.ts';
import type { AskedFormat, ImportItem } from './item.ts';
import type { Piece } from './piece.ts';

/** What an input is: a format of reports, or a container of further inputs. */
export type Kind = AskedFormat | 'json-array' | 'telegram-html' | 'gzip' | 'zip';

export type ReadFormat = (piece: Piece, context: ImportContext) => AsyncIterable<ImportItem>;

interface Sign {
  readonly kind: Kind;
  /** endings of the name, without the point */
  readonly endings: readonly string[];
  readonly contentTypes: readonly string[];
  /** whether the first 4 KB are those of such a file; `text` is them as Latin-1, without what may stand before markup */
  readonly starts: (text: string, head: Uint8Array) => boolean;
}

const never = (): boolean => false;

/** What certain bytes at the start tell, whatever the name says. In order: the first that fits decides. */
const MAGIC: readonly Sign[] = [
  {
    kind: 'gzip',
    endings: ['gz', 'tgz'],
    contentTypes: ['application/gzip', 'application/x-gzip'],
    starts: (text) => text.startsWith('\x1f\x8b'),
  },
  {
    kind: 'zip',
    endings: ['zip'],
    contentTypes: ['application/zip'],
    starts: (text) => text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06'),
  },
  { kind: 'pdf', endings: ['pdf'], contentTypes: ['application/pdf'], starts: (text) => text.startsWith('%PDF-') },
  {
    kind: 'warc',
    endings: ['warc', 'wet'],
    contentTypes: ['application/warc'],
    starts: (text) => /^WARC\/\d\.\d\r?\n/.test(text),
  },
];

const TELEGRAM_PAGE = /<body[^>]+onload="CheckLocation\(\);?"|class="page_wrap"[\s\S]*class="page_header"/;

/** What the beginning of a text tells, where the name leaves it open: `.json` and `.html` may be several things. */
const SHAPES: readonly Sign[] = [
  {
    kind: 'feed',
    endings: ['rss', 'atom', 'rdf', 'xml'],
    contentTypes: [
      'application/rss+xml',
      'application/atom+xml',
      'application/rdf+xml',
      'application/feed+json',
      'text/xml',
      'application/xml',
    ],
    starts: (text) =>
      /^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<\?[^>]*>\s*|<!DOCTYPE[^>[]*>\s*)*<(?:rss|feed|rdf:RDF|channel)[\s>]/i.test(text) ||
      /^\s*\{[\s\S]*"version"\s*:\s*"https?:(?:\\\/\\\/|\/\/)jsonfeed\.org/.test(text),
  },
  {
    kind: 'telegram',
    endings: [],
    contentTypes: [],
    starts: (text) =>
      /^\{/.test(text) &&
      (/"messages"\s*:\s*\[/.test(text) || /"chats"\s*:\s*\{/.test(text) || /"about"\s*:\s*"[^"]*Telegram/i.test(text)),
  },
  {
    kind: 'json-array',
    endings: ['json'],
    contentTypes: ['application/json'],
    starts: (text) => /^\[\s*(?:\{|\])/.test(text) || /^\{\s*\r?\n\s+"/.test(text),
  },
  {
    kind: 'jsonl',
    endings: ['jsonl', 'ndjson'],
    contentTypes: ['application/jsonl', 'application/x-ndjson', 'application/jsonlines'],
    starts: (text) => /^\{\s*"/.test(text),
  },
  { kind: 'telegram-html', endings: [], contentTypes: [], starts: (text) => TELEGRAM_PAGE.test(text) },
  {
    kind: 'html',
    endings: ['html', 'htm', 'xhtml', 'shtml'],
    contentTypes: ['text/html', 'application/xhtml+xml'],
    starts: (text) => /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title)\b/i.test(text),
  },
  {
    kind: 'csv',
    endings: ['csv', 'tsv'],
    contentTypes: ['text/csv', 'text/tab-separated-values'],
    starts: (text) => startsAsTable(Buffer.from(text, 'latin1').toString('utf8')),
  },
  { kind: 'text', endings: ['txt', 'text', 'md'], contentTypes: ['text/plain'], starts: never },
];

/** Names that say less than the content: several formats share them. */
const OPEN: ReadonlySet<Kind> = new Set(['json-array', 'feed', 'html']);

/** What an input is, from its first bytes, its name and what the server said of it; null where nothing fits. */
export function kindOf(piece: Piece, head: Uint8Array): Kind | null {
  const text = opening(head);
  const magic = MAGIC.find((sign) => sign.starts(text, head));
  if (magic) return magic.kind;
  const named = byName(piece.name) ?? byContentType(piece.contentType);
  if (named && !OPEN.has(named)) return named;
  const shaped = SHAPES.find((sign) => sign.starts(text, head))?.kind;
  if (shaped) return named === 'html' && shaped === 'feed' ? 'feed' : shaped;
  if (named) return named;
  const nameless = !/\.[a-z0-9]{1,8}$/i.test(piece.name);
  return (piece.asked || nameless) && isTextual(head) ? 'text' : null;
}

function opening(head: Uint8Array): string {
  const wide = guessUtf16(head);
  const text = wide ? new TextDecoder(wide).decode(head) : Buffer.from(head).toString('latin1');
  return text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '').replace(/^\s+/, '');
}

function byName(name: string): Kind | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? null : ([...MAGIC, ...SHAPES].find((sign) => sign.endings.includes(ending))?.kind ?? null);
}

function byContentType(type: string | undefined): Kind | null {
  if (type === undefined) return null;
  return [...MAGIC, ...SHAPES].find((sign) => sign.contentTypes.includes(type.toLowerCase()))?.kind ?? null;
}

const isTextual = (head: Uint8Array): boolean => guessUtf16(head) !== null || looksBinary(head) === null;
