import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/import/html-text.ts';
import { LIMITS } from '../../src/import/limits.ts';
import { BODY, codes, fromBytes, only, page, reports, SECOND, TITLE, warnings } from './sample.ts';

const html = (text: string | Uint8Array, options = {}) => fromBytes(text, { format: 'html', ...options });
const data = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('a web page', () => {
  it('gives its article without menus, scripts and small print', async () => {
    const found = only(
      await html(page(`<title>${TITLE} | وكالة الاختبار</title><meta property="og:site_name" content="وكالة الاختبار">`)),
    );
    expect(found).toMatchObject({
      format: 'html',
      title: TITLE,
      outlet: 'وكالة الاختبار',
      lang: 'ar',
      text: `${BODY}\n\n${SECOND}\n\n${BODY}`,
    });
    expect(warnings(found)).toEqual(['no-date']);
  });

  it('is recognised on standard input and by its ending', async () => {
    expect(only(await fromBytes(page(`<title>${TITLE}</title>`))).format).toBe('html');
  });

  it('prefers the record of the publisher in JSON-LD', async () => {
    const article = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'لا' },
        {
          '@type': ['NewsArticle'],
          headline: TITLE,
          datePublished: '2025-03-04T23:30:00+03:00',
          author: [{ '@type': 'Person', name: 'كاتبة أولى' }, { name: 'كاتب ثان' }],
          publisher: { name: 'وكالة' },
          url: 'https://example.org/a',
        },
      ],
    };
    const other =
      '<meta property="article:published_time" content="2020-01-01"><meta property="og:title" content="غيره"><meta name="author" content="غيره">';
    expect(only(await html(page(other + data(article))))).toMatchObject({
      title: TITLE,
      published: '2025-03-04',
      byline: 'كاتبة أولى، كاتب ثان',
      outlet: 'وكالة',
      url: 'https://example.org/a',
    });
  });

  it.each([
    ['<meta property="article:published_time" content="2025-03-04T08:00:00Z">', ''],
    ['<meta name="date" content="04.03.2025">', ''],
    ['<meta name="DC.date.issued" content="2025/3/4">', ''],
    ['<meta itemprop="datePublished" content="Tue, 04 Mar 2025 10:00:00 +0200">', ''],
    ['', '<p><time datetime="2025-03-04T10:00">الثلاثاء</time></p>'],
    ['', '<span itemprop="datePublished" content="2025-03-04">أمس</span>'],
    [data({ '@type': 'Article', datePublished: 'soon' }).replace('soon', '2025-03-04\n'), ''],
  ])('finds the date in %s%s', async (head, body) => {
    const found = only(await html(page(head, `${body}<p>${BODY}</p><p>${SECOND}</p>`)));
    expect(found.published).toBe('2025-03-04');
  });

  it('keeps a date of the future out, and does not take the date of a change for that of publication', async () => {
    const late = only(await html(page('<meta property="article:published_time" content="2031-01-01">')));
    expect([late.published, warnings(late)]).toEqual([undefined, ['bad-date']]);
    const changed = only(await html(page('<meta property="article:modified_time" content="2025-01-01">')));
    expect(warnings(changed)).toEqual(['no-date']);
  });

  it('takes the canonical address, and no address that a browser should not follow', async () => {
    expect(only(await html(page('<link rel="canonical" href="https://example.org/c">'))).url).toBe('https://example.org/c');
    expect(only(await html(page('<meta property="og:url" content="javascript:alert(1)">')))).not.toHaveProperty('url');
  });

  it('reads old encodings as the page says, and UTF-8 whatever it says', async () => {
    const old = page('<title>x</title>').replace('utf-8', 'windows-1256');
    expect(only(await html(iconv.encode(old, 'windows-1256'))).text).toContain(SECOND);
    expect(only(await html(old)).text).toContain(SECOND);
    const iso = page('').replace(
      '<meta charset="utf-8">',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-6">',
    );
    expect(only(await html(iconv.encode(iso, 'iso-8859-6'))).text).toContain('متحدث باسم الحركة');
    expect(only(await html(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page(''), 'utf16le')]))).text).toContain(SECOND);
  });

  it('takes all its text where no article is found, and says so', async () => {
    const found = only(await html(`<html><body><div>قال متحدث: سقطت البلدة</div></body></html>`));
    expect(found.text).toBe('قال متحدث: سقطت البلدة');
    expect(warnings(found)).toEqual(['whole-page', 'no-date']);
  });

  it.each([
    ['no body', `<html lang=ar><meta charset=utf-8><title>${TITLE}</title><style>p{}</style><p>${BODY}<p>${SECOND}`],
    ['no end of its head', `<!doctype html><html><head><meta charset=utf-8><title>${TITLE}</title><p>${BODY}<p>${SECOND}`],
    ['two bodies', `<html><body><body><h1>${TITLE}</h1><p>${BODY}</p><p>${SECOND}</p></body></html><html><body></body></html>`],
    ['nothing around it', `<title>${TITLE}</title>${BODY}<br><br>${SECOND}`],
  ])('with %s is read', async (_, text) => {
    expect(only(await html(text))).toMatchObject({ title: TITLE, text: `${BODY}\n\n${SECOND}` });
  });

  it('without Arabic text is a failure', async () => {
    for (const empty of ['<html><body></body></html>', '<!DOCTYPE html>', '<!-- a page -->', ' ', '<script>x</script>'])
      expect(codes(await html(empty))).toEqual(['empty']);
    expect(
      codes(
        await html(
          page('', '<p>The ministry said that villages were taken by force on Monday.</p>').replace(/[\u0600-\u06ff]/g, ''),
        ),
      ),
    ).toEqual(['not-arabic']);
  });
});

