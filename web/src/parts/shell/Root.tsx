import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { shellSearch, useSearchState } from '../../state/url.ts';
import { speak } from '../../words/language.ts';
import { Shell } from './Shell.tsx';
import { useSignInFirst } from './useSignInFirst.ts';

/** Every page stands in the shell, but for the one where people sign in. A language in the address wins over the one kept. */
export function Root() {
  const bare = useLocation({ select: ({ pathname }) => pathname === '/login' });
  const ready = useSignInFirst();
  const [{ lang }] = useSearchState(shellSearch);
  useEffect(() => {
    if (lang) speak(lang);
  }, [lang]);
  if (bare) return <Outlet />;
  return <Shell>{ready && <Outlet />}</Shell>;
}
