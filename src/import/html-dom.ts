import { parseHTML } from 'linkedom';

/** As much of the DOM as is used here; linkedom gives more. */
export interface PageNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly data?: string;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode>;
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageNode;
  readonly body: PageNode | null;
  readonly title: string;
}

/** Only for markup that `thin` wrote. Of a picture, a comment or a script alone it left nothing, and linkedom looks for the body in the first element. */
export function parsePage(html: string): PageDocument {
  const { document } = parseHTML(html.trim() === '' ? '<html></html>' : html) as unknown as { document: PageDocument };
  return document;
}
