import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { Page } from '../page/Page.tsx';
import { Problem } from '../page/Problem.tsx';

/** A page that failed while it was drawn. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const say = useWords(shellWords);
  const router = useRouter();
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={say('problem.title')}>
      <Problem error={error} retry={again} />
    </Page>
  );
}
