import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportContext } from './context.ts';
import { decode } from './decode.ts';
import { pageReport } from './format-html.ts';
import { splitTitle } from './format-text.ts';
import type { ImportItem } from './item.ts';
import { size } from './limits.ts';
import type { Piece } from './piece.ts';
import { failure, issueOf } from './problem.ts';
import { report } from './report.ts';
import { contentType, httpAnswer } from './warc-http.ts';
import { type WarcRecord, warcRecords } from './warc-records.ts';

/** Records that hold what a server sent, a file, or text made of one (WET). */
const TYPES: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);
const PAGES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** A web archive: one report for each page or text in it. All else (pictures, requests, redirects, errors) is passed over. */
export async function* readWarc(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  const wanted = (headers: ReadonlyMap<string, string>): boolean => TYPES.has(headers.get('warc-type')?.toLowerCase() ?? '');
  for await (const record of warcRecords(piece.stream, wanted, context.limits)) {
    if (context.stopped()) return;
    if (wanted(record.headers)) yield* readRecord(record, `${piece.locator}#record=${record.number}`, context);
    await nextTurn();
  }
}

async function* readRecord(record: WarcRecord, locator: string, context: ImportContext): AsyncGenerator<ImportItem> {
  if (record.body === null) {
    if (isHttp(record)) yield failure(locator, 'too-large', `${size(record.length)}; the limit is ${size(context.limits.whole)}`);
    return;
  }
  try {
    const content = await contentOf(record, record.body, context.limits.whole);
    if (content === null) return;
    const place = { locator, ...placeOf(record), ...(content.charset && { charset: content.charset }) };
    if (PAGES.has(content.type)) yield await pageReport(content.body, place, 'warc', context);
    else if (content.type === 'text/plain') yield await textReport(content.body, place, context);
  } catch (error) {
    yield { kind: 'failure', locator, issue: issueOf(error) };
  }
}

const isHttp = (record: WarcRecord): boolean => /^application\/http/i.test(record.headers.get('content-type') ?? '');

interface Content {
  readonly type: string;
  readonly charset: string | undefined;
  readonly body: Uint8Array;
}

async function contentOf(record: WarcRecord, body: Uint8Array, most: number): Promise<Content | null> {
  if (!isHttp(record)) return { ...contentType(record.headers.get('content-type')), body };
  const answer = await httpAnswer(body, most);
  return answer.status === 200 ? answer : null;
}

function placeOf(record: WarcRecord): { url?: string; acquired?: string } {
  const url = record.headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
  const time = Date.parse(record.headers.get('warc-date') ?? '');
  return { ...(url && { url }), ...(Number.isNaN(time) ? {} : { acquired: new Date(time).toISOString() }) };
}

async function textReport(
  raw: Uint8Array,
  place: { locator: string; url?: string; acquired?: string; charset?: string },
  context: ImportContext,
): Promise<ImportItem> {
  const { charset, ...rest } = place;
  const decoded = await decode(raw, context.encoding ?? charset);
  if (decoded.text === null) return { kind: 'failure', locator: place.locator, issue: decoded.issues[0]! };
  return report({ ...rest, ...splitTitle(decoded.text), format: 'warc', raw }, context);
}
