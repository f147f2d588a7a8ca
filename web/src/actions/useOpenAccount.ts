import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SentTo, send } from '../state/api.ts';
import { refreshLedger } from '../state/queries.ts';
import { enterAs } from '../state/session.ts';

type NewAccount = SentTo<'post', '/accounts'>['body'];

/** Opens an account. From the first on everybody must sign in, so whoever opened that one is signed in by it at once. */
export function useOpenAccount(first: boolean) {
  const client = useQueryClient();
  return useMutation({
    async mutationFn(body: NewAccount) {
      await send('post', '/accounts', { body });
      if (!first) return refreshLedger(client);
      const { name, password } = body;
      return enterAs(client, await send('post', '/session', { body: { name, password } }));
    },
  });
}
