import { Readability } from '@mozilla/readability';
import type { Issue } from '../core/types.ts';
import { type PageNode, parsePage } from './html-dom.ts';
import { metaOf, type PageMeta } from './html-meta.ts';
import { textOf } from './html-text.ts';
import { thin } from './html-thin.ts';
import type { Limits } from './limits.ts';
import { Problem } from './problem.ts';

export interface Article extends PageMeta {
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** A report is longer; what is shorter is a caption or a cookie notice. */
const SHORTEST = 80;

/** The article of a page, as a person would read it, and what the page says of itself. Throws `html-too-complex`, `too-large`, `empty`. */
export function articleOf(html: string, base: string | undefined, limits: Limits): Article {
  const page = thin(html, limits);
  // a tree without an element has no root to look into
  if (page.html.trim() === '') throw new Problem('empty', 'nothing in the page');
  const document = parsePage(page.html);
  const meta = metaOf(document, page.data, base);
  const isTangled = page.work > limits.pageWork || page.nodes > limits.articleNodes;
  const body = isTangled ? undefined : mainText(page.html);
  if (body !== undefined && body.text.length >= SHORTEST)
    return { ...meta, byline: meta.byline ?? body.byline, text: withoutTitle(body.text, meta.title), issues: [] };
  const text = document.body === null ? '' : textOf(document.body);
  const issues = [{ code: 'whole-page', detail: isTangled ? 'tangled' : 'no article' }];
  return { ...meta, text: withoutTitle(text, meta.title), issues };
}

function mainText(html: string): { text: string; byline: string | undefined } | undefined {
  try {
    // it takes the tree apart: it gets one of its own
    const found = new Readability<PageNode>(parsePage(html), {
      disableJSONLD: true,
      serializer: (node: unknown) => node as PageNode,
    }).parse();
    if (!found?.content) return undefined;
    return { text: textOf(found.content), byline: found.byline ?? undefined };
  } catch {
    // it stumbles over some malformed pages; the whole page is still there
    return undefined;
  }
}

/** The headline is often repeated above the article; the document has it once. */
function withoutTitle(text: string, title: string | undefined): string {
  const first = /^[^\n]*/.exec(text)?.[0] ?? '';
  const isTitle = title !== undefined && first.trim() === title.trim() && text.length > first.length;
  return isTitle ? text.slice(first.length).trimStart() : text;
}
