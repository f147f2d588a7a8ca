import { Suggest } from '../../../parts/question/Suggest.tsx';
import type { Link } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import { CodeSelect } from './CodeSelect.tsx';
import type { Change } from './draft.ts';
import { Part, Taken } from './Part.tsx';
import { TakeWords } from './TakeWords.tsx';

interface ChainPartProps {
  readonly list: readonly Link[];
  readonly change: Change;
}

/** The chain of sources from the outlet inwards: each link with the words by which it is passed on. */
export function ChainPart({ list, change }: ChainPartProps) {
  const say = useWords(readerWords);
  const put = (attribution: readonly Link[]): void => change({ attribution });
  const name = say('form.attribution');
  return (
    <Part name={name}>
      {list.map((link, i) => (
        <Taken
          key={`${link.start} ${link.cue.start}`}
          words={link.text || link.cue.text}
          onRemove={() => put(list.toSpliced(i, 1))}
        >
          <CodeSelect
            label={say('form.holder')}
            list="holders"
            value={link.holder}
            onChoose={(holder) => holder !== undefined && put(list.with(i, { ...link, holder: holder as Link['holder'] }))}
          />
          <Suggest
            kind="actor"
            label={say('form.entry')}
            single
            value={link.ref === undefined ? [] : [link.ref]}
            onChange={([ref]) => put(list.with(i, withEntry(link, ref)))}
          />
          <TakeWords part={say('form.cue')} onTake={(cue) => put(list.with(i, { ...link, cue }))} />
          <span>
            {say('form.cue')}: «<bdi>{link.cue.text}</bdi>»
          </span>
        </Taken>
      ))}
      <TakeWords
        part={name}
        onTake={(words) => {
          // until words of saying are given, they are none, at the source itself
          const cue = { start: words.start, end: words.start, text: '' };
          put([...list, { ...words, holder: 'anonymous', cue }]);
        }}
      />
    </Part>
  );
}

function withEntry({ ref: _, ...link }: Link, ref: string | undefined): Link {
  return ref === undefined ? link : { ...link, ref };
}
