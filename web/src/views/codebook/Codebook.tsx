import { Button, Text, TextInput } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AppLink } from '../../parts/AppLink.tsx';
import { Section } from '../../parts/evidence/Section.tsx';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { type Codebook as Codes, useCodebook } from '../../state/codes.ts';
import { useSearchState } from '../../state/url.ts';
import { codebookWords } from '../../words/codebook.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Codebook.module.css';
import { CodeRow } from './CodeRow.tsx';
import { codebookSearch } from './codebook-search.ts';
import { anchorOf, entriesOf, LISTS, matches } from './entries.ts';

/** Every code of the codebook, to look up and to link to. */
export function Codebook() {
  const say = useWords(codebookWords);
  const sayShell = useWords(shellWords);
  const { data, error, refetch } = useCodebook();
  const [{ text = '' }, patch] = useSearchState(codebookSearch);
  return (
    <Page title={sayShell('pages.codebook')} help={say('help')}>
      <TextInput
        className="no-print"
        type="search"
        label={say('search')}
        description={say('searchHelp')}
        maw="26rem"
        mb="md"
        value={text}
        onChange={({ currentTarget }) => patch({ text: currentTarget.value || undefined }, { replace: true })}
      />
      {data ? (
        <Lists codes={data} words={text.trim()} clear={() => patch({ text: undefined })} />
      ) : error ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : (
        <Loading lines={14} />
      )}
    </Page>
  );
}

function Lists({ codes, words, clear }: { readonly codes: Codes; readonly words: string; readonly clear: () => void }) {
  const say = useWords(codebookWords);
  const hash = useLocation({ select: (location) => decodeURIComponent(location.hash) });
  useEffect(() => {
    // the codes came after the page: the browser found nothing to go to
    if (hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  const lists = LISTS.map((list) => ({ list, entries: entriesOf(codes, list).filter((entry) => matches(entry, words)) })).filter(
    ({ entries }) => entries.length > 0,
  );
  const count = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count === 0)
    return (
      <Empty title={say('none')} action={<Button onClick={clear}>{say('clear')}</Button>}>
        {say('noneHelp')}
      </Empty>
    );
  return (
    <>
      <nav aria-label={say('contents')}>
        <ul className={classes.contents}>
          {lists.map(({ list }) => (
            <li key={list}>
              <AppLink to="/codebook" hash={list} search={(before) => before}>
                {say(`lists.${list}`)}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>
      <Text size="sm" c="dimmed" role="status">
        {say('found', { count })}
      </Text>
      {lists.map(({ list, entries }) => (
        <div key={list} id={list}>
          <Section title={say(`lists.${list}`)} help={say(`notes.${list}`)}>
            <ul className={classes.codes}>
              {entries.map((entry) => (
                <CodeRow key={entry.code} list={list} entry={entry} here={anchorOf(list, entry.code) === hash} />
              ))}
            </ul>
          </Section>
        </div>
      ))}
    </>
  );
}
