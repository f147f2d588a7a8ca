import { Text } from '@mantine/core';
import { Source } from '../../parts/evidence/Entity.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import type { Answer } from '../../state/api.ts';
import type { NameOf } from '../../state/naming.ts';
import { sourcesWords } from '../../words/sources.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Sources.module.css';

interface NeighboursProps {
  readonly title: string;
  readonly help: string;
  readonly found: Answer<'get', '/sources/{id}'>['chains']['through'];
  readonly nameOf: NameOf;
}

/** Who stands next to a source in its chains, on one side. */
export function Neighbours({ title, help, found, nameOf }: NeighboursProps) {
  const say = useWords(sourcesWords);
  return (
    <section className={sides.card}>
      <Text fw={600}>{title}</Text>
      <Text size="xs" c="dimmed">
        {help}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={classes.neighbours} tabIndex={0} aria-label={title}>
        {found.length === 0 && <li>{say('nobody')}</li>}
        {found.map(({ id, claims }) => (
          <li key={id}>
            <Source id={id} nameOf={nameOf} /> <span className={classes.count}>{say('claims', { count: claims })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
