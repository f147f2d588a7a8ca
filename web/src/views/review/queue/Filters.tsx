import { SegmentedControl } from '@mantine/core';
import { FilterBar, type FilterPart } from '../../../parts/question/FilterBar.tsx';
import type { Patch } from '../../../state/url.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import type { ReviewSearch } from '../review-search.ts';

const QUEUES = ['open', 'second', 'unsure', 'mine'] as const;
const PARTS: readonly FilterPart[] = [
  ...(['type', 'party', 'parts', 'place', 'country', 'from', 'to', 'source', 'outlet', 'document'] as const),
  ...(['kind', 'factuality', 'tense', 'restricted'] as const),
];

interface FiltersProps {
  readonly search: ReviewSearch;
  readonly patch: Patch<ReviewSearch>;
}

/** Which claims wait. Another question begins at its first claim. */
export function Filters({ search, patch }: FiltersProps) {
  const say = useWords(reviewWords);
  return (
    <FilterBar value={search} onChange={(change) => patch({ ...change, claim: undefined })} parts={PARTS}>
      <SegmentedControl
        size="xs"
        aria-label={say('queues.label')}
        value={search.queue ?? 'open'}
        onChange={(chosen) =>
          patch({ queue: chosen === 'open' ? undefined : QUEUES.find((one) => one === chosen), claim: undefined })
        }
        data={QUEUES.map((value) => ({ value, label: say(`queues.${value}`) }))}
      />
    </FilterBar>
  );
}
