import { Skeleton, VisuallyHidden } from '@mantine/core';
import { partWords } from '../../words/parts.ts';
import { useWords } from '../../words/useWords.ts';

const WIDTHS = ['92%', '78%', '85%', '64%', '88%', '71%'] as const;

/** Lines that stand where a list or text will be. */
export function Loading({ lines = 6, height = 18 }: { readonly lines?: number; readonly height?: number }) {
  const say = useWords(partWords);
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{say('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
          key={line}
          height={height}
          width={WIDTHS[line % WIDTHS.length] ?? '80%'}
          mb="sm"
        />
      ))}
    </div>
  );
}
