import { type RefObject, useEffect, useState } from 'react';
import type { Span } from '../../../../src/core/types.ts';
import { selectedSpan } from './article/positions.ts';

/**
 * The words of the report that were selected last. They are kept while somebody goes on to a form, where the browser lets go of its own
 * selection; a click into the text forgets them.
 */
export function useSelectedSpan(article: RefObject<HTMLElement | null>, text: string): readonly [Span | null, () => void] {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection();
      const element = article.current;
      if (!element || !selection?.anchorNode || !element.contains(selection.anchorNode)) return;
      setSpan(selection.isCollapsed ? null : selectedSpan(element, text));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [article, text]);
  return [span, () => setSpan(null)];
}
