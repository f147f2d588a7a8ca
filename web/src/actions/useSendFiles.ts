import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../state/api.ts';
import { keyOf } from '../state/queries.ts';

interface Files {
  readonly files: readonly File[];
  readonly outlet: string | undefined;
  readonly published: string | undefined;
}

/** Sends files to be read, one after the other; `sending` is the name of the one under way. */
export function useSendFiles() {
  const client = useQueryClient();
  const [sending, setSending] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: async ({ files, outlet, published }: Files) => {
      for (const file of files) {
        setSending(file.name);
        await request('post', '/jobs/files', { query: { name: file.name, outlet, published }, body: file });
      }
    },
    onSettled: () => {
      setSending(null);
      return client.invalidateQueries({ queryKey: keyOf('/jobs') });
    },
  });
  return { ...send, sending };
}
