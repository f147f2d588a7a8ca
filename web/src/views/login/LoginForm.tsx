import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { send } from '../../state/api.ts';
import { enterAs } from '../../state/session.ts';
import { useSearchState } from '../../state/url.ts';
import { accountWords } from '../../words/account.ts';
import { useWords } from '../../words/useWords.ts';
import { loginSearch } from './login-search.ts';

/** Pages of ours alone: what begins with two slashes is another host. */
const onward = (to: string | undefined): string => (to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/');

/** Name and password; afterwards the page that was wanted. */
export function LoginForm() {
  const say = useWords(accountWords);
  const client = useQueryClient();
  const router = useRouter();
  const [{ to }] = useSearchState(loginSearch);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => send('post', '/session', { body: { name, password } }),
    onSuccess: async (session) => {
      await enterAs(client, session);
      router.history.push(onward(to));
    },
    onError: () => setPassword(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={say('login.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="username"
          autoFocus
          required
          dir="auto"
          size="md"
        />
        <PasswordInput
          label={say('login.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          size="md"
        />
        <FormProblem error={signIn.error} />
        <Button type="submit" size="md" loading={signIn.isPending} fullWidth>
          {say('login.submit')}
        </Button>
      </Stack>
    </form>
  );
}
