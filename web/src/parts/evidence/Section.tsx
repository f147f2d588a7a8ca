import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Sides.module.css';

interface SectionProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}

/** A part of a page with its heading and, if need be, a sentence on what it shows. */
export function Section({ title, help, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {help !== undefined && (
        <Text component="p" size="sm" c="dimmed" maw="70ch">
          {help}
        </Text>
      )}
      {children}
    </section>
  );
}
