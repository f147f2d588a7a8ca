import { Button, CloseButton, Group, Pill, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useUndoable } from '../../actions/useUndoable.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import type { Answer, SentTo } from '../../state/api.ts';
import { useAct } from '../../state/queries.ts';
import { actorsWords } from '../../words/actors.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { SameActor } from './SameActor.tsx';

export type Note = SentTo<'post', '/actors/{id}/notes'>['body'];

interface NameNotesProps {
  readonly page: Answer<'get', '/actors/{id}'>;
}

/** What people say of an actor's names: both names, further names, and whom it is one with. Everything can be taken back. */
export function NameNotes({ page: { actor, given, said } }: NameNotesProps) {
  const say = useWords(actorsWords);
  const format = useFormat();
  const noting = useAct('post', '/actors/{id}/notes');
  const undoable = useUndoable();
  const put = (body: Note) => noting.mutateAsync({ params: { id: actor.id }, body });
  const note = (body: Note, back: Note) => undoable({ act: () => put(body), back: () => put(back), done: say('saved') });
  return (
    <Stack className={sides.card}>
      <BothNames actor={actor} note={note} />
      <FurtherName add={(alias) => note({ aliases: [alias] }, { withdrawn: [alias] })} />
      {given.length > 0 && (
        <Group gap="xs">
          <Text size="sm">{say('given')}</Text>
          {given.map((alias) => (
            <Pill key={alias} size="md">
              <bdi>{alias}</bdi>
              <CloseButton
                size="xs"
                aria-label={say('remove', { name: alias })}
                onClick={() => void note({ withdrawn: [alias] }, { aliases: [alias] })}
              />
            </Pill>
          ))}
        </Group>
      )}
      <SameActor id={actor.id} note={note} />
      {said.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {say('said')}
          </Text>
          <ul>
            {said.map(({ seq, at, by, entry }) => (
              <li key={seq}>
                {format.instant(at)} · <bdi>{by}</bdi> · <bdi>{toldIn(entry)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

/** What an entry says, without what every entry has. */
const toldIn = ({ kind: _, id: __, ...told }: Readonly<Record<string, unknown>>): string =>
  Object.values(told).flat().map(String).join(' · ');

interface BothNamesProps {
  readonly actor: Answer<'get', '/actors/{id}'>['actor'];
  readonly note: (body: Note, back: Note) => Promise<boolean>;
}

function BothNames({ actor, note }: BothNamesProps) {
  const say = useWords(actorsWords);
  const [name, setName] = useState(actor.name);
  const [nameEn, setNameEn] = useState(actor.nameEn);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const changed = { ...(name !== actor.name && { name }), ...(nameEn !== actor.nameEn && { nameEn }) };
    if (Object.keys(changed).length > 0) void note(changed, { name: actor.name, nameEn: actor.nameEn });
  };
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <TextInput label={say('nameAr')} dir="auto" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        <TextInput
          label={say('nameEn')}
          dir="auto"
          value={nameEn}
          onChange={({ currentTarget }) => setNameEn(currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === '' || (name === actor.name && nameEn === actor.nameEn)}>
          {say('put')}
        </Button>
      </Group>
    </form>
  );
}

function FurtherName({ add }: { readonly add: (alias: string) => Promise<boolean> }) {
  const say = useWords(actorsWords);
  const [alias, setAlias] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await add(alias.trim())) setAlias('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group align="end">
        <TextInput label={say('add')} dir="auto" value={alias} onChange={({ currentTarget }) => setAlias(currentTarget.value)} />
        <Button type="submit" variant="default" disabled={alias.trim() === ''}>
          {say('addButton')}
        </Button>
      </Group>
    </form>
  );
}
