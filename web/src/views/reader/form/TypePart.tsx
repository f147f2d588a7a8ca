import { Group, Select } from '@mantine/core';
import { type Codebook, useCodebook } from '../../../state/codes.ts';
import type { Claim } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useLanguage, useWords } from '../../../words/useWords.ts';
import { CodeSelect } from './CodeSelect.tsx';
import type { Change, Draft } from './draft.ts';

const LISTS = { event: 'types', relation: 'relations', assessment: 'aspects' } as const;
const KINDS = Object.keys(LISTS) as readonly Claim['kind'][];

const kindOf = (codebook: Codebook | undefined, type: string): Claim['kind'] =>
  KINDS.find((kind) => codebook && type in codebook[LISTS[kind]]) ?? 'event';

/** What happened: the type, and with it the kind; its mode or change. */
export function TypePart({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const say = useWords(readerWords);
  const language = useLanguage();
  const { data } = useCodebook();
  const groups = KINDS.map((kind) => ({
    group: say(`form.kinds.${kind}`),
    items: Object.entries(data?.[LISTS[kind]] ?? {}).map(([value, words]) => ({ value, label: words[language] })),
  }));
  const choose = (type: string | null): void => {
    if (type === null || type === draft.type) return;
    const modes = Object.keys(data?.modes ?? {});
    const mode = draft.mode !== undefined && modes.includes(`${type}/${draft.mode}`) ? draft.mode : undefined;
    const kind = kindOf(data, type);
    change({ type, kind, mode, change: kind === 'relation' ? draft.change : undefined });
  };
  return (
    <Group gap="xs" grow preventGrowOverflow={false}>
      <Select
        label={say('form.type')}
        searchable
        required
        allowDeselect={false}
        value={draft.type || null}
        data={groups}
        onChange={choose}
      />
      {draft.kind === 'event' && draft.type !== '' && (
        <CodeSelect
          label={say('form.mode')}
          list="modes"
          under={draft.type}
          none={say('form.none')}
          value={draft.mode}
          onChoose={(mode) => change({ mode })}
        />
      )}
      {draft.kind === 'relation' && (
        <CodeSelect
          label={say('form.change')}
          list="changes"
          none={say('form.none')}
          value={draft.change}
          onChoose={(to) => change({ change: to })}
        />
      )}
    </Group>
  );
}
