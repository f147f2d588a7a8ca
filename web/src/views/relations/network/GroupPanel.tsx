import { Button, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { ButtonLink } from '../../../parts/ButtonLink.tsx';
import { useCodes } from '../../../state/codes.ts';
import { relationWords } from '../../../words/relations.ts';
import { useWords } from '../../../words/useWords.ts';
import { type Held, type Network, pickOf } from './network-model.ts';
import { PairNames } from './PairNames.tsx';
import { RelationLine } from './RelationLine.tsx';

interface PanelProps {
  readonly group: string;
  readonly network: Network;
  readonly held: ReadonlyMap<number, Held>;
  readonly nameOf: (id: string) => string;
  /** whether only this group's network is shown already */
  readonly alone: boolean;
  readonly onAlone: (group: string | undefined) => void;
  readonly onPick: (pick: string) => void;
}
const SHOWN = 40;

/** One group: its relations on the day, those of most claims first. */
export function GroupPanel({ group, network, held, nameOf, alone, onAlone, onPick }: PanelProps) {
  const say = useWords(relationWords);
  const codes = useCodes();
  const own = [...held]
    .map(([i, how]) => ({ edge: network.edges[i]!, how }))
    .filter(({ edge: { a, b } }) => a === group || b === group)
    .sort((x, y) => y.edge.claims - x.edge.claims);
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <bdi>{nameOf(group)}</bdi>
      </Title>
      <Group gap="xs">
        <Button variant="light" onClick={() => onAlone(alone ? undefined : group)}>
          {say(alone ? 'side.whole' : 'side.ego')}
        </Button>
        <ButtonLink to="/actors/$id" params={{ id: group }} variant="default">
          {say('side.actor')}
        </ButtonLink>
      </Group>
      <Title order={3} size="h4">
        {say('side.relations')}
      </Title>
      {own.length === 0 && (
        <Text size="sm" c="dimmed">
          {say('side.noneOnDay')}
        </Text>
      )}
      {own.slice(0, SHOWN).map(({ edge, how }) => (
        <UnstyledButton key={`${pickOf(edge)} ${edge.surely.earliest}`} onClick={() => onPick(pickOf(edge))}>
          <Group gap="xs" wrap="nowrap">
            <RelationLine type={edge.type} level={edge.level} inferred={edge.inferred} faint={how === 'maybe'} />
            <Text size="sm">
              {codes('relations', edge.type)} · <PairNames a={nameOf(edge.a)} b={nameOf(edge.b)} directed={edge.directed} />
              <Text span size="xs" c="dimmed">
                {' '}
                {say('claims', { count: edge.claims })} · {say(`held.${how}`)}
              </Text>
            </Text>
          </Group>
        </UnstyledButton>
      ))}
      {own.length > SHOWN && (
        <Text size="sm" c="dimmed">
          {say('side.more', { count: own.length - SHOWN })}
        </Text>
      )}
    </Stack>
  );
}
