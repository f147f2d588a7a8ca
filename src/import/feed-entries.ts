import type { parseFeed } from 'feedsmith';

/** One entry of any kind of feed. `html` may be plain text; `published` is as written. */
export interface FeedEntry {
  readonly html: string;
  /** only a summary was given, not the report */
  readonly isSummary: boolean;
  readonly guid: string | undefined;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly published: string | undefined;
  readonly url: string | undefined;
  readonly lang: string | undefined;
}

export interface FeedContent {
  readonly about: { readonly outlet: string | undefined; readonly lang: string | undefined };
  readonly entries: readonly FeedEntry[];
}

type Parsed = ReturnType<typeof parseFeed>;
type Kind<F extends Parsed['format']> = Extract<Parsed, { format: F }>['feed'];

export function entriesOf(parsed: Parsed): FeedContent {
  switch (parsed.format) {
    case 'rss':
      return rss(parsed.feed);
    case 'atom':
      return atom(parsed.feed);
    case 'rdf':
      return rdf(parsed.feed);
    case 'json':
      return json(parsed.feed);
  }
}

/** The fuller of both; a feed that has only summaries says nothing of it. */
function body(full: string | undefined, summary: string | undefined): Pick<FeedEntry, 'html' | 'isSummary'> {
  return full?.trim() ? { html: full, isSummary: false } : { html: summary ?? '', isSummary: true };
}

const joined = (names: readonly (string | undefined)[] | undefined): string | undefined =>
  names?.filter(Boolean).join('، ') || undefined;

const written = (date: unknown): string | undefined => (typeof date === 'string' ? date : undefined);

function rss(feed: Kind<'rss'>): FeedContent {
  const entries = (feed.items ?? []).map((item) => ({
    ...body(item.content?.encoded, item.description),
    guid: item.guid?.value,
    title: item.title,
    byline: joined(item.dc?.creators) ?? joined(item.authors?.map((author) => author.name ?? author.email)),
    published: written(item.pubDate) ?? written(item.dc?.dates?.[0]),
    url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    lang: item.dc?.languages?.[0],
  }));
  return { about: { outlet: feed.title, lang: feed.language ?? feed.dc?.languages?.[0] }, entries };
}

function atom(feed: Kind<'atom'>): FeedContent {
  const entries = (feed.entries ?? []).map((entry) => ({
    ...body(entry.content?.value, entry.summary?.value),
    guid: entry.id,
    title: entry.title?.value,
    byline: joined(entry.authors?.map((author) => author.name)),
    // an entry without `published` was first published when it was last changed, as far as anybody says
    published: written(entry.published) ?? written(entry.updated),
    url: (entry.links?.find((link) => link.rel === undefined || link.rel === 'alternate') ?? entry.links?.[0])?.href,
    lang: entry.xml?.lang,
  }));
  return { about: { outlet: feed.title?.value, lang: feed.xml?.lang }, entries };
}

function rdf(feed: Kind<'rdf'>): FeedContent {
  const entries = (feed.items ?? []).map((item) => ({
    ...body(item.content?.encoded, item.description),
    guid: item.rdf?.about,
    title: item.title,
    byline: joined(item.dc?.creators),
    published: written(item.dc?.dates?.[0]),
    url: item.link,
    lang: item.dc?.languages?.[0],
  }));
  return { about: { outlet: feed.title, lang: feed.dc?.languages?.[0] }, entries };
}

function json(feed: Kind<'json'>): FeedContent {
  const entries = (feed.items ?? []).map((item) => ({
    ...body(item.content_html ?? item.content_text, item.summary),
    guid: item.id,
    title: item.title,
    byline: joined(item.authors?.map((author) => author.name)),
    published: written(item.date_published),
    url: item.url,
    lang: item.language,
  }));
  return { about: { outlet: feed.title, lang: feed.language }, entries };
}
