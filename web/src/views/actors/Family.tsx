import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Actor } from '../../parts/evidence/Entity.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import type { Answer } from '../../state/api.ts';
import type { NameOf } from '../../state/naming.ts';
import { actorsWords } from '../../words/actors.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Actors.module.css';

interface FamilyProps {
  readonly page: Answer<'get', '/actors/{id}'>;
  readonly nameOf: NameOf;
}

/** What an actor is part of, its parts, as what it goes on, and its further names. */
export function Family({ page: { actor, parents, parts, aliases }, nameOf }: FamilyProps) {
  const say = useWords(actorsWords);
  const successors = actor.successor === undefined ? [] : [actor.successor];
  return (
    <div className={classes.family}>
      <Group title={say('parents')} ids={parents.map(({ id }) => id)} nameOf={nameOf} />
      <Group title={say('parts')} ids={parts.map(({ id }) => id)} nameOf={nameOf} />
      <Group title={say('successors')} ids={successors} nameOf={nameOf} />
      <Box title={say('further')}>
        {aliases.length === 0 && <Text size="sm">{say('noParts')}</Text>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
        <ul className={classes.aliases} tabIndex={0} aria-label={say('further')}>
          {aliases.map((alias) => (
            <li key={alias}>
              <Badge variant="default">
                <bdi>{alias}</bdi>
              </Badge>
            </li>
          ))}
        </ul>
      </Box>
    </div>
  );
}

function Box({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={sides.card}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {children}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly nameOf: NameOf;
}

function Group({ title, ids, nameOf }: GroupProps) {
  const say = useWords(actorsWords);
  return (
    <Box title={title}>
      {ids.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say('noParts')}
        </Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        <ul tabIndex={0} aria-label={title}>
          {ids.map((id) => (
            <li key={id}>
              <Actor id={id} nameOf={nameOf} />
            </li>
          ))}
        </ul>
      )}
    </Box>
  );
}
