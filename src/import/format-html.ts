import type { ImportContext } from './context.ts';
import { decodeMarkup } from './decode-markup.ts';
import { articleOf } from './html-article.ts';
import type { ImportFormat, ImportItem } from './item.ts';
import { gather, type Piece } from './piece.ts';
import { report } from './report.ts';

/** A web page: its article, with date, outlet and byline as the page gives them. */
export async function* readHtml(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  const raw = await gather(piece, context.limits);
  yield await pageReport(raw, piece, 'html', context);
}

type Place = Pick<Piece, 'locator' | 'url' | 'charset' | 'acquired'>;

/** The same for a page that came in an archive. Throws as `decodeMarkup` and `articleOf` do. */
export async function pageReport(
  raw: Uint8Array,
  place: Place,
  format: ImportFormat,
  context: ImportContext,
): Promise<ImportItem> {
  const decoded = await decodeMarkup(raw, context.encoding, place.charset);
  const article = articleOf(decoded.text, place.url, context.limits);
  const issues = [...decoded.issues, ...article.issues];
  return report({ ...article, locator: place.locator, format, raw, acquired: place.acquired, issues }, context);
}
