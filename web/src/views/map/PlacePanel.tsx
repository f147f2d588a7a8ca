import { Stack, Text, Title } from '@mantine/core';
import { AppLink } from '../../parts/AppLink.tsx';
import { ClaimQuote } from '../../parts/evidence/ClaimQuote.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useCodes } from '../../state/codes.ts';
import { useNaming } from '../../state/naming.ts';
import { usePages } from '../../state/queries.ts';
import { type AsOf, type Question, useAsOf } from '../../state/url.ts';
import { mapWords } from '../../words/map.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import type { CountedPlace } from './place-shape.ts';
import { useNearnessWords } from './useNearnessWords.ts';

interface PanelProps {
  readonly place: CountedPlace;
  readonly name: string;
  readonly question: Question;
}

/** One place: how near it is known, what is told of it, and its events. */
export function PlacePanel({ place, name, question }: PanelProps) {
  const say = useWords(mapWords);
  const codes = useCodes();
  const format = useFormat();
  const nearness = useNearnessWords();
  const [asOf] = useAsOf();
  const query: Question & AsOf = { ...question, place: [place.id], ...asOf };
  const pages = usePages('/events', { query: { ...query, limit: '10' } });
  const nameOf = useNaming(pages.names);
  const types = Object.entries(place.counts).sort(([, a], [, b]) => b - a);
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <bdi>{name}</bdi>
      </Title>
      <Text size="sm" c="dimmed">
        {nearness(place)}
      </Text>
      <Text size="sm">
        {say('claims', { count: place.claims })} ·{' '}
        {format.list(types.map(([type, count]) => `${codes('types', type)} ${format.number(count)}`))}
      </Text>
      <Title order={3} size="h4">
        {say('events')}
      </Title>
      <Text size="xs" c="dimmed">
        {say('eventsHelp')}
      </Text>
      {pages.error && <Problem error={pages.error} retry={pages.retry} />}
      {pages.loading && <Loading lines={5} />}
      {!pages.loading && !pages.error && pages.items.length === 0 && <Text size="sm">{say('noEvents')}</Text>}
      {pages.items.map(({ event, first }) => (
        <div key={event.id}>
          <ClaimQuote record={first} nameOf={nameOf} />
          <AppLink to="/events/$id" params={{ id: event.id }} size="xs">
            {say('toEvent', { count: event.claims.length })}
          </AppLink>
        </div>
      ))}
      <More pages={pages} />
    </Stack>
  );
}
