import { Page } from '../../parts/page/Page.tsx';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';

export function Actor() {
  const say = useWords(shellWords);
  return <Page title={say('pages.actor')}>{null}</Page>;
}
