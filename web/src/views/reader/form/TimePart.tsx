import { TextInput } from '@mantine/core';
import type { Claim } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import { CodeSelect } from './CodeSelect.tsx';
import type { Change } from './draft.ts';
import { Part, Taken } from './Part.tsx';
import { TakeWords } from './TakeWords.tsx';

type Time = NonNullable<Claim['time']>;

/** A time without what is empty. */
const timeOf = ({ start, end, text }: Time, from: string, to: string, precision: string | undefined): Time => ({
  ...{ start, end, text },
  ...(from !== '' && { from }),
  ...(to !== '' && { to }),
  // one of the codebook's, as the select offers them
  ...(precision !== undefined && { precision: precision as NonNullable<Time['precision']> }),
});

/** When: the words that tell it, and the days they are taken for. */
export function TimePart({ time, change }: { readonly time: Claim['time']; readonly change: Change }) {
  const say = useWords(readerWords);
  const name = say('form.time');
  const { from = '', to = '', precision } = time ?? {};
  return (
    <Part name={name}>
      {time && (
        <Taken words={time.text} onRemove={() => change({ time: null })}>
          <TextInput
            type="date"
            label={say('form.from')}
            value={from}
            onChange={({ currentTarget: { value } }) =>
              change({ time: timeOf(time, value, to === '' || to < value ? value : to, precision ?? 'day') })
            }
          />
          <TextInput
            type="date"
            label={say('form.to')}
            value={to}
            onChange={({ currentTarget: { value } }) => change({ time: timeOf(time, from, value, precision) })}
          />
          <CodeSelect
            label={say('form.precision')}
            list="precisions"
            none={say('form.none')}
            value={precision}
            onChoose={(code) => change({ time: timeOf(time, from, to, code) })}
          />
        </Taken>
      )}
      <TakeWords part={name} onTake={(words) => change({ time: timeOf(words, from, to, precision) })} />
    </Part>
  );
}
