import { Autocomplete, Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useGet } from '../../state/queries.ts';
import { actorsWords } from '../../words/actors.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import type { Note } from './NameNotes.tsx';

interface SameActorProps {
  readonly id: string;
  readonly note: (body: Note, back: Note) => Promise<boolean>;
}

/** Says that an actor is one with another, at any time or between two days. Being one with itself, it stands alone again. */
export function SameActor({ id, note }: SameActorProps) {
  const say = useWords(actorsWords);
  const language = useLanguage();
  const [other, setOther] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [words] = useDebouncedValue(other, 250);
  const found = useGet('/suggest', { query: { kind: 'actor', words } }, { when: words.length > 1, keep: true });
  const items = found.data?.items ?? [];
  const names = new Map(items.map((item) => [item.id, item[language]]));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { sameAs: other.trim(), ...(from !== '' && { from }), ...(to !== '' && { to }) };
    void note(body, { sameAs: id });
  };
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <Autocomplete
          label={say('same')}
          description={say('sameHelp')}
          dir="auto"
          value={other}
          onChange={setOther}
          data={[...names.keys()]}
          filter={({ options }) => options}
          renderOption={({ option }) => <bdi>{names.get(option.value) ?? option.value}</bdi>}
        />
        <TextInput type="date" label={say('from')} value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)} />
        <TextInput type="date" label={say('to')} value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)} />
        <Button type="submit" variant="default" disabled={other.trim() === ''}>
          {say('put')}
        </Button>
        <Button variant="subtle" onClick={() => void note({ sameAs: id }, { sameAs: other.trim() || id })}>
          {say('alone')}
        </Button>
      </Group>
    </form>
  );
}
