import { getDocumentProxy } from 'unpdf';
import type { ImportContext } from './context.ts';
import { splitTitle } from './format-text.ts';
import type { ImportItem } from './item.ts';
import type { Limits } from './limits.ts';
import { type PdfRun, pageText } from './pdf-lines.ts';
import { faultOf } from './pdf-quality.ts';
import { gather, type Piece } from './piece.ts';
import { issueOf, Problem } from './problem.ts';
import { report } from './report.ts';

type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of a PDF, where it comes out as it is written; else `pdf-unreadable`, and `pdf-no-text` for a scan. The date of a PDF is
 * that of its making, not of its publication: it is not taken.
 */
export async function* readPdf(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  const raw = await gather(piece, context.limits);
  refuseUnclosed(raw, context.limits.unclosed);
  const deadline = performance.now() + context.limits.pdfTime;
  const file = await open(raw, deadline);
  try {
    const text = await textOf(file, context.limits, deadline);
    const fault = faultOf(text);
    if (fault === 'none') throw new Problem('pdf-no-text', `${file.numPages} pages`);
    if (fault !== null) throw new Problem('pdf-unreadable', fault);
    yield report({ ...splitTitle(text), locator: piece.locator, format: 'pdf', raw, url: piece.url }, context);
  } finally {
    await file.loadingTask.destroy();
  }
}

/**
 * Each dictionary that is never closed is read to the end of the file, anew, and nothing can interrupt that. In packed streams the marks
 * come by chance, and as often the one as the other.
 */
function refuseUnclosed(raw: Uint8Array, most: number): void {
  const file = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  const unclosed = occurrences(file, '<<') - occurrences(file, '>>');
  if (unclosed > most) throw new Problem('broken-pdf', `${unclosed} dictionaries without an end`);
}

function occurrences(file: Buffer, mark: string): number {
  let count = 0;
  for (let at = file.indexOf(mark); at >= 0; at = file.indexOf(mark, at + mark.length)) count++;
  return count;
}

async function open(raw: Uint8Array, deadline: number): Promise<PdfFile> {
  try {
    // it takes the bytes for itself: it gets a copy. Fonts are needed for drawing only. Errors are told here, not on the console.
    return await inTime(getDocumentProxy(Uint8Array.from(raw), { verbosity: 0, disableFontFace: true }), deadline);
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof Error && error.name === 'PasswordException') throw new Problem('encrypted', 'PDF');
    throw new Problem('broken-pdf', issueOf(error).detail);
  }
}

async function textOf(file: PdfFile, limits: Limits, deadline: number): Promise<string> {
  if (file.numPages > limits.pages) throw new Problem('too-large', `${file.numPages} pages; the limit is ${limits.pages}`);
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const text = await inTime(pageOf(file, number), deadline);
    length += text.length;
    if (length > limits.report) throw new Problem('too-large', `more than ${limits.report} characters`);
    if (text !== '') pages.push(text);
  }
  return pages.join('\n\n');
}

async function pageOf(file: PdfFile, number: number): Promise<string> {
  try {
    const page = await file.getPage(number);
    const content = await page.getTextContent();
    page.cleanup();
    const runs: PdfRun[] = [];
    for (const item of content.items) {
      if (!('str' in item) || item.str === '') continue;
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      const size = Math.hypot(a, b) || item.height || 1;
      runs.push({ text: item.str, x, y, width: item.width, size });
    }
    return pageText(runs);
  } catch (error) {
    throw new Problem('broken-pdf', `page ${number}: ${issueOf(error).detail}`);
  }
}

async function inTime<T>(work: Promise<T>, deadline: number): Promise<T> {
  const left = Math.max(0, deadline - performance.now());
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('timed-out', 'PDF')), left);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
