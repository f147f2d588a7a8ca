import { type RefObject, useEffect } from 'react';
import type { Span } from '../../../../../src/core/types.ts';
import { LineIndex } from './positions.ts';

/** What a stretch of the text is marked as. `article.css` draws each in its own way, which tells them apart without colour. */
export const MARKS = ['event', 'relation', 'assessment', 'rejected', 'evidence', 'part', 'chosen', 'picked'] as const;
export type Mark = (typeof MARKS)[number];
export type Marked = Partial<Readonly<Record<Mark, readonly Span[]>>>;

export const canHighlight: boolean = typeof Highlight === 'function' && 'highlights' in CSS;

/** Later marks are painted over earlier ones. */
const PRIORITY: Readonly<Record<Mark, number>> = {
  ...{ evidence: 0, part: 1, event: 2, relation: 2, assessment: 2, rejected: 3, chosen: 4, picked: 5 },
};

/** Marks stretches of the article by the CSS Custom Highlight API: the text stays one node a line, whatever is marked in it. */
export function useHighlights(article: RefObject<HTMLElement | null>, marked: Marked, text: string): void {
  useEffect(() => {
    const element = article.current;
    // `text`: its lines are looked up anew when there is another
    if (!element || !canHighlight || text === '') return;
    const index = new LineIndex(element);
    const names: string[] = [];
    for (const mark of MARKS) {
      const spans = marked[mark];
      if (!spans || spans.length === 0) continue;
      const highlight = new Highlight(...spans.flatMap((span) => index.rangesOf(span)));
      highlight.priority = PRIORITY[mark];
      const name = `isnad-${mark}`;
      CSS.highlights.set(name, highlight);
      names.push(name);
    }
    return () => {
      for (const name of names) CSS.highlights.delete(name);
    };
  }, [article, marked, text]);
}
