import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Page.module.css';

interface PageProps {
  /** on the page and, with the program's name, in the window's title */
  readonly title: string;
  /** beside the title, in place of plain text: a name in `<Bdi>`, a badge */
  readonly heading?: ReactNode;
  /** one sentence under the title: what this page is for */
  readonly help?: ReactNode;
  /** buttons at the end of the title's line */
  readonly actions?: ReactNode;
  /** full: to the window's edges (map, network) */
  readonly width?: 'text' | 'wide' | 'full';
  readonly children: ReactNode;
}

/** The frame of every page: title, what it is for, what can be done, then the page itself. */
export function Page({ title, heading, help, actions, width = 'wide', children }: PageProps) {
  const say = useWords(shellWords);
  useDocumentTitle(`${title} · ${say('brand')}`);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <Title order={1}>{heading ?? title}</Title>
          {help !== undefined && <p className={classes.help}>{help}</p>}
        </div>
        {actions !== undefined && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
