import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useGet } from '../../../state/queries.ts';
import { readerWords } from '../../../words/reader.ts';
import { useLanguage, useWords } from '../../../words/useWords.ts';

interface EntrySelectProps {
  readonly kind: 'actor' | 'place';
  readonly value: string | undefined;
  /** its name, until others are looked for */
  readonly name: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

const PAUSE = 200;

/** An entry of the register by its name, or none. */
export function EntrySelect({ kind, value, name, onChoose }: EntrySelectProps) {
  const say = useWords(readerWords);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, PAUSE);
  const { data } = useGet('/suggest', { query: { kind, words: asked, limit: '20' } }, { when: asked.trim() !== '', keep: true });
  const found = (data?.items ?? []).map((item) => ({ value: item.id, label: item[language] || item.en }));
  const held = value !== undefined && !found.some((one) => one.value === value) ? [{ value, label: name ?? value }] : [];
  return (
    <Select
      label={say('form.entry')}
      placeholder={say('form.entryHelp')}
      searchable
      clearable
      value={value ?? null}
      data={[...held, ...found]}
      // the server has looked already
      filter={({ options }) => options}
      nothingFoundMessage={asked.trim() === '' ? undefined : say('form.noEntry')}
      onSearchChange={setTyped}
      onChange={(id) => onChoose(id ?? undefined)}
    />
  );
}
