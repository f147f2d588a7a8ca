import { Tabs } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { Empty } from '../../parts/page/Empty.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { FilterBar, type FilterPart, USUAL } from '../../parts/question/FilterBar.tsx';
import { useKeys } from '../../state/keys.ts';
import { useSearchState } from '../../state/url.ts';
import { searchWords } from '../../words/search.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { FoundClaims } from './FoundClaims.tsx';
import { FoundReports } from './FoundReports.tsx';
import { SearchBox } from './SearchBox.tsx';
import { searchSearch } from './search-search.ts';

/** What reports can be filtered by; claims by all that is usual. */
const OF_REPORTS: readonly FilterPart[] = ['outlet', 'from', 'to'];

/** Words looked up in claims or in whole reports. */
export function Search() {
  const say = useWords(searchWords);
  const sayShell = useWords(shellWords);
  const [search, patch] = useSearchState(searchSearch);
  const box = useRef<HTMLInputElement>(null);
  const { in: place, ...question } = search;
  const exact = question.exact === 'true';
  const keys = useMemo(
    () => [
      { code: 'KeyF', label: say('keys.box'), run: () => box.current?.focus() },
      { code: 'KeyC', label: say('keys.claims'), run: () => patch({ in: undefined }) },
      { code: 'KeyR', label: say('keys.reports'), run: () => patch({ in: 'reports' }) },
      { code: 'KeyX', label: say('keys.exact'), run: () => patch({ exact: exact ? undefined : 'true' }) },
    ],
    [say, patch, exact],
  );
  useKeys(keys);
  const tab = place ?? 'claims';
  return (
    <Page title={sayShell('pages.search')} help={say('help')}>
      <SearchBox
        key={question.text ?? ''}
        box={box}
        words={question.text ?? ''}
        exact={exact}
        search={(words) => patch({ text: words || undefined })}
        setExact={(on) => patch({ exact: on ? 'true' : undefined })}
      />
      <FilterBar value={question} onChange={patch} words={false} parts={tab === 'reports' ? OF_REPORTS : USUAL} />
      <Tabs value={tab} onChange={(value) => patch({ in: value === 'reports' ? 'reports' : undefined })} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="claims">{say('claims')}</Tabs.Tab>
          <Tabs.Tab value="reports">{say('reports')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {question.text === undefined ? (
            <Empty title={say('start')}>{say('syntax')}</Empty>
          ) : tab === 'reports' ? (
            <FoundReports question={{ ...question, text: question.text }} />
          ) : (
            <FoundClaims question={question} />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
