import { Suggest } from '../../../parts/question/Suggest.tsx';
import type { Claim } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import type { Change } from './draft.ts';
import { Part, Taken } from './Part.tsx';
import { TakeWords } from './TakeWords.tsx';

type PartName = 'actor' | 'recipient' | 'place';
type Reference = Claim['actor'][number];

interface RefsPartProps {
  readonly part: PartName;
  readonly list: readonly Reference[];
  readonly change: Change;
}

/** Who or where: words of the report, each with the entry of the register that it stands for. */
export function RefsPart({ part, list, change }: RefsPartProps) {
  const say = useWords(readerWords);
  const put = (refs: readonly Reference[]): void => change({ [part]: refs });
  const name = say(`form.${part}`);
  // a place that is another one has other coordinates; the register knows them
  const withEntry = ({ start, end, text }: Reference, ref: string | undefined): Reference => ({
    ...{ start, end, text },
    ...(ref !== undefined && { ref }),
  });
  return (
    <Part name={name}>
      {list.map((one, i) => (
        <Taken key={`${one.start} ${one.end}`} words={one.text} onRemove={() => put(list.toSpliced(i, 1))}>
          <Suggest
            kind={part === 'place' ? 'place' : 'actor'}
            label={say('form.entry')}
            single
            value={one.ref === undefined ? [] : [one.ref]}
            onChange={([ref]) => put(list.with(i, withEntry(one, ref)))}
          />
        </Taken>
      ))}
      <TakeWords part={name} onTake={(words) => put([...list, words])} />
    </Part>
  );
}
