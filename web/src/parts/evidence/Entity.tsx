import { Tooltip } from '@mantine/core';
import type { NameOf } from '../../state/naming.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { useWords } from '../../words/useWords.ts';
import { AppLink } from '../AppLink.tsx';

interface EntityProps {
  readonly id: string;
  readonly nameOf: NameOf;
}

/** An actor by name, linked to its page; a private person has none. */
export function Actor({ id, nameOf }: EntityProps) {
  const say = useWords(evidenceWords);
  if (id.startsWith('person:'))
    return (
      <Tooltip label={say('private')} multiline maw={300}>
        <bdi>{nameOf(id)}</bdi>
      </Tooltip>
    );
  return (
    <AppLink to="/actors/$id" params={{ id }} inherit>
      <bdi>{nameOf(id)}</bdi>
    </AppLink>
  );
}

/** A source by name, linked to its page. */
export function Source({ id, nameOf }: EntityProps) {
  return (
    <AppLink to="/sources/$id" params={{ id }} inherit>
      <bdi>{nameOf(id)}</bdi>
    </AppLink>
  );
}
