import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { Kbd } from '../../../parts/Kbd.tsx';
import { Empty } from '../../../parts/page/Empty.tsx';
import { type KeyBinding, useKeys } from '../../../state/keys.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import type { QueueState } from './useQueue.ts';

/** Behind the last claim of a queue. */
export function Ended({ queue: { previous, restart } }: { readonly queue: QueueState }) {
  const say = useWords(reviewWords);
  const keys = useMemo<readonly KeyBinding[]>(
    () => [{ code: 'KeyP', label: say('act.previous'), run: previous }],
    [say, previous],
  );
  useKeys(keys);
  return (
    <Empty
      title={say('empty.end')}
      action={
        <Group gap="xs">
          <Button variant="default" onClick={previous} rightSection={<Kbd code="KeyP" />}>
            {say('act.previous')}
          </Button>
          <Button onClick={restart}>{say('empty.again')}</Button>
        </Group>
      }
    >
      {say('empty.endHelp')}
    </Empty>
  );
}

export function NothingWaits({ queue }: { readonly queue: 'open' | 'second' | 'unsure' | 'mine' }) {
  const say = useWords(reviewWords);
  return <Empty title={say(`empty.${queue}`)}>{say(`empty.${queue}Help`)}</Empty>;
}
