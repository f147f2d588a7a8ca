import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { failureToast, undoToast } from '../../../actions/undoToast.tsx';
import { ApiProblem, send } from '../../../state/api.ts';
import { refreshLedger } from '../../../state/queries.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';

export type Decision = 'accept' | 'reject' | 'unsure';

/** One act of this visit, to be taken back. */
interface Done {
  /** the claim that is shown again when it is taken back */
  readonly claim: string;
  readonly takeBack: () => Promise<unknown>;
}

/** An act on a claim; it gives what was done in words, and the claims on which it put a decision. */
interface Act {
  readonly claim: string;
  readonly run: () => Promise<{ readonly said: string; readonly claims: readonly string[] }>;
}

const undo = (claims: readonly string[]) => send('post', '/reviews/undo', { body: { claims: [...claims] } });

/**
 * Decisions, one after the other in the order in which they were made; each can be taken back, the last one first. `announced` is for screen readers. `show` leads
 * back to a claim.
 */
export function useDecisions(show: (claim: string) => void) {
  const client = useQueryClient();
  const say = useWords(reviewWords);
  const [announced, announce] = useState('');
  const done = useRef<Done[]>([]);

  const failed = (error: Error): void => {
    const words = say('done.failed', { why: error instanceof ApiProblem ? error.title : error.message });
    failureToast(words);
    announce(words);
  };
  const taking = useMutation({
    scope: { id: 'review' },
    mutationFn: ({ takeBack }: Done) => takeBack(),
    onSuccess: (_, { claim }) => {
      announce(say('done.undo'));
      show(claim);
    },
    onError: failed,
    onSettled: () => refreshLedger(client),
  });
  const { mutate: take } = taking;
  const acting = useMutation({
    scope: { id: 'review' },
    mutationFn: ({ run }: Act) => run(),
    onSuccess: ({ said, claims }, { claim }) => {
      announce(said);
      if (claims.length === 0) return;
      const one: Done = { claim, takeBack: () => undo(claims) };
      done.current.push(one);
      undoToast({
        done: said,
        undo: say('act.undo'),
        onUndo: () => {
          done.current = done.current.filter((other) => other !== one);
          take(one);
        },
      });
    },
    onError: (error, { claim }) => {
      failed(error);
      show(claim);
    },
    onSettled: () => refreshLedger(client),
  });
  const { mutate: act } = acting;

  const decide = useCallback(
    (claim: string, decision: Decision, why: string) => {
      const said = say(`done.${decision}`);
      act({
        claim,
        run: async () => {
          await send('post', '/claims/{id}/reviews', { params: { id: claim }, body: { decision, ...(why && { why }) } });
          return { said, claims: [claim] };
        },
      });
    },
    [act, say],
  );
  const takeLastBack = useCallback(
    (claim: string | undefined) => {
      const last = done.current.pop();
      if (last) take(last);
      else if (claim !== undefined) take({ claim, takeBack: () => undo([claim]) });
    },
    [take],
  );
  return { announced, announce, decide, act, takeLastBack, busy: acting.isPending || taking.isPending };
}
export type Decisions = ReturnType<typeof useDecisions>;
