import { Button, Progress, Text } from '@mantine/core';
import { Kbd } from '../../../parts/Kbd.tsx';
import { useGet } from '../../../state/queries.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import type { QueueQuery } from '../asked.ts';
import classes from './Queue.module.css';
import type { Notice } from './useDecisions.ts';

interface ProgressLineProps {
  readonly asked: QueueQuery;
  readonly notice: Notice | undefined;
  /** takes the last act of this visit back; left out where there is none */
  readonly onUndo: (() => void) | undefined;
}

/** How much of the queue is left and done, what was done last, and a way back. It stays until the next act: nobody has to be quick. */
export function ProgressLine({ asked, notice, onUndo }: ProgressLineProps) {
  const say = useWords(reviewWords);
  const { data } = useGet('/review-progress', { query: asked }, { keep: true });
  return (
    <div className={classes.progress} {...(data && { 'data-left': data.left, 'data-done': data.done })}>
      {data && <Told {...data} />}
      <div role="status" className={classes.notice} data-problem={notice?.problem || undefined}>
        {notice?.words}
      </div>
      {onUndo && (
        <Button variant="light" size="compact-sm" onClick={onUndo} rightSection={<Kbd code="KeyZ" />}>
          {say('act.undo')}
        </Button>
      )}
    </div>
  );
}

function Told({ left, done, most }: { readonly left: number; readonly done: number; readonly most: number }) {
  const say = useWords(reviewWords);
  const words = [
    left < most ? say('progress.left', { count: left }) : say('progress.many', { most }),
    done < most ? say('progress.done', { count: done }) : say('progress.doneMany', { most }),
  ];
  const share = left + done === 0 ? 0 : (100 * done) / (left + done);
  return (
    <>
      <Progress value={share} size="sm" aria-label={say('progress.label')} className={classes.bar} />
      <Text size="sm" c="dimmed">
        {words.join(' · ')}
      </Text>
    </>
  );
}
