import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { failureToast, undoToast } from '../../actions/undoToast.tsx';
import { ApiProblem, send } from '../../state/api.ts';
import { keyOf, refreshLedger } from '../../state/queries.ts';
import type { ReportPage, ReviewState } from '../../state/records.ts';
import { readerWords } from '../../words/reader.ts';
import { useWords } from '../../words/useWords.ts';
import type { SentReport } from './report-sent.ts';

export type Decision = 'accept' | 'reject' | 'unsure' | 'undo';
export type Patch = Readonly<Record<string, unknown>>;

/** What shows before the server has answered; what an undo brings back only the server knows. */
const BECOMES: Readonly<Partial<Record<Decision, ReviewState>>> = { accept: 'accepted', reject: 'rejected', unsure: 'unsure' };

interface Mended {
  readonly claim: string;
  readonly patch: Patch;
  readonly why: string;
  /** the mended claim is accepted in the same step */
  readonly accept: boolean;
}

interface Missed {
  readonly trigger: { readonly start: number; readonly end: number };
  readonly patch: Patch;
}

const decide = (id: string, decision: Decision, why?: string) =>
  send('post', '/claims/{id}/reviews', { params: { id }, body: { decision, ...(why && { why }) } });

async function mend({ claim, patch, why, accept }: Mended): Promise<string> {
  const { replacedBy } = await send('post', '/claims/{id}/edits', {
    params: { id: claim },
    body: { patch, ...(why && { why }) },
  });
  if (accept && replacedBy !== undefined) await decide(replacedBy, 'accept');
  return replacedBy ?? claim;
}

/** What can be done with the claims of a report. Each act shows at once, says what it did, and can be taken back. */
export function useActs(sent: SentReport, choose: (claim: string) => void) {
  const client = useQueryClient();
  const say = useWords(readerWords);
  const key = keyOf('/documents/{id}', sent);
  const refresh = () => refreshLedger(client);
  const failed = (error: Error): void => failureToast(error instanceof ApiProblem ? error.title : say('acts.failed'));
  const offerUndo = (done: string, takeBack: () => Promise<unknown>): void =>
    undoToast({ done, undo: say('acts.undo'), onUndo: () => void takeBack().then(refresh, failed) });

  const judge = useMutation({
    mutationFn: ({ claim, decision }: { readonly claim: string; readonly decision: Decision }) => decide(claim, decision),
    onMutate: async ({ claim, decision }) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<ReportPage>(key);
      const state = BECOMES[decision];
      if (state) client.setQueryData<ReportPage>(key, (page) => page && withReview(page, claim, state));
      return before;
    },
    onError: (error, _, before) => {
      client.setQueryData(key, before);
      failed(error);
    },
    onSuccess: (_, { claim, decision }) => {
      if (decision !== 'undo') offerUndo(say(`acts.done.${decision}`), () => decide(claim, 'undo'));
    },
    onSettled: refresh,
  });

  const edit = useMutation({
    mutationFn: mend,
    onError: failed,
    onSuccess: async (made, { claim, accept }) => {
      await refresh();
      choose(made);
      offerUndo(say(accept ? 'acts.done.editAccept' : 'acts.done.edit'), async () => {
        if (accept) await decide(made, 'undo');
        await decide(claim, 'undo');
        choose(claim);
      });
    },
  });

  const add = useMutation({
    mutationFn: ({ trigger, patch }: Missed) =>
      send('post', '/documents/{id}/claims', { params: sent.params, body: { trigger, patch } }),
    onError: failed,
    onSuccess: async ({ claim }) => {
      await refresh();
      choose(claim);
      offerUndo(say('acts.done.add'), () => decide(claim, 'reject', say('acts.addedByMistake')));
    },
  });

  const judgeNow = judge.mutate;
  const decideOn = useMemo(() => (claim: string, decision: Decision) => judgeNow({ claim, decision }), [judgeNow]);
  return { judge: decideOn, edit, add };
}
export type Acts = ReturnType<typeof useActs>;

function withReview(page: ReportPage, id: string, review: ReviewState): ReportPage {
  return { ...page, claims: page.claims.map((claim) => (claim.id === id ? { ...claim, review } : claim)) };
}
