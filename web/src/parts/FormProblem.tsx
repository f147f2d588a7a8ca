import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ApiProblem } from '../state/api.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/useWords.ts';
import classes from './FormProblem.module.css';

/** Why what a form was to do was not done, over its button; nothing where there is no error. */
export function FormProblem({ error }: { readonly error: Error | null }) {
  const say = useWords(shellWords);
  if (!error) return null;
  const told = error instanceof ApiProblem ? error : null;
  const words = told?.code === 'no-server' ? say('problem.noServer') : told?.title || say('problem.unforeseen');
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />} p="xs">
      <div className={classes.words}>{words}</div>
    </Alert>
  );
}
