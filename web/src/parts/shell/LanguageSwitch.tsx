import { Button } from '@mantine/core';
import { shellSearch, useSearchState } from '../../state/url.ts';
import { speak } from '../../words/language.ts';
import { shellWords } from '../../words/shell.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';

/** The name of the other language, in itself; one press turns the page. */
export function LanguageSwitch() {
  const say = useWords(shellWords);
  const [{ lang }, patch] = useSearchState(shellSearch);
  const other = useLanguage() === 'ar' ? 'en' : 'ar';
  const turn = (): void => {
    speak(other);
    if (lang) patch({ lang: other }, { replace: true });
  };
  return (
    <Button variant="subtle" color="gray" px="xs" lang={other} onClick={turn}>
      {say(`languages.${other}`)}
    </Button>
  );
}
