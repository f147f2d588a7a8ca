import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { ButtonLink } from '../ButtonLink.tsx';
import { Empty } from '../page/Empty.tsx';
import { Page } from '../page/Page.tsx';

/** An address where no page is. */
export function Missing() {
  const say = useWords(shellWords);
  return (
    <Page title={say('problem.notFound')}>
      <Empty title={say('problem.notFound')} action={<ButtonLink to="/">{say('problem.home')}</ButtonLink>}>
        {say('problem.notFoundHelp')}
      </Empty>
    </Page>
  );
}
