import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMe } from '../../state/session.ts';

/** Whoever has not signed in, where one must, is led to where one does, and back afterwards. */
export function useSignInFirst(): void {
  const { me } = useMe();
  const { pathname, href } = useLocation();
  const navigate = useNavigate();
  const needed = me !== undefined && me.person === null && pathname !== '/login';
  useEffect(() => {
    if (needed) void navigate({ to: '/login', search: { to: href }, replace: true });
  }, [needed, href, navigate]);
}
