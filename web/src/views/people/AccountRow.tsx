import { Button, Group, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FormProblem } from '../../parts/FormProblem.tsx';
import type { Answer } from '../../state/api.ts';
import { useAct } from '../../state/queries.ts';
import { peopleWords } from '../../words/people.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { NewPassword } from './NewPassword.tsx';
import { RoleSelect } from './RoleSelect.tsx';

export type Account = Answer<'get', '/accounts'>['items'][number];

/** One account with what can be changed of it; what was closed is opened again beside it. */
export function AccountRow({ account }: { readonly account: Account }) {
  const say = useWords(peopleWords);
  const format = useFormat();
  const { name, role, disabled, created, renew } = account;
  const change = useAct('put', '/accounts/{name}');
  const close = useAct('delete', '/accounts/{name}');
  const [asking, { open, close: done }] = useDisclosure(false);
  const state = disabled === null ? say('open', { day: format.day(created) }) : say('closed', { day: format.day(disabled) });
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600} {...(disabled !== null && { c: 'dimmed' })} component="bdi">
          {name}
        </Text>
        <Otherwise account={account} />
        <FormProblem error={change.error ?? close.error} />
      </Table.Td>
      <Table.Td>
        <RoleSelect
          aria-label={say('roleOf', { name })}
          value={role}
          onChange={(wanted) => change.mutate({ params: { name }, body: { role: wanted } })}
          disabled={disabled !== null}
        />
      </Table.Td>
      <Table.Td>
        <Text size="sm">{state}</Text>
        {renew && disabled === null && (
          <Text size="xs" c="dimmed">
            {say('renew')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {disabled === null ? (
            <>
              <Button variant="default" onClick={open} aria-label={say('passwordOf', { name })}>
                {say('password')}
              </Button>
              <Button variant="default" onClick={() => close.mutate({ params: { name } })} aria-label={say('closeOf', { name })}>
                {say('close')}
              </Button>
            </>
          ) : (
            <Button
              variant="default"
              onClick={() => change.mutate({ params: { name }, body: { disabled: false } })}
              aria-label={say('reopenOf', { name })}
            >
              {say('reopen')}
            </Button>
          )}
        </Group>
        <NewPassword name={name} opened={asking} onClose={done} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Where the log says something else than the role does. */
function Otherwise({ account: { may, asRole } }: { readonly account: Account }) {
  const say = useWords(peopleWords);
  const format = useFormat();
  if (asRole) return null;
  const told = may.length === 0 ? say('nothing') : format.list(may.map((one) => say(`permissions.${one}`)));
  return (
    <Text size="xs" c="dimmed">
      {say('otherwise', { may: told })}
    </Text>
  );
}
