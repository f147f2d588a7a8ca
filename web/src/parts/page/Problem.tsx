import { Button, Code, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ApiProblem } from '../../state/api.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Notice.module.css';

interface ProblemProps {
  readonly error: unknown;
  /** offers to try again */
  readonly retry?: () => void;
}

/** What went wrong, in words, with its code for those who ask for help, and a way on. */
export function Problem({ error, retry }: ProblemProps) {
  const say = useWords(shellWords);
  const told = error instanceof ApiProblem ? error : null;
  const gone = told?.code === 'no-server';
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle size={28} stroke={1.5} aria-hidden color="var(--mantine-color-error)" />
      <Text fw={600}>{say('problem.title')}</Text>
      <Text size="sm" maw="60ch">
        {gone ? say('problem.noServer') : told?.title || say('problem.unforeseen')}
      </Text>
      {gone && (
        <Text size="sm" c="dimmed">
          {say('problem.noServerHelp')}
        </Text>
      )}
      {told && !gone && (
        <Text size="xs" c="dimmed">
          {say('problem.code')} <Code>{told.code}</Code> {told.detail && <bdi>{told.detail}</bdi>}
        </Text>
      )}
      {retry && (
        <Button variant="default" onClick={retry}>
          {say('problem.retry')}
        </Button>
      )}
    </div>
  );
}
