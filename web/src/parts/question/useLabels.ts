import { useQueries } from '@tanstack/react-query';
import { query } from '../../state/queries.ts';
import { useLanguage } from '../../words/useWords.ts';
import type { SuggestedKind } from './Suggest.tsx';

/** Names for ids that an address holds: an id is found by itself among the suggestions. */
export function useLabels(kind: SuggestedKind, ids: readonly string[]): (id: string) => string {
  const language = useLanguage();
  const found = useQueries({
    queries: ids.map((id) => ({
      ...query('/suggest', { query: { kind, words: id.slice(0, 500) } }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (id) => {
    const item = found[ids.indexOf(id)]?.data?.items.find((one) => one.id === id);
    return item?.[language] ?? id.replace(/^\w+:/, '');
  };
}
