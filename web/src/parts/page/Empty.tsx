import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface EmptyProps {
  readonly title: string;
  /** why there is nothing, or what would bring something */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here, why, and what to do. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={classes.notice} data-empty>
      <Text fw={600}>{title}</Text>
      {children !== undefined && (
        <Text size="sm" c="dimmed" maw="60ch" component="div">
          {children}
        </Text>
      )}
      {action}
    </div>
  );
}
