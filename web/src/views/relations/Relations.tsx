import { SegmentedControl, Stack } from '@mantine/core';
import { useCallback } from 'react';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useGet } from '../../state/queries.ts';
import { useAsOf, useSearchState } from '../../state/url.ts';
import { relationWords } from '../../words/relations.ts';
import { shellWords } from '../../words/shell.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { NetworkView } from './network/NetworkView.tsx';
import { relationsSearch } from './relations-search.ts';

/** The network of groups as it was on a day. */
export function Relations() {
  const sayShell = useWords(shellWords);
  const say = useWords(relationWords);
  const language = useLanguage();
  const [search, patch] = useSearchState(relationsSearch);
  const [{ knownBy }] = useAsOf();
  const { restricted } = search;
  const { data, error, refetch } = useGet('/network', {
    query: { ...(knownBy && { knownBy }), ...(restricted && { restricted }) },
  });
  const nameOf = useCallback((id: string): string => data?.names[id]?.[language] ?? id, [data, language]);
  const toggle = (
    <SegmentedControl
      size="xs"
      aria-label={say('views')}
      value={search.view ?? 'picture'}
      onChange={(view) => patch({ view: view === 'table' ? 'table' : undefined })}
      data={(['picture', 'table'] as const).map((value) => ({ value, label: say(value) }))}
    />
  );
  return (
    <Page title={sayShell('pages.relations')} help={say('help')} actions={toggle} width="full">
      <Stack gap="sm">
        {error && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading lines={8} />}
        {data && data.seen === null && <Empty title={say('empty')}>{say('emptyHelp')}</Empty>}
        {data?.seen && <NetworkView network={data} seen={data.seen} nameOf={nameOf} search={search} patch={patch} />}
      </Stack>
    </Page>
  );
}
