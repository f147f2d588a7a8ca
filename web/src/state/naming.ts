import { useCallback } from 'react';
import { plain } from '../parts/text/plain.ts';
import { useLanguage } from '../words/useWords.ts';
import type { Names } from './queries.ts';

export type NameOf = (id: string) => string;

/** Ids of what no list has begin with what it is: `org:`, `outlet:`, … */
const KIND = /^(?:org|person|speaker|anonymous|outlet|document|agency|source|formula):/;

/** The name of an actor, place or source by its id, in the language chosen; what no list has keeps the report's words. */
export function useNaming(names: Names): NameOf {
  const language = useLanguage();
  return useCallback(
    (id) => {
      const bare = id.replace(KIND, '');
      return plain(names[id]?.[language] ?? names[bare]?.[language] ?? bare);
    },
    [names, language],
  );
}
