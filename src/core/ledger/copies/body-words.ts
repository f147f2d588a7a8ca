import { layoutOf } from '../../text/layout.ts';
import { type Segment, segment } from '../../text/segment.ts';
import { type TokenSink, tokenize } from '../../text/tokenize.ts';
import { foldedHash } from './folded-hash.ts';

/** With fewer words than this under the headline, the headline is part of what is told (a post, a flash). */
const SHORTEST_BODY = 40;

/**
 * Hashes of the folded words of a report, in order. The headline is left out, since each outlet writes its own; so are captions and the
 * furniture of pasted pages (text/layout.ts).
 */
export function bodyWords(text: string): readonly number[] {
  const segments = segment(text);
  const { part } = layoutOf(text, segments);
  const title: Segment[] = [];
  const body: Segment[] = [];
  for (const piece of segments) {
    const kind = part(piece);
    if (kind === 'title') title.push(piece);
    else if (kind === 'body') body.push(piece);
  }
  const words = hashes(text, body);
  return words.length < SHORTEST_BODY ? [...hashes(text, title), ...words] : words;
}

function hashes(text: string, segments: readonly Segment[]): number[] {
  const out: number[] = [];
  const sink: TokenSink = (kind, start, end) => {
    if (kind !== 'mark') out.push(foldedHash(text, start, end));
  };
  for (const { start, end } of segments) tokenize(text, start, end, sink);
  return out;
}
