import { Progress, Text } from '@mantine/core';
import { useGet } from '../../../state/queries.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import type { QueueQuery } from '../asked.ts';
import classes from './Queue.module.css';

/** How much of the queue is left and done. */
export function ProgressLine({ asked }: { readonly asked: QueueQuery }) {
  const say = useWords(reviewWords);
  const { data } = useGet('/review-progress', { query: asked }, { keep: true });
  if (!data) return <div className={classes.progress} />;
  const { left, done, most } = data;
  const words = [
    left < most ? say('progress.left', { count: left }) : say('progress.many', { most }),
    done < most ? say('progress.done', { count: done }) : say('progress.doneMany', { most }),
  ];
  const share = left + done === 0 ? 0 : (100 * done) / (left + done);
  return (
    <div className={classes.progress} data-left={left} data-done={done}>
      <Progress value={share} size="sm" aria-label={say('progress.label')} className={classes.bar} />
      <Text size="sm" c="dimmed">
        {words.join(' · ')}
      </Text>
    </div>
  );
}
