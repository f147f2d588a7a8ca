import type { ReactNode } from 'react';
import { typeInWords, useCodes } from '../../../state/codes.ts';
import type { Names } from '../../../state/queries.ts';
import { useGet } from '../../../state/queries.ts';
import type { Claim } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useFormat, useWords } from '../../../words/useWords.ts';
import card from '../../reader/card/Card.module.css';
import { Fact } from '../../reader/card/Fact.tsx';
import { Named } from '../../reader/card/Named.tsx';
import { Numbers } from '../../reader/card/Numbers.tsx';

interface EditedProps {
  /** id of the claim that the edit made */
  readonly id: string;
  readonly before: Claim;
}

/** What an edit made of a claim: only the parts that are another than before. */
export function Edited({ id, before }: EditedProps) {
  const say = useWords(readerWords);
  const { data } = useGet('/review-queue/{id}', { params: { id } });
  const shown = useParts(data?.names ?? {});
  if (!data) return null;
  const { claim } = data.item.record;
  return (
    <dl className={card.facts}>
      {PARTS.filter((part) => partOf(part, claim) !== partOf(part, before)).map((part) => (
        <Fact key={part} name={say(`form.${part}`)}>
          {shown(part, claim)}
        </Fact>
      ))}
    </dl>
  );
}

type Shown = 'type' | 'actor' | 'recipient' | 'place' | 'time' | 'quantities' | 'factuality' | 'tense' | 'trigger';
const PARTS: readonly Shown[] = [
  ...(['type', 'trigger', 'actor', 'recipient', 'place', 'time', 'quantities', 'factuality', 'tense'] as const),
];
const partOf = (part: Shown, claim: Claim): string =>
  JSON.stringify(part === 'type' ? [claim.type, claim.mode, claim.change] : claim[part]);

function useParts(names: Names): (part: Shown, claim: Claim) => ReactNode {
  const codes = useCodes();
  const format = useFormat();
  const named = (list: Claim['actor']): ReactNode =>
    list.length === 0
      ? '—'
      : list.map((one) => (
          <div key={`${one.start} ${one.end}`}>
            <Named of={one} names={names} />
          </div>
        ));
  const show: Readonly<Record<Shown, (claim: Claim) => ReactNode>> = {
    type: (claim) => typeInWords(codes, claim).join(' · '),
    trigger: ({ trigger }) => named([trigger]),
    actor: ({ actor }) => named(actor),
    recipient: ({ recipient }) => named(recipient),
    place: ({ place }) => named(place),
    time: ({ time }) => (time?.from === undefined ? '—' : <bdi>{format.days(time.from, time.to ?? time.from)}</bdi>),
    quantities: ({ quantities }) => <Numbers quantities={quantities} />,
    factuality: ({ factuality }) => codes('factuality', factuality),
    tense: ({ tense }) => codes('tenses', tense),
  };
  return (part, claim) => show[part](claim);
}
