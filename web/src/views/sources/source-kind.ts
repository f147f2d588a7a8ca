import { useCallback } from 'react';
import { sourcesWords } from '../../words/sources.ts';
import { useWords } from '../../words/useWords.ts';

/** Kinds of sources that have words of their own; all other bodies are told together. */
export const SOURCE_KINDS = [
  ...(['outlet', 'news_agency', 'monitor', 'speaker', 'anonymous', 'document', 'government', 'ministry', 'presidency'] as const),
  ...(['army', 'armed_group', 'police', 'security', 'party', 'intergovernmental', 'ngo'] as const),
];

export function useSourceKind(): (kind: string) => string {
  const say = useWords(sourcesWords);
  return useCallback((kind) => say(`kinds.${SOURCE_KINDS.find((known) => known === kind) ?? 'other'}`), [say]);
}
