import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { ApiProblem, send } from '../../../state/api.ts';
import { refreshLedger } from '../../../state/queries.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';

export type Decision = 'accept' | 'reject' | 'unsure';

/** An act of this visit on a claim; `claims` are those on which it put a decision. */
interface Made {
  readonly claim: string;
  readonly claims: readonly string[];
}
interface Act {
  readonly claim: string;
  /** puts it on record, and tells in words what was done */
  readonly run: () => Promise<{ readonly said: string; readonly claims: readonly string[] }>;
}

/** What happened last, in words. `problem`: it did not work. */
export interface Notice {
  readonly words: string;
  readonly problem: boolean;
}

const undo = (claims: readonly string[]) => send('post', '/reviews/undo', { body: { claims: [...claims] } });

/**
 * Decisions, put on record one after the other in the order in which they were made; each can be taken back, the last one first. `show` leads back to a claim.
 */
export function useDecisions(show: (claim: string) => void) {
  const client = useQueryClient();
  const say = useWords(reviewWords);
  const [notice, setNotice] = useState<Notice>();
  const [made, setMade] = useState<readonly Made[]>([]);
  const failed = (error: Error): void =>
    setNotice({ words: say('done.failed', { why: error instanceof ApiProblem ? error.title : error.message }), problem: true });

  const taking = useMutation({
    scope: { id: 'review' },
    mutationFn: ({ claims }: Made) => undo(claims),
    onSuccess: (_, { claim }) => {
      setNotice({ words: say('done.undo'), problem: false });
      show(claim);
    },
    onError: failed,
    onSettled: () => refreshLedger(client),
  });
  const acting = useMutation({
    scope: { id: 'review' },
    mutationFn: ({ run }: Act) => run(),
    onSuccess: ({ said, claims }, { claim }) => {
      setNotice({ words: said, problem: false });
      if (claims.length > 0) setMade((before) => [...before, { claim, claims }]);
    },
    onError: (error, { claim }) => {
      failed(error);
      show(claim);
    },
    onSettled: () => refreshLedger(client),
  });

  const { mutate: act } = acting;
  const { mutate: take } = taking;
  const decide = useCallback(
    (claim: string, decision: Decision, why: string) =>
      act({
        claim,
        run: async () => {
          await send('post', '/claims/{id}/reviews', { params: { id: claim }, body: { decision, ...(why && { why }) } });
          return { said: say(`done.${decision}`), claims: [claim] };
        },
      }),
    [act, say],
  );
  /** the last act of this visit, else one's own last decision on the claim that is shown */
  const takeBack = useCallback(
    (shown: string) => {
      setMade(made.slice(0, -1));
      take(made.at(-1) ?? { claim: shown, claims: [shown] });
    },
    [take, made],
  );
  const busy = acting.isPending || taking.isPending;
  const canTakeBack = made.length > 0;
  return useMemo(
    () => ({ notice, canTakeBack, decide, act, takeBack, busy }),
    [notice, canTakeBack, decide, act, takeBack, busy],
  );
}
export type Decisions = ReturnType<typeof useDecisions>;
