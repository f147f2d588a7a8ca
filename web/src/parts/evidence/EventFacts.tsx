import { Fragment, type ReactNode } from 'react';
import type { NameOf } from '../../state/naming.ts';
import type { ClaimRecord, EventPage } from '../../state/records.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { Said } from '../text/Said.tsx';
import { Actor } from './Entity.tsx';
import sides from './Sides.module.css';

interface EventFactsProps {
  readonly event: EventPage['event'];
  /** a claim of it, whose words stand where no list has the names */
  readonly first: ClaimRecord;
  readonly nameOf: NameOf;
}

/** Who did it to whom, where and when, as far as it is told. */
export function EventFacts({ event, first, nameOf }: EventFactsProps) {
  const say = useWords(evidenceWords);
  const format = useFormat();
  const { from, to, told } = event;
  const unsaid = <span>{say('unsaid')}</span>;
  const named = (ids: readonly string[], words: readonly { readonly text: string }[]): ReactNode => {
    if (ids.length > 0) return <Listed items={ids.map((id) => ({ id, shown: <Actor id={id} nameOf={nameOf} /> }))} />;
    const texts = words.filter(({ text }) => text !== '');
    if (texts.length === 0) return unsaid;
    return <Listed items={texts.map(({ text }) => ({ id: text, shown: <Said>{text}</Said> }))} />;
  };
  return (
    <dl className={sides.facts}>
      <div>
        <dt>{say('who')}</dt>
        <dd>{named(event.actors, first.claim.actor)}</dd>
      </div>
      <div>
        <dt>{say('toWhom')}</dt>
        <dd>{named(event.recipients, first.claim.recipient)}</dd>
      </div>
      <div>
        <dt>{say('where')}</dt>
        <dd>
          {event.places.length > 0 ? (
            <Listed items={event.places.map((id) => ({ id, shown: <bdi>{nameOf(id)}</bdi> }))} />
          ) : (
            named([], first.claim.place)
          )}
        </dd>
      </div>
      <div>
        <dt>{say('when')}</dt>
        <dd>
          {from === null ? say('noDay') : format.days(from, to ?? from)}
          {!told && from !== null && ` (${say('fromPublication')})`}
        </dd>
      </div>
    </dl>
  );
}

/** Names behind each other, each in its own direction. */
function Listed({ items }: { readonly items: readonly { readonly id: string; readonly shown: ReactNode }[] }) {
  return items.map(({ id, shown }, n) => (
    <Fragment key={id}>
      {n > 0 && ' · '}
      {shown}
    </Fragment>
  ));
}
