import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../../state/session.ts';

/**
 * Whoever has not signed in, where one must, is led to where one does, and back afterwards. Gives whether a page may be shown: before it is
 * known who asks, its questions would be refused. A server that does not answer is the page's to tell.
 */
export function useSignInFirst(): boolean {
  const { data: me, isError } = useQuery(sessionQuery);
  const { pathname, href } = useLocation();
  const navigate = useNavigate();
  const needed = me !== undefined && me.person === null && pathname !== '/login';
  useEffect(() => {
    if (needed) void navigate({ to: '/login', search: { to: href }, replace: true });
  }, [needed, href, navigate]);
  return isError || (me !== undefined && !needed);
}
