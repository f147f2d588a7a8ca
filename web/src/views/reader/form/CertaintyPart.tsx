import { Group } from '@mantine/core';
import type { Claim } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import { CodeSelect } from './CodeSelect.tsx';
import type { Change, Draft } from './draft.ts';

type Factuality = Claim['factuality'];

/** How surely it is said, by the source and by the outlet, and when the act is. */
export function CertaintyPart({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const say = useWords(readerWords);
  const { factuality, outletFactuality, tense, attribution } = draft;
  return (
    <Group gap="xs" grow preventGrowOverflow={false}>
      <CodeSelect
        label={say('form.factuality')}
        list="factuality"
        value={factuality}
        onChoose={(code) => {
          if (code === undefined) return;
          const value = code as Factuality;
          // the outlet's own value is another one only where a source stands between
          change({ factuality: value, ...(outletFactuality === factuality && { outletFactuality: value }) });
        }}
      />
      {attribution.length > 0 && (
        <CodeSelect
          label={say('form.outletFactuality')}
          list="factuality"
          value={outletFactuality}
          onChoose={(code) => code !== undefined && change({ outletFactuality: code as Factuality })}
        />
      )}
      <CodeSelect
        label={say('form.tense')}
        list="tenses"
        value={tense}
        onChoose={(code) => code !== undefined && change({ tense: code as Claim['tense'] })}
      />
    </Group>
  );
}
