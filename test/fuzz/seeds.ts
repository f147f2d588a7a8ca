import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { loadCases } from '../helpers/cases.ts';
import { lines, pdf } from '../import/pdf-file.ts';
import { BODY, bytes, page, SECOND, TITLE, warcRecord, warcResponse, zip } from '../import/sample.ts';
import type { ImportTarget } from './targets.ts';

/** Files to be damaged, of every format: made of the invented reports of `cases/` and `examples/`, and of those in ../shared/data where that is. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = join(ROOT, '../shared/data');

interface Report {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
}

let made: readonly Report[] | undefined;

function everyReport(): readonly Report[] {
  made ??= makeReports();
  return made;
}

function makeReports(): Report[] {
  const examples = readdirSync(join(ROOT, 'examples'))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(ROOT, 'examples', file), 'utf8'));
  const texts = [...examples, ...loadCases().map(({ text }) => text), `${BODY}\n\n${SECOND}`, ...bulk()];
  return texts.map((text, i) => ({
    ...{ id: `r${i}`, title: text.slice(0, 60).split('\n')[0] ?? TITLE, text },
    published: `20${String(10 + (i % 15))}-03-${String(1 + (i % 28)).padStart(2, '0')}`,
  }));
}

function bulk(): string[] {
  const path = join(DATA, 'bulk_ar.txt.gz');
  if (!existsSync(path)) return [];
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line, i) => i % 150 === 0 && line !== '');
}

/** Every `size` reports together. */
function groups(reports: readonly Report[], size: number): Report[][] {
  const found: Report[][] = [];
  for (let at = 0; at < reports.length; at += size) found.push(reports.slice(at, at + size));
  return found;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((part) => `<p>${escaped(part)}</p>`)
    .join('');
const asPage = ({ title, text, published }: Report): Buffer =>
  bytes(
    page(
      `<title>${escaped(title)}</title><link rel="canonical" href="https://example.org/1"><meta property="article:published_time" content="${published}T10:00:00Z">` +
        `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'NewsArticle', headline: title, datePublished: published }] })}</script>`,
      `${paragraphs(text)}<table><tr><td><b><i>${escaped(title)}</i></b></td></tr></table><!-- c --><time datetime="${published}">x</time>`,
    ),
  );
const asItem = ({ id, title, text, published }: Report): string =>
  `<item><guid>${id}</guid><title>${escaped(title)}</title><pubDate>${new Date(published).toUTCString()}</pubDate>` +
  `<link>https://example.org/${id}</link><description>${escaped(title)}</description><content:encoded><![CDATA[${paragraphs(text)}]]></content:encoded></item>`;
const asRss = (reports: readonly Report[]): Buffer =>
  bytes(
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>و</title>${reports.map(asItem).join('')}</channel></rss>`,
  );
const asAtom = (reports: readonly Report[]): Buffer =>
  bytes(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>و</title>${reports.map(({ id, title, text, published }) => `<entry><id>${id}</id><title>${escaped(title)}</title><updated>${published}T00:00:00Z</updated><content type="html">${escaped(paragraphs(text))}</content></entry>`).join('')}</feed>`,
  );
const asJsonFeed = (reports: readonly Report[]): Buffer =>
  bytes(
    JSON.stringify({
      ...{ version: 'https://jsonfeed.org/version/1.1', title: 'و' },
      items: reports.map(({ id, title, text, published }) => ({ id, title, content_text: text, date_published: published })),
    }),
  );
const asRow = ({ id, title, text, published }: Report): string =>
  [id, title, text, published].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const asMessage = ({ title, text, published }: Report, i: number): unknown => ({
  ...{ id: i, type: 'message', date: `${published}T10:00:00`, from: 'ق' },
  text: i % 2 === 0 ? text : [title, { type: 'bold', text }],
});
const asTelegramPage = (reports: readonly Report[]): Buffer =>
  bytes(
    `<!DOCTYPE html><html><head><meta charset="utf-8"/></head><body onload="CheckLocation();"><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">ق</div></div></div><div class="page_body chat_page"><div class="history">${reports
      .map(
        ({ text }, i) =>
          `<div class="message default clearfix" id="message${i}"><div class="body"><div class="pull_right date details" title="04.03.2025 23:30:00 UTC+03:00">23:30</div><div class="from_name">ق</div><div class="text">${escaped(text).replaceAll('\n', '<br>')}</div></div></div>`,
      )
      .join('')}</div></div></div></body></html>`,
  );

const asWarc = (reports: readonly Report[]): Buffer =>
  Buffer.concat([
    warcRecord('warcinfo', { 'Content-Type': 'application/warc-fields' }, bytes('software: x\r\n')),
    ...reports.map((report, i) => {
      const url = `https://example.org/${report.id}`;
      if (i % 4 === 1)
        return warcRecord('conversion', { 'WARC-Target-URI': url, 'Content-Type': 'text/plain' }, bytes(report.text));
      if (i % 4 === 2)
        return warcResponse(
          url,
          gzipSync(asPage(report)),
          'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip',
        );
      if (i % 4 === 3)
        return warcResponse(
          url,
          chunked(asPage(report)),
          'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked',
        );
      return warcResponse(url, asPage(report));
    }),
  ]);

const chunked = (content: Buffer): Buffer =>
  Buffer.concat([bytes(`${content.length.toString(16)}\r\n`), content, bytes('\r\n0\r\n\r\n')]);

const linesOf = (reports: readonly Report[]): Buffer => bytes(reports.map((report) => `${JSON.stringify(report)}\n`).join(''));

const MAKERS: Readonly<Record<ImportTarget, (few: readonly Report[]) => Buffer[]>> = {
  text: ([one]) => [
    bytes(one!.text),
    bytes(`${one!.title}\n\n${one!.text}`),
    iconv.encode(one!.text, 'windows-1256'),
    iconv.encode(one!.text, 'utf16le'),
  ],
  lines: (few) => [bytes(few.map(({ text }) => text.replaceAll('\n', ' ')).join('\n'))],
  html: ([one]) => [asPage(one!), iconv.encode(asPage(one!).toString(), 'windows-1256')],
  feed: (few) => [asRss(few), asAtom(few), asJsonFeed(few)],
  jsonl: (few) => [linesOf(few)],
  'json-array': (few) => [bytes(JSON.stringify(few)), bytes(JSON.stringify(few[0], null, 2))],
  csv: (few) => [
    bytes(`id,title,text,date\n${few.map(asRow).join('\n')}`),
    bytes(`النص;التاريخ\r\n${few.map(({ text, published }) => `"${text}";${published}`).join('\r\n')}`),
  ],
  warc: (few) => [asWarc(few)],
  telegram: (few) => [bytes(JSON.stringify({ name: 'ق', type: 'public_channel', id: 1, messages: few.map(asMessage) }, null, 1))],
  'telegram-html': (few) => [asTelegramPage(few)],
  pdf: ([one]) => [pdf([lines(one!.text.slice(0, 1500))])],
  gzip: (few) => [gzipSync(linesOf(few)), gzipSync(asWarc(few)), gzipSync(gzipSync(bytes(few[0]!.text)))],
  zip: (few) => [
    zip([
      { name: 'a/page.html', content: asPage(few[0]!) },
      { name: 'b.jsonl', content: linesOf(few) },
      { name: 'c.csv.gz', content: gzipSync(`id,text\n1,"${few[0]!.text}"`) },
      { name: '../d.txt', content: bytes(few[0]!.text) },
    ]),
    zip([{ name: 'in.zip', content: zip([{ name: 'e.xml', content: asRss(few) }]) }]),
  ],
};

/** No more than this: what is damaged is to stay below the 256 KiB of an input. */
const LARGEST = 131_072;

/** The files of a format, the same ones in every run over the same folders. */
export function seedsOf(target: ImportTarget): readonly Buffer[] {
  const files = groups(everyReport(), 4).flatMap((few) => MAKERS[target](few));
  return files.filter((file) => file.length > 0 && file.length <= LARGEST);
}
