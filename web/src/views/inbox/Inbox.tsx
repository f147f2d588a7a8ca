import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Page } from '../../parts/page/Page.tsx';
import { useGet } from '../../state/queries.ts';
import { useMe } from '../../state/session.ts';
import { useSearchState } from '../../state/url.ts';
import { inboxWords } from '../../words/inbox.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { AddReports } from './AddReports.tsx';
import { inboxSearch } from './inbox-search.ts';
import { JobList } from './JobList.tsx';
import { ReportList } from './ReportList.tsx';

/** Reports: bring them in, see them being read, find them. */
export function Inbox() {
  const say = useWords(inboxWords);
  const pages = useWords(shellWords);
  const [search, patch] = useSearchState(inboxSearch);
  const { may } = useMe();
  const ledger = useGet('/ledger');
  const isNew = ledger.data?.documents === 0;
  const adding = search.add ?? (isNew ? 'paste' : undefined);
  const mayAdd = may('review');
  return (
    <Page
      title={pages('pages.inbox')}
      help={say('help')}
      actions={
        mayAdd &&
        adding === undefined && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => patch({ add: 'paste' })}>
            {say('add.title')}
          </Button>
        )
      }
    >
      {mayAdd && adding !== undefined && (
        <AddReports
          how={adding}
          onHow={(how) => patch({ add: how })}
          {...(!isNew && { onClose: () => patch({ add: undefined }) })}
        />
      )}
      <JobList />
      <ReportList search={search} patch={patch} mayAdd={mayAdd} />
    </Page>
  );
}
