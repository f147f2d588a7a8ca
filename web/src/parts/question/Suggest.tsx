import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useGet } from '../../state/queries.ts';
import { questionWords } from '../../words/question.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { useLabels } from './useLabels.ts';

export type SuggestedKind = 'actor' | 'place' | 'source' | 'outlet' | 'type' | 'country';

interface SuggestProps {
  readonly kind: SuggestedKind;
  readonly label: string;
  /** ids */
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  /** one at most; what is chosen takes the place of what was */
  readonly single?: boolean;
}

const WAIT = 150;

/** Picks actors, places, sources, outlets, types or countries by the first words of their names in either language. */
export function Suggest({ kind, label, value, onChange, single = false }: SuggestProps) {
  const say = useWords(questionWords);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const [words] = useDebouncedValue(typed, WAIT);
  const { data } = useGet('/suggest', { query: { kind, words } }, { when: opened, keep: true });
  const labels = useLabels(kind, value);
  const suggested = data?.items.map((item) => ({ value: item.id, label: item[language] })) ?? [];
  const chosen = value.filter((id) => !suggested.some((one) => one.value === id)).map((id) => ({ value: id, label: labels(id) }));
  return (
    <MultiSelect
      label={label}
      data={[...suggested, ...chosen]}
      value={[...value]}
      onChange={(ids) => onChange(single ? ids.slice(-1) : ids)}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      // the server has chosen already, by all names that an entry has
      filter={({ options }) => options}
      nothingFoundMessage={say('nothing')}
      hidePickedOptions
      maxDropdownHeight={280}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
