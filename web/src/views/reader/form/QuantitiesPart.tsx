import { NumberInput, Select } from '@mantine/core';
import type { Quantity } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import { CodeSelect } from './CodeSelect.tsx';
import type { Change } from './draft.ts';
import { Part, Taken } from './Part.tsx';
import { TakeWords } from './TakeWords.tsx';

const BOUNDS = ['low', 'point', 'high'] as const;
const ROLES: readonly Quantity['role'][] = ['actor', 'recipient', 'trigger', 'other'];

interface QuantitiesPartProps {
  readonly list: readonly Quantity[];
  readonly change: Change;
}

/** How many: the words, the figure or its bounds, of what. */
export function QuantitiesPart({ list, change }: QuantitiesPartProps) {
  const say = useWords(readerWords);
  const put = (quantities: readonly Quantity[]): void => change({ quantities });
  const name = say('form.quantities');
  return (
    <Part name={name}>
      {list.map((one, i) => {
        const mend = (part: Partial<Quantity>): void => put(list.with(i, { ...one, ...part }));
        return (
          <Taken key={`${one.start} ${one.end}`} words={one.text} onRemove={() => put(list.toSpliced(i, 1))}>
            {BOUNDS.map((bound) => (
              <NumberInput
                key={bound}
                label={say(`form.${bound}`)}
                value={one[bound] ?? ''}
                min={0}
                allowDecimal={false}
                hideControls
                w={76}
                onChange={(value) => put(list.with(i, withBound(one, bound, value)))}
              />
            ))}
            <CodeSelect
              label={say('form.op')}
              list="ops"
              value={one.op}
              onChoose={(op) => op !== undefined && mend({ op: op as Quantity['op'] })}
            />
            <CodeSelect
              label={say('form.unit')}
              list="units"
              value={one.unit}
              onChoose={(unit) => unit !== undefined && mend({ unit: unit as Quantity['unit'] })}
            />
            <Select
              label={say('form.role')}
              value={one.role}
              allowDeselect={false}
              data={ROLES.map((role) => ({ value: role, label: say(`form.roles.${role}`) }))}
              onChange={(role) => role !== null && mend({ role })}
            />
          </Taken>
        );
      })}
      <TakeWords part={name} onTake={(words) => put([...list, { ...words, op: 'exact', unit: 'killed', role: 'recipient' }])} />
    </Part>
  );
}

/** A bound that is emptied is none. */
function withBound(quantity: Quantity, bound: (typeof BOUNDS)[number], value: string | number): Quantity {
  const { [bound]: _, ...rest } = quantity;
  return typeof value === 'number' ? { ...rest, [bound]: value } : rest;
}
