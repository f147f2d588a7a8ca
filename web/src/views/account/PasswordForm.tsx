import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { NewPasswordInput } from '../../parts/NewPasswordInput.tsx';
import { keyOf, useAct } from '../../state/queries.ts';
import { accountWords } from '../../words/account.ts';
import { useWords } from '../../words/useWords.ts';

/** A new password in place of the present one. */
export function PasswordForm({ name }: { readonly name: string }) {
  const say = useWords(accountWords);
  const client = useQueryClient();
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const change = useAct('put', '/session/password');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const onSuccess = (): void => {
      setOld('');
      setPassword('');
      void client.invalidateQueries({ queryKey: keyOf('/session') });
    };
    change.mutate({ body: { old, password } }, { onSuccess });
  };
  return (
    <section aria-labelledby="password">
      <Title order={2} id="password" mb="xs">
        {say('password.title')}
      </Title>
      <form onSubmit={submit}>
        <Stack gap="sm" maw="30rem">
          <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
          <PasswordInput
            label={say('password.old')}
            value={old}
            onChange={(event) => setOld(event.currentTarget.value)}
            autoComplete="current-password"
            required
          />
          <NewPasswordInput label={say('password.fresh')} value={password} onChange={setPassword} />
          <FormProblem error={change.error} />
          <div role="status">{change.isSuccess && <Text size="sm">{say('password.done')}</Text>}</div>
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
            {say('password.submit')}
          </Button>
        </Stack>
      </form>
    </section>
  );
}
