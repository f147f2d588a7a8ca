import { type Query, type QueryClient, useQuery } from '@tanstack/react-query';
import type { Permission } from '../../../src/core/ledger/entries.ts';
import type { Answer } from './api.ts';
import { keyOf, query } from './queries.ts';

/** Who is signed in. `mode` single: one person on their own machine, without accounts. */
export type Session = Answer<'get', '/session'>;

export const sessionQuery = { ...query('/session'), staleTime: 5 * 60_000 };

/** Who is signed in and what they may do; undefined until the server has answered. */
export function useMe(): { readonly me: Session | undefined; readonly may: (permission: Permission) => boolean } {
  const { data } = useQuery(sessionQuery);
  return { me: data, may: (permission) => data?.permissions.includes(permission) ?? false };
}

/** What was shown to somebody else, or to nobody, is forgotten, and asked again where it is on the page. */
export async function enterAs(client: QueryClient, session: Session): Promise<void> {
  const [path] = keyOf('/session');
  const others = { predicate: ({ queryKey }: Query) => queryKey[0] !== path };
  client.setQueryData(keyOf('/session'), session);
  client.removeQueries({ ...others, type: 'inactive' });
  await client.invalidateQueries(others);
}
