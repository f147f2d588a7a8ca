import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { ButtonLink } from '../../../parts/ButtonLink.tsx';
import { ClaimsById } from '../../../parts/evidence/ClaimsById.tsx';
import { Loading } from '../../../parts/page/Loading.tsx';
import { Problem } from '../../../parts/page/Problem.tsx';
import { useCodes } from '../../../state/codes.ts';
import { useGet } from '../../../state/queries.ts';
import { useAsOf } from '../../../state/url.ts';
import { relationWords } from '../../../words/relations.ts';
import { useFormat, useWords } from '../../../words/useWords.ts';
import { type Edge, heldOn } from './network-model.ts';
import { PairNames } from './PairNames.tsx';
import { RelationLine } from './RelationLine.tsx';

interface PanelProps {
  readonly edge: Edge;
  readonly day: string;
  readonly nameOf: (id: string) => string;
}
const LAST_DAY = '9999-12-31';

/** One relation: what it is, when it held, and the claims for and against. */
export function EdgePanel({ edge, day, nameOf }: PanelProps) {
  const say = useWords(relationWords);
  const codes = useCodes();
  const format = useFormat();
  const [{ knownBy }] = useAsOf();
  const { a, b } = edge;
  const { data, error, refetch } = useGet('/relations/{a}/{b}', { params: { a, b }, query: { ...(knownBy && { knownBy }) } });
  const period = data?.periods.find(
    ({ type, pair, start, counts }) =>
      type === edge.type && pair[0] === a && (start?.earliest ?? null) === edge.mayFrom && counts.for === edge.claims,
  );
  const held = heldOn(edge, day);
  const { earliest, latest } = edge.surely;
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <PairNames a={nameOf(a)} b={nameOf(b)} directed={edge.directed} />
      </Title>
      <Group gap="xs">
        <RelationLine type={edge.type} level={edge.level} inferred={edge.inferred} />
        <Text fw={600}>{codes('relations', edge.type)}</Text>
        <Badge color="gray">{say('level', { level: levelText(edge.level) })}</Badge>
        {held && <Badge variant={held === 'surely' ? 'filled' : 'outline'}>{say(`held.${held}`)}</Badge>}
      </Group>
      <Text size="sm">
        {latest >= earliest && latest < LAST_DAY && say('sinceUntil', { from: format.day(earliest), to: format.day(latest) })}
        {latest === LAST_DAY && format.day(earliest)} {edge.mayFrom === null && `· ${say('unknownStart')}`}{' '}
        {edge.mayTo === null && `· ${say('openEnd')}`}
      </Text>
      <Text size="sm" c="dimmed">
        {say(edge.inferred ? 'how.inferred' : 'how.worded')} · {say('claims', { count: edge.claims })}
      </Text>
      <ButtonLink to="/relations/$a/$b" params={{ a, b }} variant="light">
        {say('side.pair')}
      </ButtonLink>
      {error && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {period && <Evidence period={period} />}
    </Stack>
  );
}

/** The sign says on which side of 0; Arabic texts keep it before the digits. */
export const levelText = (level: number): string => `\u2066${level > 0 ? '+' : level < 0 ? '−' : ''}${Math.abs(level)}\u2069`;

export function Evidence({
  period,
}: {
  readonly period: { readonly for: readonly string[]; readonly against: readonly string[] };
}) {
  const say = useWords(relationWords);
  return (
    <>
      <Title order={3} size="h4">
        {say('side.for')}
      </Title>
      <ClaimsById ids={period.for} />
      {period.against.length > 0 && (
        <>
          <Title order={3} size="h4">
            {say('side.against')}
          </Title>
          <ClaimsById ids={period.against} />
        </>
      )}
    </>
  );
}
