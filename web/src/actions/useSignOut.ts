import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { request } from '../state/api.ts';

/** Ends the session and forgets all that was shown in it. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => request('delete', '/session'),
    onSuccess: async () => {
      await navigate({ to: '/login' });
      client.clear();
    },
  });
}
