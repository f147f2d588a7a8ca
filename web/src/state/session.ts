import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Permission } from '../../../src/core/ledger/entries.ts';
import { ApiProblem, request } from './api.ts';
import { keyOf } from './queries.ts';

/** Who is signed in. `single`: one person on their own machine, without accounts. */
export interface Session {
  readonly person: string | null;
  readonly permissions: readonly Permission[];
  readonly single?: boolean;
}

const NOBODY: Session = { person: null, permissions: [] };

async function ask(signal: AbortSignal): Promise<Session> {
  try {
    return (await request('get', '/session', {}, signal)) as Session;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return NOBODY;
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: keyOf('/session'),
  queryFn: ({ signal }) => ask(signal),
  staleTime: 5 * 60_000,
});

/** Who is signed in and what they may do; undefined until the server has answered. */
export function useMe(): { readonly me: Session | undefined; readonly may: (permission: Permission) => boolean } {
  const { data } = useQuery(sessionQuery);
  return { me: data, may: (permission) => data?.permissions.includes(permission) ?? false };
}
