import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { BODY, bytes, codes, fromBytes, only, reports, SECOND, TITLE, warnings } from './sample.ts';

const rss = (items: string, head = '<title>وكالة</title><language>ar</language>'): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}${items}</channel></rss>`;
const item = (more: string, guid = 'g1'): string =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${TITLE} &amp; غيره</title>${more}</item>`;

describe('feeds', () => {
  it('RSS: the whole article where it is there, with all that is said of it', async () => {
    const text = rss(
      item(
        `<link>https://example.org/1</link><pubDate>Tue, 04 Mar 2025 23:30:00 +0300</pubDate><dc:creator>كاتب</dc:creator>` +
          `<description>مختصر</description><content:encoded><![CDATA[<p>${BODY}</p><p>${SECOND}</p>]]></content:encoded>`,
      ),
    );
    const found = only(await fromBytes(text));
    expect(found).toMatchObject({
      format: 'feed',
      locator: 'stdin#item=g1',
      externalId: 'g1',
      title: `${TITLE} & غيره`,
      text: `${BODY}\n\n${SECOND}`,
      outlet: 'وكالة',
      byline: 'كاتب',
      published: '2025-03-04',
      url: 'https://example.org/1',
      lang: 'ar',
      issues: [],
    });
    expect(Buffer.from(found.raw)).toEqual(bytes(text));
  });

  it('RSS: says where there is only a summary and no date, and keeps one copy of the bytes', async () => {
    const items = reports(
      await fromBytes(
        rss(item(`<description>&lt;p&gt;${BODY}&lt;/p&gt;</description>`) + item(`<description>${SECOND}</description>`)),
      ),
    );
    expect(items.map((found) => [found.locator, found.text, warnings(found)])).toEqual([
      ['stdin#item=g1', BODY, ['summary-only', 'no-date']],
      ['stdin#item=g1~2', SECOND, ['summary-only', 'no-date']],
    ]);
    expect(items[0]!.raw).toBe(items[1]!.raw);
  });

  it('Atom', async () => {
    const entry = `<entry xml:lang="ar"><id>urn:1</id><title>${TITLE}</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/><updated>2025-03-05T00:00:00Z</updated><published>2025-03-04T10:00:00Z</published><author><name>كاتب</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${BODY}</p></div></content><summary>م</summary></entry>`;
    const found = only(await fromBytes(`<feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة</title>${entry}</feed>`));
    expect(found).toMatchObject({
      externalId: 'urn:1',
      title: TITLE,
      text: BODY,
      published: '2025-03-04',
      byline: 'كاتب',
      url: 'https://example.org/1',
      outlet: 'وكالة',
    });
  });

  it('RDF', async () => {
    const text = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>وكالة</title></channel><item rdf:about="https://example.org/1"><title>${TITLE}</title><link>https://example.org/1</link><description>${BODY}</description><dc:date>2025-03-04</dc:date></item></rdf:RDF>`;
    expect(only(await fromBytes(text))).toMatchObject({
      externalId: 'https://example.org/1',
      text: BODY,
      published: '2025-03-04',
    });
  });

  it('JSON feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'وكالة',
      language: 'ar',
      items: [
        {
          id: '9',
          url: 'https://example.org/9',
          title: TITLE,
          content_html: `<p>${BODY}</p>`,
          date_published: '2025-03-04T10:00:00Z',
        },
      ],
    };
    for (const text of [JSON.stringify(feed), JSON.stringify(feed, null, 2)])
      expect(only(await fromBytes(text))).toMatchObject({
        format: 'feed',
        externalId: '9',
        text: BODY,
        published: '2025-03-04',
        outlet: 'وكالة',
      });
  });

  it('in windows-1256, as its first line says', async () => {
    const text = rss(item(`<description>${BODY}</description>`)).replace('utf-8', 'windows-1256');
    expect(only(await fromBytes(iconv.encode(text, 'windows-1256'))).text).toBe(BODY);
  });

  it('one bad entry does not cost the others', async () => {
    const bomb = `<content:encoded><![CDATA[${'<div>'.repeat(2000)}]]></content:encoded>`;
    const picture = '<description><![CDATA[<img src="a.jpg">]]></description>';
    const items = await fromBytes(
      rss(item(bomb, 'a') + item('', 'b') + item(picture, 'd') + item(`<description>${BODY}</description>`, 'c')),
    );
    expect(codes(items)).toEqual(['html-too-complex', 'empty', 'empty']);
    expect(reports(items).map((found) => found.externalId)).toEqual(['c']);
  });

  it.each([
    ['no entries', rss(''), 'empty'],
    ['another kind of XML', '<?xml version="1.0"?><rss><nothing/></rss>', 'bad-feed'],
    [
      'entities that grow',
      rss(item(`<description>${BODY}</description>`)).replace('<rss', '<!DOCTYPE r [<!ENTITY a "&b;&b;">]><rss'),
      'bad-feed',
    ],
    ['100,000 levels', rss('<a>'.repeat(100_000)), 'bad-feed|empty'],
    ['too many tags', rss('<a/>'.repeat(1_200_000)), 'too-large'],
  ])('refuses %s', async (_, text, code) => {
    const before = performance.now();
    const [found] = codes(await fromBytes(text, { format: 'feed' }));
    expect(code.split('|')).toContain(found);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
