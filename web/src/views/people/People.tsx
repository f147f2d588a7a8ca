import { Tabs } from '@mantine/core';
import { Page } from '../../parts/page/Page.tsx';
import { useSearchState } from '../../state/url.ts';
import { peopleWords } from '../../words/people.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { Accounts } from './Accounts.tsx';
import { Audit } from './Audit.tsx';
import { peopleSearch } from './people-search.ts';

/** Who may sign in, and what was done about it: for admins. */
export function People() {
  const say = useWords(peopleWords);
  const shell = useWords(shellWords);
  const [{ tab = 'accounts' }, patch] = useSearchState(peopleSearch);
  return (
    <Page title={shell('pages.people')} help={say('help')}>
      <Tabs value={tab} onChange={(chosen) => patch({ tab: chosen === 'audit' ? 'audit' : undefined })} keepMounted={false}>
        <Tabs.List aria-label={say('tabs.label')} mb="md">
          <Tabs.Tab value="accounts">{say('tabs.accounts')}</Tabs.Tab>
          <Tabs.Tab value="audit">{say('tabs.audit')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="accounts">
          <Accounts />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <Audit />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
