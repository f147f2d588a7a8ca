import { useEffect, useRef, useState } from 'react';
import { Empty } from '../../../parts/page/Empty.tsx';
import { Loading } from '../../../parts/page/Loading.tsx';
import { Problem } from '../../../parts/page/Problem.tsx';
import { useMe } from '../../../state/session.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import { Ended, NothingWaits } from './Ended.tsx';
import { Filters } from './Filters.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { QueuedClaim } from './QueuedClaim.tsx';
import { useDecisions } from './useDecisions.ts';
import { useQueue } from './useQueue.ts';

/** One claim after the other, to be judged from the keyboard. */
export function Queue() {
  const say = useWords(reviewWords);
  const { me, may } = useMe();
  if (me && !may('review')) return <Empty title={say('forbidden')}>{say('forbiddenHelp')}</Empty>;
  return me ? <Waiting /> : <Loading lines={8} />;
}

function Waiting() {
  const queue = useQueue();
  const decisions = useDecisions(queue.back);
  const { search, patch, asked, claim } = queue;
  return (
    <>
      <Filters search={search} patch={patch} />
      <ProgressLine
        asked={asked}
        notice={decisions.notice}
        onUndo={decisions.canTakeBack ? () => decisions.takeBack(claim ?? '') : undefined}
      />
      <Shown queue={queue} decisions={decisions} />
    </>
  );
}

interface ShownProps {
  readonly queue: ReturnType<typeof useQueue>;
  readonly decisions: ReturnType<typeof useDecisions>;
}

function Shown({ queue, decisions }: ShownProps) {
  const { search, claim, current, starting, ended } = queue;
  const [arrivedAt, setArrivedAt] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data } = current;
  const shown = data?.item.record.id;
  // whoever moves on finds the focus on the claim; at first it is left where it was
  useEffect(() => {
    if (shown === undefined || shown === arrivedAt) return;
    if (arrivedAt !== undefined) heading.current?.focus({ preventScroll: false });
    setArrivedAt(shown);
  }, [shown, arrivedAt]);
  if (starting.error) return <Problem error={starting.error} retry={() => void starting.refetch()} />;
  if (current.error && !data) return <Problem error={current.error} retry={queue.restart} />;
  if (ended) return <Ended queue={queue} />;
  if (claim === undefined && starting.data?.items.length === 0) return <NothingWaits queue={search.queue ?? 'open'} />;
  if (!data) return <Loading lines={8} />;
  return <QueuedClaim key={shown} queued={data} queue={queue} decisions={decisions} heading={heading} />;
}
