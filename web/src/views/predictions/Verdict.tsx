import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureToast, undoToast } from '../../actions/undoToast.tsx';
import { Said } from '../../parts/text/Said.tsx';
import { ApiProblem, type SentTo, send } from '../../state/api.ts';
import { refreshLedger } from '../../state/queries.ts';
import { useMe } from '../../state/session.ts';
import { predictionWords } from '../../words/predictions.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import type { Foretold } from './Prediction.tsx';
import classes from './Predictions.module.css';

const OUTCOMES = ['borne-out', 'partly', 'not-borne-out', 'unresolved'] as const;
type Sent = SentTo<'post', '/predictions/{id}/outcomes'>['body'];

function useJudge(id: string) {
  const say = useWords(predictionWords);
  const client = useQueryClient();
  const put = (body: Sent) => send('post', '/predictions/{id}/outcomes', { params: { id }, body });
  const refresh = () => refreshLedger(client);
  const failed = (error: Error): void =>
    failureToast(say('verdict.failed', { why: error instanceof ApiProblem ? error.title : error.message }));
  return useMutation({
    mutationFn: put,
    onError: failed,
    onSuccess: ({ outcome }) => {
      if (outcome !== 'open') {
        const done = say('verdict.done', { outcome: say(`states.${outcome}`) });
        undoToast({ done, undo: say('verdict.undo'), onUndo: () => void put({ outcome: 'open' }).then(refresh, failed) });
      }
      return refresh();
    },
  });
}

interface VerdictProps {
  readonly view: Foretold['view'];
  /** ids of the claims that the verdict rests on */
  readonly evidence: readonly string[];
}

/** What a person said of how it came out, or what one may say. */
export function Verdict({ view: { claim, verdict }, evidence }: VerdictProps) {
  const say = useWords(predictionWords);
  const format = useFormat();
  const { may } = useMe();
  const [why, setWhy] = useState('');
  const { mutate, isPending } = useJudge(claim);
  if (verdict) {
    return (
      <footer className={classes.verdict}>
        <Text>
          {say('verdict.given', { who: verdict.by, outcome: say(`states.${verdict.outcome}`) })}{' '}
          <small>{format.instant(verdict.at)}</small>
        </Text>
        {verdict.why !== undefined && <Said>{verdict.why}</Said>}
        {may('review') && (
          <Button variant="default" loading={isPending} onClick={() => mutate({ outcome: 'open' })}>
            {say('verdict.again')}
          </Button>
        )}
      </footer>
    );
  }
  if (!may('review')) return null;
  return (
    <footer className={classes.verdict}>
      <TextInput
        aria-label={say('verdict.why')}
        placeholder={say('verdict.why')}
        value={why}
        dir="auto"
        onChange={({ currentTarget: { value } }) => setWhy(value)}
        className={classes.why}
      />
      <Group gap="xs" role="group" aria-label={say('verdict.label')}>
        {OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            variant="default"
            disabled={isPending}
            onClick={() => mutate({ outcome, evidence: [...evidence], ...(why.trim() && { why: why.trim() }) })}
          >
            {say(`states.${outcome}`)}
          </Button>
        ))}
      </Group>
    </footer>
  );
}
