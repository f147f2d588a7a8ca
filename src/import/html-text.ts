import { type PageNode, parsePage } from './html-dom.ts';
import { isBlock } from './html-tags.ts';
import { thin } from './html-thin.ts';
import type { Limits } from './limits.ts';

/** The text of a piece of markup that came inside a feed or a message, with its paragraphs. */
export function htmlToText(html: string, limits: Limits): string {
  if (!/[<&]/.test(html)) return html.trim();
  const { body } = parsePage(thin(html, limits).html);
  return body === null ? '' : textOf(body);
}

const [ELEMENT, TEXT] = [1, 3];

/** A line for each list item, row and line break, a blank line between paragraphs; white space runs are one space. Walks without recursion. */
export function textOf(root: PageNode): string {
  const lines = new Lines();
  for (let node: PageNode | null = root.firstChild; node !== null; ) {
    if (node.nodeType === TEXT) lines.add(node.data ?? node.textContent ?? '');
    else if (node.nodeType === ELEMENT) before(node, lines);
    const next: PageNode | null = node.firstChild ?? following(node, root, lines);
    node = next;
  }
  return lines.text();
}

/** The next node in reading order that is no child; tells the ends of elements passed on the way up. */
function following(from: PageNode, root: PageNode, lines: Lines): PageNode | null {
  let node = from;
  for (;;) {
    if (node.nodeType === ELEMENT) end(node, lines);
    if (node.nextSibling !== null) return node.nextSibling;
    const parent = node.parentNode;
    if (parent === null || parent === root) return null;
    node = parent;
  }
}

const CLOSE: ReadonlySet<string> = new Set(['li', 'tr', 'dt', 'dd']);

function before(node: PageNode, lines: Lines): void {
  const name = node.localName;
  if (name === 'br') lines.newLine();
  else if (isBlock(name)) lines.break(CLOSE.has(name) ? 1 : 2);
  else if (name === 'td' || name === 'th') lines.add(' ');
}

function end(node: PageNode, lines: Lines): void {
  if (isBlock(node.localName)) lines.break(CLOSE.has(node.localName) ? 1 : 2);
}

/** Lines as they grow: lives for one walk. */
class Lines {
  readonly #lines: string[] = [];
  #parts: string[] = [];
  #gap = 0;

  add(text: string): void {
    this.#parts.push(text);
  }

  /** At least so many line ends before the next text. */
  break(gap: number): void {
    this.#flush();
    this.#gap = Math.max(this.#gap, gap);
  }

  /** One line end more: two `<br>` part paragraphs. */
  newLine(): void {
    this.#gap = this.#flush() ? 1 : Math.min(2, this.#gap + 1);
  }

  /** Whether there was text in the line. */
  #flush(): boolean {
    const line = this.#parts.join('').replace(/\s+/g, ' ').trim();
    this.#parts = [];
    if (line === '') return false;
    if (this.#lines.length > 0) this.#lines.push('\n'.repeat(Math.max(1, this.#gap)));
    this.#lines.push(line);
    this.#gap = 0;
    return true;
  }

  text(): string {
    this.#flush();
    return this.#lines.join('');
  }
}
