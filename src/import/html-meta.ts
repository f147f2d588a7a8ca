import type { PageDocument } from './html-dom.ts';
import { type ArticleData, articleData } from './html-json-ld.ts';

/** What a page says of itself. Dates are as written there. */
export interface PageMeta {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly lang?: string | undefined;
}

/** Names of `<meta>` (as name, property or itemprop), the surest first: Open Graph, schema.org, Dublin Core, then what sites made up. */
const NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline'],
  outlet: ['og:site_name', 'dc.publisher', 'publisher', 'application-name', 'al:ios:app_name'],
  byline: ['author', 'dc.creator', 'article:author', 'parsely-author', 'sailthru.author', 'byl'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'publish_date',
    'publish-date',
    'publication_date',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
    'citation_publication_date',
  ],
} as const;

/** JSON-LD first (a publisher's own record of the article), then `<meta>`, then what stands in the page. `base` is where it was got. */
export function metaOf(page: PageDocument, blocks: readonly string[], base: string | undefined): PageMeta {
  const data = articleData(blocks);
  const named = metaTags(page);
  const pick = (names: readonly string[]): string | undefined => names.map((name) => named.get(name)).find(Boolean);
  const outlet = data.outlet ?? pick(NAMES.outlet);
  return {
    title: withoutOutlet(data.title ?? pick(NAMES.title) ?? heading(page) ?? page.title, outlet),
    outlet,
    byline: data.byline ?? notAddress(pick(NAMES.byline)) ?? text(page, '[rel="author"], [itemprop="author"]'),
    published: data.published ?? pick(NAMES.published) ?? timeOf(page),
    url: addressOf(page, named, data, base),
    lang: page.documentElement.getAttribute('lang') ?? data.lang ?? undefined,
  };
}

function metaTags(page: PageDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop'))?.toLowerCase();
    const content = (tag.getAttribute('content') ?? tag.getAttribute('datetime'))?.trim();
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** The first time that the page marks as that of publication, else the first in its article. */
function timeOf(page: PageDocument): string | undefined {
  const selectors = ['[itemprop="datePublished"]', 'time[pubdate]', 'article time', 'main time', 'header time', 'time'];
  for (const selector of selectors) {
    const found = page.querySelector(selector);
    const written = found?.getAttribute('datetime') ?? found?.getAttribute('content') ?? found?.textContent?.trim();
    if (written) return written;
  }
  return undefined;
}

const text = (page: PageDocument, selector: string): string | undefined =>
  page.querySelector(selector)?.textContent?.trim() || undefined;
const notAddress = (value: string | undefined): string | undefined => (value && !/^https?:/i.test(value) ? value : undefined);

/** The only first-rank heading; where there are several, the first is often the site's name. */
function heading(page: PageDocument): string | undefined {
  const headings = [...page.querySelectorAll('h1')];
  return headings.length === 1 ? headings[0]?.textContent?.trim() || undefined : undefined;
}

/** `Headline - Outlet` and `Headline | Outlet` without the outlet. */
function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  const whole = title?.replace(/\s+/g, ' ').trim();
  if (!whole || !outlet) return whole;
  for (const part of [' - ', ' | ', ' – ', ' — ', ' :: ']) {
    const tail = `${part}${outlet.trim()}`;
    if (whole.endsWith(tail) && whole.length > tail.length) return whole.slice(0, -tail.length).trim();
  }
  return whole;
}

function addressOf(
  page: PageDocument,
  named: ReadonlyMap<string, string>,
  data: ArticleData,
  base: string | undefined,
): string | undefined {
  const stated = [page.querySelector('link[rel="canonical"]')?.getAttribute('href'), named.get('og:url'), data.url];
  for (const address of stated) {
    if (address && URL.canParse(address, base)) return new URL(address, base).href;
  }
  return base;
}
