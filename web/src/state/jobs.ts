import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Answer } from './api.ts';
import { type LiveMessage, useLive } from './live.ts';
import { keyOf, useGet } from './queries.ts';

export type Job = Answer<'get', '/jobs/{id}'>;
type Jobs = Answer<'get', '/jobs'>;

export const isUnderWay = ({ state }: Job): boolean => state === 'queued' || state === 'running';

/** Everything that is being read or has been, newest first, kept up to date as the server tells. */
export function useJobs() {
  const client = useQueryClient();
  useLive(
    useCallback(
      (message: LiveMessage) => {
        if (message.kind !== 'job') return;
        const { job } = message;
        client.setQueryData<Jobs>(keyOf('/jobs'), (before) => {
          if (before === undefined) return before;
          const others = before.items.filter(({ id }) => id !== job.id);
          const known = others.length < before.items.length;
          return { items: known ? before.items.map((one) => (one.id === job.id ? job : one)) : [job, ...others] };
        });
        // the stream speaks the language of the browser, which need not be that of the page
        if (job.ended !== null && job.issues.length > 0) void client.invalidateQueries({ queryKey: keyOf('/jobs') });
      },
      [client],
    ),
  );
  return useGet('/jobs');
}
