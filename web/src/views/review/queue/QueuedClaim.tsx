import { type RefObject, useEffect, useRef, useState } from 'react';
import { directionOfText } from '../../../parts/text/plain.ts';
import { send } from '../../../state/api.ts';
import { readerWords } from '../../../words/reader.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import { ClaimForm } from '../../reader/form/ClaimForm.tsx';
import { draftOf } from '../../reader/form/draft.ts';
import { SelectedProvider } from '../../reader/form/Selected.ts';
import { useSelectedSpan } from '../../reader/useSelectedSpan.ts';
import { ClaimHead } from './ClaimHead.tsx';
import { ClaimParts } from './ClaimParts.tsx';
import { Decide } from './Decide.tsx';
import { Passage } from './Passage.tsx';
import classes from './Queue.module.css';
import type { Decisions } from './useDecisions.ts';
import type { Queued, QueueState } from './useQueue.ts';

interface QueuedClaimProps {
  readonly queued: Queued;
  readonly queue: QueueState;
  readonly decisions: Decisions;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** A claim, large, with its words among those around them, all its parts, and what can be decided. */
export function QueuedClaim({ queued: { item, names }, queue, decisions, heading }: QueuedClaimProps) {
  const say = useWords(reviewWords);
  const sayForm = useWords(readerWords);
  const [editing, setEditing] = useState(false);
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (editing) side.current?.focus();
  }, [editing]);
  const quote = useRef<HTMLQuoteElement>(null);
  const { record, passage } = item;
  const [span] = useSelectedSpan(quote, passage.text);
  const selected = span && {
    start: span.start + passage.start,
    end: span.end + passage.start,
    text: passage.text.slice(span.start, span.end),
  };
  const leave = (): void => {
    setEditing(false);
    heading.current?.focus();
  };
  const mend = (patch: Readonly<Record<string, unknown>>, why: string): void => {
    decisions.act({
      claim: record.id,
      run: async () => {
        const body = { patch, ...(why && { why }) };
        const { replacedBy } = await send('post', '/claims/{id}/edits', { params: { id: record.id }, body });
        if (replacedBy === undefined) return { said: say('done.edit'), claims: [record.id] };
        await send('post', '/claims/{id}/reviews', { params: { id: replacedBy }, body: { decision: 'accept' } });
        return { said: say('done.edit'), claims: [replacedBy, record.id] };
      },
    });
    queue.next();
  };
  return (
    <article className={classes.claim} aria-label={say('card.label')} data-claim={record.id}>
      <ClaimHead record={record} heading={heading} act={decisions.act} />
      <div className={classes.sides}>
        <div className={classes.text} dir={directionOfText(record.document.lang)}>
          <Passage item={item} within={quote} />
        </div>
        <div ref={side} tabIndex={-1}>
          {editing ? (
            <SelectedProvider value={selected}>
              <ClaimForm
                title={say('act.edit')}
                before={draftOf(record.claim)}
                saves={[{ name: sayForm('form.saveAccept'), save: mend }]}
                busy={decisions.busy}
                isNew={false}
                onCancel={leave}
              />
            </SelectedProvider>
          ) : (
            <ClaimParts record={record} names={names} blind={queue.search.queue === 'second'} />
          )}
        </div>
      </div>
      <Decide
        record={record}
        queue={queue}
        decisions={decisions}
        editing={editing}
        onEdit={() => setEditing(true)}
        onLeave={leave}
      />
    </article>
  );
}
