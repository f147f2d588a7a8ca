import { closedBy, isVoid } from './html-tags.ts';
import { frame, node, type ThinWriter, text, write } from './html-writer.ts';
import type { Limits } from './limits.ts';
import { Problem } from './problem.ts';

/** A page without what no report is made of (scripts, styles, drawings, comments), and how much work is left in it. */
export interface ThinPage {
  readonly html: string;
  /** the JSON-LD blocks as they stand */
  readonly data: readonly string[];
  readonly nodes: number;
  /** characters of text, each times the levels above it */
  readonly work: number;
}

/** Left out with all that they hold. Of the scripts, JSON-LD is kept apart. */
const DROPPED: ReadonlySet<string> = new Set(
  'script style svg math template noscript iframe object embed canvas audio video map select textarea'.split(' '),
);
const LONE: ReadonlySet<string> = new Set('img source track input wbr area param frame'.split(' '));
const KEPT: ReadonlySet<string> = new Set(
  'class id href rel property name content datetime pubdate itemprop itemtype lang dir role aria-hidden hidden style title'.split(
    ' ',
  ),
);
/** An address or a description is no longer; data: addresses may be megabytes. */
const LONGEST_VALUE = 2048;
const MOST_ATTRIBUTES = 64;
const MOST_DATA = 1_048_576;

const ATTRIBUTE = /[\s/]*([^\s=>"'/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;
const NAME = /[a-zA-Z][^\s/>]*/y;

/**
 * Reads the markup once, from left to right, and writes it anew. Refuses a page whose elements are too many or too deep *before* a
 * tree is made of it: a tree costs a hundred times the bytes, and walks over it more than that.
 */
export function thin(html: string, limits: Limits): ThinPage {
  const state: ThinWriter = {
    out: [],
    length: 0,
    stack: [],
    data: [],
    dataLength: 0,
    nodes: 0,
    work: 0,
    unclosed: new Set(),
    limits,
    part: 'start',
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    text(state, html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    at = markup(state, html, open);
  }
  return { html: state.out.join(''), data: state.data, nodes: state.nodes, work: state.work };
}

/** Where reading goes on after the markup at `open`. */
function markup(state: ThinWriter, html: string, open: number): number {
  const next = html[open + 1];
  if (next === '!' && html.startsWith('--', open + 2)) return after(html, '-->', open + 4);
  if (next === '!' || next === '?') return after(html, '>', open + 2);
  const closing = next === '/';
  NAME.lastIndex = open + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) {
    if (closing) return after(html, '>', open + 2);
    text(state, '&lt;');
    return open + 1;
  }
  if (closing) return endTag(state, html, name, open);
  return startTag(state, html, name, NAME.lastIndex);
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function endTag(state: ThinWriter, html: string, name: string, open: number): number {
  const at = state.stack.lastIndexOf(name);
  // what stands after the end of the body belongs to it all the same
  if (at >= 0 && name !== 'body' && name !== 'html') {
    if (name === 'head') state.part = 'after head';
    state.stack.length = at;
    write(state, `</${name}>`);
  }
  return after(html, '>', open);
}

function startTag(state: ThinWriter, html: string, name: string, from: number): number {
  const { attributes, end } = readAttributes(html, from);
  if (DROPPED.has(name)) return drop(state, html, name, attributes, end);
  if (LONE.has(name) || !frame(state, name)) return end;
  node(state);
  while (state.stack.length > 0 && closedBy(name, state.stack.at(-1)!)) state.stack.pop();
  if (!isVoid(name)) state.stack.push(name);
  if (state.stack.length > state.limits.depth) throw new Problem('html-too-complex', `more than ${state.limits.depth} levels`);
  const kept = attributes.filter(([key]) => KEPT.has(key)).map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`);
  write(state, `<${name}${kept.join('')}>`);
  return end;
}

function readAttributes(html: string, from: number): { attributes: readonly (readonly [string, string])[]; end: number } {
  const attributes: [string, string][] = [];
  let at = from;
  ATTRIBUTE.lastIndex = at;
  for (let match = ATTRIBUTE.exec(html); match !== null; match = ATTRIBUTE.exec(html)) {
    at = ATTRIBUTE.lastIndex;
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (attributes.length < MOST_ATTRIBUTES && value.length <= LONGEST_VALUE) attributes.push([match[1]!.toLowerCase(), value]);
  }
  return { attributes, end: after(html, '>', at) };
}

function drop(
  state: ThinWriter,
  html: string,
  name: string,
  attributes: readonly (readonly [string, string])[],
  from: number,
): number {
  if (state.unclosed.has(name) || name === 'embed') return from;
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  if (found === null) {
    state.unclosed.add(name);
    // what follows a script that never ends is script; an unclosed drawing is a slip
    return name === 'script' || name === 'style' ? html.length : from;
  }
  if (name === 'script' && attributes.some(([key, value]) => key === 'type' && /ld\+json/i.test(value))) {
    const block = html.slice(from, found.index);
    state.dataLength += block.length;
    if (state.dataLength <= MOST_DATA) state.data.push(block);
  }
  return after(html, '>', found.index);
}
