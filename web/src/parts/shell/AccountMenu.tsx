import { ActionIcon, Menu } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useSignOut } from '../../actions/useSignOut.ts';
import { useMe } from '../../state/session.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';

/** Who is signed in, their account, and the way out. */
export function AccountMenu() {
  const say = useWords(shellWords);
  const navigate = useNavigate();
  const { me } = useMe();
  const signOut = useSignOut();
  const person = me?.person ?? null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={say('account.menu')}>
          <IconUserCircle size={19} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person === null ? say('account.nobody') : <bdi>{person}</bdi>}</Menu.Label>
        {me?.mode === 'single' && <Menu.Label>{say('account.single')}</Menu.Label>}
        {person !== null && <Menu.Item onClick={() => void navigate({ to: '/account' })}>{say('pages.account')}</Menu.Item>}
        {person !== null && me?.mode !== 'single' && (
          <Menu.Item onClick={() => signOut.mutate()}>{say('account.signOut')}</Menu.Item>
        )}
        {person === null && <Menu.Item onClick={() => void navigate({ to: '/login' })}>{say('pages.login')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
