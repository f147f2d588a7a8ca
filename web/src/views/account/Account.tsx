import { Alert, Stack } from '@mantine/core';
import { ButtonLink } from '../../parts/ButtonLink.tsx';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { useMe } from '../../state/session.ts';
import { accountWords } from '../../words/account.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { Sessions } from './Sessions.tsx';
import { Tokens } from './Tokens.tsx';

/** One's own password, sessions and tokens. */
export function Account() {
  const say = useWords(accountWords);
  const shell = useWords(shellWords);
  const { me, may } = useMe();
  const person = me?.person ?? null;
  return (
    <Page title={shell('pages.account')} help={person === null ? say('help') : say('who', { name: person })} width="text">
      {me === undefined && <Loading />}
      {me?.mode === 'single' && (
        <Empty title={say('single.title')} action={may('admin') && <ButtonLink to="/people">{say('single.action')}</ButtonLink>}>
          {say('single.help', { name: person ?? '' })}
        </Empty>
      )}
      {me?.mode === 'accounts' && person !== null && (
        <Stack gap="xl">
          {me.renew && <Alert variant="light">{say('renew')}</Alert>}
          <PasswordForm name={person} />
          <Sessions />
          <Tokens />
        </Stack>
      )}
    </Page>
  );
}
