import { Button } from '@mantine/core';
import type { Pages } from '../../state/queries.ts';
import { partWords } from '../../words/parts.ts';
import { useWords } from '../../words/useWords.ts';

/** The next page of a list, under it; nothing at the list's end. `pages` is what `usePages` gives. */
export function More({ pages: { hasMore, loadingMore, more } }: { readonly pages: Pages }) {
  const say = useWords(partWords);
  if (!hasMore) return null;
  return (
    <Button variant="default" fullWidth my="md" loading={loadingMore} onClick={more} className="no-print">
      {say('more')}
    </Button>
  );
}
