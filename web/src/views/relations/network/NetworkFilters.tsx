import { Checkbox, MultiSelect, NumberInput, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useCodes } from '../../../state/codes.ts';
import { useGet } from '../../../state/queries.ts';
import type { Patch } from '../../../state/url.ts';
import { relationWords } from '../../../words/relations.ts';
import { useLanguage, useWords } from '../../../words/useWords.ts';
import { RELATION_TYPES } from '../relation-style.ts';
import type { RelationsSearch } from '../relations-search.ts';
import classes from './NetworkFilters.module.css';
import type { Network } from './network-model.ts';

interface FiltersProps {
  readonly network: Network;
  readonly nameOf: (id: string) => string;
  readonly search: RelationsSearch;
  readonly patch: Patch<RelationsSearch>;
}
const listOf = (values: readonly string[]): string[] | undefined => (values.length > 0 ? [...values] : undefined);

/** Which relations are looked at; which day is chosen on the slider. */
export function NetworkFilters({ network, nameOf, search, patch }: FiltersProps) {
  const say = useWords(relationWords);
  const codes = useCodes();
  const language = useLanguage();
  const { data: countries } = useGet('/suggest', { query: { kind: 'country', limit: '200' } });
  const groups = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return network.nodes.map(({ id }) => ({ value: id, label: nameOf(id) })).sort((a, b) => compare(a.label, b.label));
  }, [network, nameOf, language]);
  const here = useMemo(() => [...new Set(network.nodes.flatMap(({ country }) => country ?? []))], [network]);
  const countryName = (code: string): string => countries?.items.find(({ id }) => id === code)?.[language] ?? code;
  return (
    <search className={classes.bar} aria-label={say('filters.title')}>
      <MultiSelect
        label={say('filters.type')}
        data={RELATION_TYPES.map((value) => ({ value, label: codes('relations', value) }))}
        value={search.type ?? []}
        onChange={(type) => patch({ type: listOf(type) })}
        clearable
      />
      <MultiSelect
        label={say('filters.country')}
        data={here.map((value) => ({ value, label: countryName(value) }))}
        value={search.country ?? []}
        onChange={(country) => patch({ country: listOf(country) })}
        searchable
        clearable
      />
      <Select
        label={say('filters.group')}
        data={groups}
        value={search.group ?? null}
        onChange={(group) => patch({ group: group ?? undefined })}
        limit={60}
        searchable
        clearable
      />
      <NumberInput
        label={say('filters.min')}
        className={classes.number ?? ''}
        min={1}
        value={Number(search.min ?? 1)}
        onChange={(min) => patch({ min: Number(min) > 1 ? String(min) : undefined }, { replace: true })}
      />
      <Checkbox
        label={say('filters.surely')}
        checked={search.surely === 'true'}
        onChange={({ currentTarget }) => patch({ surely: currentTarget.checked ? 'true' : undefined })}
      />
    </search>
  );
}
