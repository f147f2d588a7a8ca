import { parseFeed } from 'feedsmith';
import type { Issue } from '../core/types.ts';
import type { ImportContext } from './context.ts';
import { decodeMarkup } from './decode-markup.ts';
import { entriesOf, type FeedEntry } from './feed-entries.ts';
import { htmlToText } from './html-text.ts';
import type { ImportItem } from './item.ts';
import { gather, type Piece } from './piece.ts';
import { issueOf, Problem } from './problem.ts';
import { report } from './report.ts';

/** RSS 2.0, Atom, RDF (RSS 1.0) and JSON feed: one report an entry, in the feed's order. Its channel is the outlet. */
export async function* readFeed(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  const raw = await gather(piece, context.limits);
  const decoded = await decodeMarkup(raw, context.encoding, piece.charset);
  refuseBomb(decoded.text, context.limits.tags);
  const feed = entriesOf(parsed(decoded.text));
  if (feed.entries.length === 0) throw new Problem('empty', 'no entries in the feed');
  const names = new Map<string, number>();
  for (const entry of feed.entries) {
    if (context.stopped()) return;
    const name = unique(entry.guid ?? entry.url ?? `entry-${names.size + 1}`, names);
    const locator = `${piece.locator}#item=${name}`;
    yield entryReport(entry, { ...feed.about, locator, raw, acquired: piece.acquired, issues: decoded.issues }, context);
  }
}

interface About {
  readonly outlet: string | undefined;
  readonly lang: string | undefined;
  readonly locator: string;
  readonly raw: Uint8Array;
  readonly acquired: string | undefined;
  readonly issues: readonly Issue[];
}

function entryReport(entry: FeedEntry, about: About, context: ImportContext): ImportItem {
  try {
    const { html, isSummary, guid, title, ...said } = entry;
    const text = htmlToText(html, context.limits);
    const issues = isSummary ? [...about.issues, { code: 'summary-only', detail: '' }] : about.issues;
    const plainTitle = title === undefined ? undefined : htmlToText(title, context.limits);
    const lang = entry.lang ?? about.lang;
    return report({ ...about, ...said, lang, title: plainTitle, text, format: 'feed', externalId: guid, issues }, context);
  } catch (error) {
    return { kind: 'failure', locator: about.locator, issue: issueOf(error) };
  }
}

/** Entities that make entities grow without end; no feed defines its own. And tags cost time each. */
function refuseBomb(text: string, most: number): void {
  if (/<!ENTITY/i.test(text)) throw new Problem('bad-feed', 'it defines entities');
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) if (++tags > most) break;
  if (tags > most) throw new Problem('too-large', `more than ${most} tags`);
}

function parsed(text: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(text);
  } catch (error) {
    throw new Problem('bad-feed', issueOf(error).detail);
  }
}

/** Feeds that give every entry the same guid are known; each needs a locator of its own. */
function unique(name: string, names: Map<string, number>): string {
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  return times === 1 ? name : `${name}~${times}`;
}
