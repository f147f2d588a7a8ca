import { type RefObject, useEffect } from 'react';
import type { Span } from '../../../../src/core/types.ts';
import { LineIndex } from './article/positions.ts';

/** Below the header, above the lower edge: words here need no scrolling. */
const [TOP, BOTTOM] = [70, 60];

/** Brings the words of the claim that is looked at onto the screen, unless they are there. */
export function useScrollTo(article: RefObject<HTMLElement | null>, span: Span | undefined, text: string): void {
  useEffect(() => {
    const element = article.current;
    if (!element || !span || text === '') return;
    const index = new LineIndex(element);
    const line = index.lineAt(span.start);
    const [range] = index.rangesOf(span);
    if (!line || !range) return;
    const there = document.createRange();
    there.setStart(range.startContainer, range.startOffset);
    there.setEnd(range.endContainer, range.endOffset);
    const seen = (): boolean => {
      const { top, bottom, height } = there.getBoundingClientRect();
      return height > 0 && top > TOP && bottom < window.innerHeight - BOTTOM;
    };
    if (seen()) return;
    // lays the line out where it was not; a long line may still have the words off the screen
    line.scrollIntoView({ block: 'center' });
    if (!seen()) window.scrollBy(0, there.getBoundingClientRect().top - window.innerHeight / 3);
  }, [article, span, text]);
}
