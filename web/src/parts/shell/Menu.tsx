import { NavLink, type NavLinkProps } from '@mantine/core';
import { createLink, useLocation } from '@tanstack/react-router';
import { forwardRef } from 'react';
import { useMe } from '../../state/session.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { MENU } from './pages.ts';
import classes from './Shell.module.css';

const Plain = forwardRef<HTMLAnchorElement, NavLinkProps>((props, ref) => <NavLink ref={ref} component="a" {...props} />);
Plain.displayName = 'PlainNavLink';
const MenuLink = createLink(Plain);

/** All pages, in groups. A page under another (a report, an event) keeps its list marked. */
export function Menu({ onChosen }: { readonly onChosen: () => void }) {
  const say = useWords(shellWords);
  const { may } = useMe();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const here = (to: string): boolean =>
    to === '/' ? path === '/' || path.startsWith('/reports/') : path === to || path.startsWith(`${to}/`);
  return (
    <div className={classes.menu}>
      {MENU.map((group) => (
        <section key={group.name} aria-label={say(`groups.${group.name}`)}>
          <div className={classes.group} aria-hidden>
            {say(`groups.${group.name}`)}
          </div>
          {group.pages
            .filter(({ needs }) => needs === undefined || may(needs))
            .map(({ to, name, icon: Icon, under }) => (
              <MenuLink
                key={to}
                to={to}
                label={say(`pages.${name}`)}
                leftSection={<Icon size={17} stroke={1.6} aria-hidden />}
                active={here(to)}
                {...(here(to) && { 'aria-current': 'page' as const })}
                className={classes.link ?? ''}
                data-under={under}
                onClick={onChosen}
              />
            ))}
        </section>
      ))}
    </div>
  );
}
