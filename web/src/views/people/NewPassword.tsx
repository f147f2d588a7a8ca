import { Button, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { NewPasswordInput } from '../../parts/NewPasswordInput.tsx';
import { useAct } from '../../state/queries.ts';
import { peopleWords } from '../../words/people.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';

interface NewPasswordProps {
  readonly name: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Gives somebody a password who has lost theirs. */
export function NewPassword({ name, opened, onClose }: NewPasswordProps) {
  const say = useWords(peopleWords);
  const shell = useWords(shellWords);
  const [password, setPassword] = useState('');
  const change = useAct('put', '/accounts/{name}');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const onSuccess = (): void => {
      setPassword('');
      onClose();
      notifications.show({ message: say('saved', { name }) });
    };
    change.mutate({ params: { name }, body: { password } }, { onSuccess });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('passwordOf', { name })}
      closeButtonProps={{ 'aria-label': shell('keys.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{say('passwordHelp')}</Text>
          <NewPasswordInput label={say('password')} value={password} onChange={setPassword} />
          <FormProblem error={change.error} />
          <Button type="submit" loading={change.isPending}>
            {say('save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
