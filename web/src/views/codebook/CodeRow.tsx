import { Code, Text } from '@mantine/core';
import { AppLink } from '../../parts/AppLink.tsx';
import { Quote } from '../../parts/evidence/Quote.tsx';
import { codebookWords } from '../../words/codebook.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import classes from './Codebook.module.css';
import { anchorOf, type Entry, type ShownList } from './entries.ts';

interface CodeRowProps {
  readonly list: ShownList;
  readonly entry: Entry;
  /** the address leads here */
  readonly here: boolean;
}

/** A code, its name in both languages side by side, what it means, an example, and its modes. */
export function CodeRow({ list, entry, here }: CodeRowProps) {
  const say = useWords(codebookWords);
  const language = useLanguage();
  const { code, ar, en, meaning, example, modes } = entry;
  const anchor = anchorOf(list, code);
  return (
    <li id={anchor} className={classes.code} data-here={here || undefined}>
      <span className={classes.sign}>
        <AppLink to="/codebook" hash={anchor} search={(before) => before} aria-label={say('link', { code })}>
          <Code dir="ltr">{code}</Code>
        </AppLink>
      </span>
      <bdi className={classes.name} lang="ar">
        {ar}
      </bdi>
      <bdi className={classes.name} lang="en">
        {en}
      </bdi>
      <Text span size="sm" className={classes.meaning}>
        {meaning?.[language]}
      </Text>
      {(example || modes.length > 0) && (
        <div className={classes.more}>
          {example && <Quote text={example.text} marks={example.marks} />}
          {modes.length > 0 && (
            <ul className={classes.modes} aria-label={say('modes')}>
              {modes.map((mode) => (
                <li key={mode.code} className={classes.mode}>
                  <Code dir="ltr">{mode.code}</Code>
                  <bdi>{mode[language]}</bdi>
                  <small>
                    <bdi lang={language === 'ar' ? 'en' : 'ar'}>{mode[language === 'ar' ? 'en' : 'ar']}</bdi>
                  </small>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}
