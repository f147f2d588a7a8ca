import { useCallback } from 'react';
import { actorsWords } from '../../words/actors.ts';
import { useWords } from '../../words/useWords.ts';

/** Kinds of actors as the registry has them. */
export const ACTOR_KINDS = [
  ...(['armed_group', 'army', 'coalition', 'company', 'court', 'ethnic_group', 'governing_body', 'government'] as const),
  ...(['intelligence', 'intergovernmental', 'ministry', 'monitor', 'news_agency', 'ngo', 'operation'] as const),
  ...(['operations_room', 'organisation', 'outlet', 'paramilitary', 'parliament', 'party', 'person', 'pmc'] as const),
  ...(['police', 'political_body', 'presidency', 'security', 'tribe', 'umbrella'] as const),
];

/** A kind in words; one without words stays as it is. */
export function useActorKind(): (kind: string) => string {
  const say = useWords(actorsWords);
  return useCallback(
    (kind) => {
      const known = ACTOR_KINDS.find((one) => one === kind);
      return known ? say(`kinds.${known}`) : kind;
    },
    [say],
  );
}
