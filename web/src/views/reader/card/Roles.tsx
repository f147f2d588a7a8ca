import { Fragment } from 'react';
import { Said } from '../../../parts/text/Said.tsx';
import { useCodes } from '../../../state/codes.ts';
import type { Names } from '../../../state/queries.ts';
import type { Claim, ClaimRecord } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useFormat, useWords } from '../../../words/useWords.ts';
import classes from './Card.module.css';
import { Fact } from './Fact.tsx';
import { Named } from './Named.tsx';
import { Numbers } from './Numbers.tsx';

/** Relations without a direction have both sides in `actor`. */
const MUTUAL: ReadonlySet<string> = new Set(['ALLIANCE', 'COOPERATION', 'RAPPROCHEMENT', 'TRUCE', 'RIVALRY', 'HOSTILITY']);

/** Who did what to whom, where, when and how many. */
export function Roles({ record, names }: { readonly record: ClaimRecord; readonly names: Names }) {
  const say = useWords(readerWords);
  const { claim } = record;
  const mutual = MUTUAL.has(claim.type);
  return (
    <>
      <Fact name={say(mutual ? 'card.parties' : 'card.who')}>
        <NamedList list={claim.actor} names={names} none={say('card.nobody')} />
      </Fact>
      {claim.recipient.length > 0 && (
        <Fact name={say('card.whom')}>
          <NamedList list={claim.recipient} names={names} none="" />
        </Fact>
      )}
      {claim.place.length > 0 && (
        <Fact name={say('card.where')}>
          {claim.place.map((place) => (
            <span key={place.start} className={classes.item}>
              <Named of={place} names={names} />
              <Width of={place.precision} />
            </span>
          ))}
        </Fact>
      )}
      <Fact name={say('card.when')}>
        <When record={record} />
      </Fact>
      {claim.quantities.length > 0 && (
        <Fact name={say('card.howMany')}>
          <Numbers quantities={claim.quantities} />
        </Fact>
      )}
    </>
  );
}

interface NamedListProps {
  readonly list: Claim['actor'];
  readonly names: Names;
  readonly none: string;
}

function NamedList({ list, names, none }: NamedListProps) {
  if (list.length === 0) return <span className={classes.none}>{none}</span>;
  return list.map((one, i) => (
    <Fragment key={`${one.start} ${one.end}`}>
      {i > 0 && <br />}
      <Named of={one} names={names} />
    </Fragment>
  ));
}

const WIDTHS = ['point', 'area', 'division', 'country'] as const;

/** How narrow a place is known. */
function Width({ of }: { readonly of: string | undefined }) {
  const say = useWords(readerWords);
  const width = WIDTHS.find((one) => one === of);
  return width && <small>({say(`card.places.${width}`)})</small>;
}

/** The time as the report words it, and the days it is taken for. */
function When({ record: { claim, day } }: { readonly record: ClaimRecord }) {
  const say = useWords(readerWords);
  const codes = useCodes();
  const format = useFormat();
  const { time } = claim;
  const filed = day === null ? '' : say('card.filedUnder', { day: format.day(day) });
  if (!time) {
    return (
      <span className={classes.none}>
        {say('card.noTime')}
        {filed && ` — ${filed}`}
      </span>
    );
  }
  return (
    <>
      {time.from === undefined ? say('card.unresolved') : <bdi>{format.days(time.from, time.to ?? time.from)}</bdi>}{' '}
      {time.precision !== undefined && <small>{codes('precisions', time.precision)} </small>}
      <span className={classes.told}>
        «<Said>{time.text}</Said>»
      </span>
    </>
  );
}