describe('text of markup', () => {
  it.each([
    ['<p>أ<b>ب</b> ج</p><p>د</p>', 'أب ج\n\nد'],
    ['أ<br>ب<br/>ج', 'أ\nب\nج'],
    ['<ul><li>أ<li>ب</ul>ج', 'أ\nب\n\nج'],
    ['<table><tr><td>أ<td>ب<tr><td>ج</table>', 'أ ب\nج'],
    ['&#1575;&#x644; &amp; &lt;ب&gt; &quot;', 'ال & <ب> "'],
    ['a < b', 'a < b'],
    ['<', '<'],
    ['< b', '< b'],
    ['<>', '<>'],
    ['<img src="a.jpg">', ''],
    ['<!-- a -->', ''],
    ['<p>أ<!-- <p>لا</p> --><script>لا</script><style>لا</style>ب', 'أب'],
    ['<div>أ</div></div></p>ب', 'أ\n\nب'],
    ['<p title="a>b">أ</p>', 'أ'],
    ['بلا وسوم', 'بلا وسوم'],
  ])('%s', (markup, text) => expect(htmlToText(markup, LIMITS)).toBe(text));
});

/** Pages made to cost more than they are worth. */
const P = `<p>${BODY}</p>`;
const BOMBS: readonly (readonly [string, () => string, string])[] = [
  ['100,000 levels', () => '<div>'.repeat(100_000) + P, 'html-too-complex'],
  ['100,000 levels, closed', () => `${'<span>'.repeat(100_000)}${P}${'</span>'.repeat(100_000)}`, 'html-too-complex'],
  ['50 MB of tags', () => '<b></b>'.repeat(7_000_000), 'html-too-complex'],
  ['an attribute of 50 MB', () => `<div class="${'x'.repeat(50_000_000)}">${P.repeat(3)}</div>`, 'report'],
  ['a million attributes', () => `<div ${'a=b '.repeat(1_000_000)}>${P.repeat(3)}</div>`, 'report'],
  ['a quotation without end', () => `${P}<div a="${'<p>x'.repeat(2_000_000)}`, 'html-too-complex'],
  ['comments without end', () => P + '<!--'.repeat(1_000_000), 'report'],
  ['drawings without end', () => '<svg>'.repeat(1_000_000) + P.repeat(3), 'report'],
  ['entities', () => '&amp;'.repeat(1_000_000), 'html-too-complex'],
  [
    'letters as numbers',
    () =>
      `<p>${[...BODY]
        .map((c) => `&#${c.codePointAt(0)};`)
        .join('')
        .repeat(1000)}</p>`,
    'report',
  ],
  ['a wide page at the bottom of many levels', () => '<div>'.repeat(400) + P.repeat(5000), 'report'],
  ['many deep branches', () => ('<div>'.repeat(400) + '</div>'.repeat(400)).repeat(50) + P, 'report'],
  ['tables in tables', () => `<table><tr><td>${P}`.repeat(160), 'report'],
  ['20 MB of blanks', () => `<p>${' '.repeat(20_000_000)}</p>${P}`, 'too-large'],
  [
    'blanks in JSON-LD',
    () =>
      `<script type="application/ld+json">--></script><script type="application/ld+json">-->${' '.repeat(900_000)}x</script>${P.repeat(3)}`,
    'report',
  ],
];

describe('a page made to cost too much', () => {
  it.each(BOMBS)('%s', async (_, make, outcome) => {
    const content = Buffer.from(make());
    const before = performance.now();
    const items = await fromBytesAtOnce(content);
    expect(performance.now() - before).toBeLessThan(2000);
    expect(reports(items).length > 0 ? 'report' : codes(items)[0]).toBe(outcome);
  });
});

/** In large pieces: what is measured is the page. */
const fromBytesAtOnce = (content: Buffer) =>
  fromBytes('', {
    format: 'html',
    standardInput: (async function* () {
      yield content;
    })(),
  });
