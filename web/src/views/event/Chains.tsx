import { Text } from '@mantine/core';
import { AppLink } from '../../parts/AppLink.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import type { NameOf } from '../../state/naming.ts';
import type { ClaimRecord, EventPage } from '../../state/records.ts';
import { eventWords } from '../../words/event.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import classes from './Event.module.css';

type Chain = EventPage['event']['for'][number];

interface ChainsProps {
  readonly event: EventPage['event'];
  readonly claims: ReadonlyMap<string, ClaimRecord>;
  readonly nameOf: NameOf;
}

/** The independent chains for and against, side by side; each is one witness. */
export function Chains({ event, claims, nameOf }: ChainsProps) {
  const say = useWords(eventWords);
  return (
    <div className={sides.sides}>
      <section className={sides.side}>
        <Text fw={600}>{say('for')}</Text>
        {event.for.length === 0 && <p className={classes.note}>{say('nobodyFor')}</p>}
        {event.for.map((chain, n) => (
          <Witness key={chain.claims[0] ?? n} chain={chain} number={n + 1} claims={claims} nameOf={nameOf} />
        ))}
      </section>
      <section className={sides.side}>
        <Text fw={600}>{say('against')}</Text>
        {event.against.length === 0 && <p className={classes.note}>{say('nobodyAgainst')}</p>}
        {event.against.map((chain, n) => (
          <Witness key={chain.claims[0] ?? n} chain={chain} number={n + 1} claims={claims} nameOf={nameOf} />
        ))}
      </section>
    </div>
  );
}

const LINKS = ['copies', 'wording', 'outlet', 'agency', 'source', 'speaker', 'formula', 'document'] as const;

interface WitnessProps {
  readonly chain: Chain;
  readonly number: number;
  readonly claims: ReadonlyMap<string, ClaimRecord>;
  readonly nameOf: NameOf;
}

/** One chain: why its claims are one witness, and the reports they stand in. */
function Witness({ chain, number, claims, nameOf }: WitnessProps) {
  const say = useWords(eventWords);
  const format = useFormat();
  const reports = new Map(chain.claims.flatMap((id) => claims.get(id) ?? []).map(({ document }) => [document.id, document]));
  return (
    <article className={sides.card}>
      <Text size="sm" fw={600}>
        {say('witness', { number })} · {say('reports', { count: reports.size })}
      </Text>
      {chain.links.length === 0 ? (
        <p className={classes.note}>{say('alone')}</p>
      ) : (
        <>
          <p className={classes.note}>{say('oneBecause')}</p>
          <ul className={classes.claims}>
            {chain.links.map((link) => {
              const kind = LINKS.find((known) => link === known || link.startsWith(`${known}:`));
              return <li key={link}>{kind ? say(`links.${kind}`, { name: nameOf(link) }) : <bdi>{link}</bdi>}</li>;
            })}
          </ul>
        </>
      )}
      <ul className={classes.claims}>
        {[...reports.values()].map(({ id, outlet, published, title, externalId }) => (
          <li key={id}>
            <AppLink to="/reports/$id" params={{ id }} inherit>
              <bdi>{title ?? outlet ?? externalId ?? id}</bdi>
            </AppLink>
            {title !== undefined && outlet !== undefined && (
              <>
                {' · '}
                <bdi>{outlet}</bdi>
              </>
            )}
            {published !== undefined && ` · ${format.shortDay(published)}`}
          </li>
        ))}
      </ul>
    </article>
  );
}
