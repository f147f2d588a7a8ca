import { AppShell, Burger } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { type ReactNode, useRef } from 'react';
import { useLiveStream } from '../../state/live.ts';
import { useMe } from '../../state/session.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { AppLink } from '../AppLink.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { AsOfControl } from './AsOfControl.tsx';
import { ColourSwitch } from './ColourSwitch.tsx';
import { KeysOverlay } from './KeysOverlay.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Menu } from './Menu.tsx';
import classes from './Shell.module.css';

/** The frame: menu, the days of "as of", language, colours, account; on small screens the menu is a drawer. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const say = useWords(shellWords);
  const [open, { toggle, close }] = useDisclosure(false);
  const burger = useRef<HTMLButtonElement>(null);
  const shut = (): void => {
    close();
    burger.current?.focus();
  };
  useHotkeys(open ? [['Escape', shut]] : []);
  const { me } = useMe();
  useLiveStream(me?.person != null);
  return (
    <AppShell header={{ height: 48 }} navbar={{ width: 208, breakpoint: 'md', collapsed: { mobile: !open } }} layout="default">
      <a href="#page" className={classes.skip}>
        {say('skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Burger
          ref={burger}
          opened={open}
          onClick={toggle}
          hiddenFrom="md"
          size="sm"
          aria-label={say('menu')}
          aria-expanded={open}
        />
        <AppLink to="/" className={classes.brand ?? ''} underline="never" aria-label={say('brand')}>
          <img src="/mark.svg" alt="" width={22} height={22} />
          <span>{say('brand')}</span>
        </AppLink>
        <span className={classes.gap} />
        <AsOfControl />
        <KeysOverlay />
        <ColourSwitch />
        <LanguageSwitch />
        <AccountMenu />
      </AppShell.Header>
      <AppShell.Navbar aria-label={say('menu')} className={classes.drawer} data-open={open}>
        <Menu onChosen={close} />
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1} className={classes.main}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
