import { Alert, Button, Code, CopyButton, Group, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { useAct } from '../../state/queries.ts';
import { accountWords } from '../../words/account.ts';
import { useWords } from '../../words/useWords.ts';

const SPANS = [30, 90, 365] as const;

/** Makes a token and shows its secret this once. */
export function NewToken() {
  const say = useWords(accountWords);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'read' | 'write'>('read');
  const [days, setDays] = useState('90');
  const make = useAct('post', '/tokens');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate({ body: { name, scope, days: days === '' ? null : Number(days) } }, { onSuccess: () => setName('') });
  };
  const scopes = (['read', 'write'] as const).map((value) => ({ value, label: say(`tokens.scopes.${value}`) }));
  const spans = [
    ...SPANS.map((count) => ({ value: String(count), label: say('tokens.for', { count }) })),
    { value: '', label: say('tokens.lasting') },
  ];
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="xs" mb="sm">
        <TextInput
          label={say('tokens.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          maxLength={100}
          dir="auto"
          flex="1 1 12rem"
        />
        <NativeSelect
          label={say('tokens.scope')}
          data={scopes}
          value={scope}
          onChange={(event) => setScope(event.currentTarget.value === 'write' ? 'write' : 'read')}
        />
        <NativeSelect
          label={say('tokens.days')}
          data={spans}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <Button type="submit" loading={make.isPending}>
          {say('tokens.submit')}
        </Button>
      </Group>
      <FormProblem error={make.error} />
      {make.data && (
        <Alert variant="light" mb="sm" role="status" title={say('tokens.made')}>
          <Group gap="xs">
            <Code dir="ltr" style={{ overflowWrap: 'anywhere' }}>
              {make.data.secret}
            </Code>
            <CopyButton value={make.data.secret}>
              {({ copied, copy }) => <Button onClick={copy}>{say(copied ? 'tokens.copied' : 'tokens.copy')}</Button>}
            </CopyButton>
          </Group>
        </Alert>
      )}
    </form>
  );
}
