import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureToast, undoToast } from '../../../actions/undoToast.tsx';
import { ApiProblem, type SentTo, send } from '../../../state/api.ts';
import { refreshLedger } from '../../../state/queries.ts';
import { useMe } from '../../../state/session.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import classes from './Differ.module.css';
import type { Differing } from './Difference.tsx';

type Settlement = SentTo<'post', '/claims/{id}/settlement'>['body'];

/** Puts the decision that holds on record; it can be taken back like any other. */
function useSettle(id: string) {
  const say = useWords(reviewWords);
  const client = useQueryClient();
  const refresh = () => refreshLedger(client);
  const failed = (error: Error): void =>
    failureToast(say('done.failed', { why: error instanceof ApiProblem ? error.title : error.message }));
  const takeBack = (): void => void send('post', '/reviews/undo', { body: { claims: [id] } }).then(refresh, failed);
  return useMutation({
    mutationFn: (body: Settlement) => send('post', '/claims/{id}/settlement', { params: { id }, body }),
    onSuccess: ({ state }) => {
      const done = say('differ.settled', { state: say(`states.${state}`) });
      undoToast({ done, undo: say('act.undo'), onUndo: takeBack });
      return refresh();
    },
    onError: failed,
  });
}

/** How a difference is settled: the claim is right, wrong, cannot be told, or is as one of them mended it. */
export function Settle({ difference: { claim, decisions } }: { readonly difference: Differing }) {
  const say = useWords(reviewWords);
  const { may } = useMe();
  const [why, setWhy] = useState('');
  const { mutate, isPending } = useSettle(claim);
  if (!may('grade')) {
    return (
      <Text size="sm" c="dimmed">
        {say('differ.needs')}
      </Text>
    );
  }
  const reasons = why.trim() === '' ? {} : { why: why.trim() };
  const simple = (decision: 'accept' | 'reject' | 'unsure', words: string) => (
    <Button variant="default" disabled={isPending} onClick={() => mutate({ decision, ...reasons })}>
      {words}
    </Button>
  );
  return (
    <footer className={classes.settle}>
      <TextInput
        label={say('act.whyLabel')}
        value={why}
        dir="auto"
        onChange={({ currentTarget: { value } }) => setWhy(value)}
        className={classes.why}
      />
      <Group gap="xs" role="group" aria-label={say('differ.settle')}>
        {simple('accept', say('differ.asIs'))}
        {simple('reject', say('differ.wrong'))}
        {simple('unsure', say('differ.open'))}
        {decisions
          .filter(({ decision }) => decision === 'edit')
          .map(({ seq, by }) => (
            <Button
              key={seq}
              variant="default"
              disabled={isPending}
              onClick={() => mutate({ decision: 'edit', adopt: seq, ...reasons })}
            >
              {say('differ.adopt', { who: by })}
            </Button>
          ))}
      </Group>
    </footer>
  );
}
