/** The article that a page describes in JSON-LD (schema.org NewsArticle and its kin). */
export interface ArticleData {
  readonly title?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly url?: string;
  readonly lang?: string;
}

type Properties = Readonly<Record<string, unknown>>;

/** Objects looked at in one page: real pages have a few dozen. */
const MOST = 2000;

export function articleData(blocks: readonly string[]): ArticleData {
  for (const block of blocks) {
    const article = articleIn(parsed(block));
    if (article) return dataOf(article);
  }
  return {};
}

/** Many sites wrap the block in CDATA or a comment, or leave line breaks in its strings. */
function parsed(block: string): unknown {
  let plain = block.replace(/\p{Cc}+/gu, ' ').trim();
  for (const opening of ['<!--', '/*<![CDATA[*/', '//<![CDATA[', '<![CDATA['])
    if (plain.startsWith(opening)) plain = plain.slice(opening.length);
  for (const closing of ['-->', '/*]]>*/', '//]]>', ']]>', ';'])
    if (plain.endsWith(closing)) plain = plain.slice(0, -closing.length);
  try {
    return JSON.parse(plain);
  } catch {
    return null;
  }
}

/** Breadth first, so that the article of the page stands before those it links to. */
function articleIn(root: unknown): Properties | undefined {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MOST; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST));
    else if (isObject(value)) {
      if (isArticle(value['@type'])) return value;
      queue.push(...['@graph', 'mainEntity', 'mainEntityOfPage'].map((key) => value[key]));
    }
  }
  return undefined;
}

const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value);
const isArticle = (type: unknown): boolean =>
  (Array.isArray(type) ? type : [type]).some((name) => typeof name === 'string' && /(?:Article|Posting|Report)$/.test(name));

function dataOf(article: Properties): ArticleData {
  const found = {
    title: string(article.headline) ?? string(article.name),
    outlet: nameOf(article.publisher) ?? nameOf(article.sourceOrganization),
    byline: nameOf(article.author) ?? nameOf(article.creator),
    published: string(article.datePublished) ?? string(article.dateCreated),
    url:
      string(article.url) ??
      (isObject(article.mainEntityOfPage) ? string(article.mainEntityOfPage['@id']) : string(article.mainEntityOfPage)),
    lang: string(article.inLanguage),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** A name, an object with a name, or a list of either. */
function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 10)
      .map(nameOf)
      .filter((name) => name !== undefined);
    return names.length > 0 ? names.join('، ') : undefined;
  }
  const name = isObject(value) ? string(value.name) : string(value);
  return name && !/^https?:/i.test(name) ? name : undefined;
}
