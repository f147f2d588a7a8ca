import type { ImportContext } from './context.ts';
import { decodeMarkup } from './decode-markup.ts';
import { type PageNode, parsePage } from './html-dom.ts';
import { textOf } from './html-text.ts';
import { thin } from './html-thin.ts';
import type { ImportItem } from './item.ts';
import { gather, type Piece } from './piece.ts';
import { Problem } from './problem.ts';
import { report } from './report.ts';

/** `messages.html`, `messages2.html` … of Telegram Desktop: the same reports as from `result.json`. */
export async function* readTelegramPage(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  const raw = await gather(piece, context.limits);
  const decoded = await decodeMarkup(raw, context.encoding, piece.charset);
  const page = parsePage(thin(decoded.text, context.limits).html);
  const outlet = words(page.querySelector('.page_header .text'));
  let messages = 0;
  let sender: string | undefined;
  for (const node of page.querySelectorAll('.message')) {
    const id = /^message(-?\d+)$/.exec(node.getAttribute('id') ?? '')?.[1];
    const body = node.querySelector('.text');
    if (id === undefined || !isOf(node, 'default')) continue;
    messages++;
    // a message that follows one by the same sender ("joined") does not name the sender again
    sender = words(node.querySelector('.from_name')) ?? (isOf(node, 'joined') ? sender : undefined);
    const text = body === null ? '' : textOf(body);
    if (text === '') continue;
    const forwarded = words(node.querySelector('.forwarded .from_name'));
    yield report(
      {
        locator: `${piece.locator}#message=${id}`,
        format: 'telegram',
        text,
        raw,
        outlet,
        byline: sender === outlet ? undefined : sender,
        published: node.querySelector('.date')?.getAttribute('title'),
        externalId: id,
        issues: forwarded === undefined ? decoded.issues : [...decoded.issues, { code: 'forwarded', detail: forwarded }],
      },
      context,
    );
  }
  if (messages === 0) throw new Problem('empty', 'no messages');
}

const words = (node: PageNode | null): string | undefined => node?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
const isOf = (node: PageNode, name: string): boolean => (node.getAttribute('class') ?? '').split(/\s+/).includes(name);
