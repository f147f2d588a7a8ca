import { Button, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOpenAccount } from '../../actions/useOpenAccount.ts';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { NewPasswordInput } from '../../parts/NewPasswordInput.tsx';
import { accountWords } from '../../words/account.ts';
import { peopleWords } from '../../words/people.ts';
import { useWords } from '../../words/useWords.ts';
import type { Account } from './AccountRow.tsx';
import { RoleSelect } from './RoleSelect.tsx';

/** Opens an account. The first is an admin's; after it everybody signs in, who opened it too. */
export function NewAccount({ first = false }: { readonly first?: boolean }) {
  const say = useWords(peopleWords);
  const sayOwn = useWords(accountWords);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Account['role']>(first ? 'admin' : 'analyst');
  const [password, setPassword] = useState('');
  const open = useOpenAccount(first);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const onSuccess = (): void => {
      setName('');
      setPassword('');
    };
    open.mutate({ name, role, password }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw="30rem" mx={first ? 'auto' : 0}>
        <Title order={2}>{say('add.title')}</Title>
        <TextInput
          label={say('add.name')}
          description={say('add.nameHelp')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="off"
          maxLength={100}
          required
          dir="auto"
        />
        {!first && <RoleSelect label={say('add.role')} description={say(`rolesHelp.${role}`)} value={role} onChange={setRole} />}
        <NewPasswordInput label={sayOwn('login.password')} value={password} onChange={setPassword} />
        <FormProblem error={open.error} />
        <Button type="submit" loading={open.isPending} style={{ alignSelf: 'flex-start' }}>
          {say('add.submit')}
        </Button>
      </Stack>
    </form>
  );
}
