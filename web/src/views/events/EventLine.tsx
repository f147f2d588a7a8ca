import { Badge, Group, Text } from '@mantine/core';
import { IconEqualNot } from '@tabler/icons-react';
import { AppLink } from '../../parts/AppLink.tsx';
import { ChainMarks } from '../../parts/evidence/ChainMarks.tsx';
import { EventFacts } from '../../parts/evidence/EventFacts.tsx';
import { eventInWords } from '../../parts/evidence/event-words.ts';
import { Quote } from '../../parts/evidence/Quote.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import { marksIn } from '../../parts/evidence/told.ts';
import type { Answer } from '../../state/api.ts';
import { useCodes } from '../../state/codes.ts';
import type { NameOf } from '../../state/naming.ts';
import { eventsWords } from '../../words/events.ts';
import { useWords } from '../../words/useWords.ts';
import { EventNumbers } from './EventNumbers.tsx';
import type { NumberView } from './events-search.ts';

interface EventLineProps {
  readonly item: Answer<'get', '/events'>['items'][number];
  readonly nameOf: NameOf;
  readonly view: NumberView;
}

/** One event of a list: what, who, where, when, how often independently, and one quote. */
export function EventLine({ item: { event, first, outlets }, nameOf, view }: EventLineProps) {
  const say = useWords(eventsWords);
  const codes = useCodes();
  return (
    <li className={sides.card}>
      <Group justify="space-between" gap="xs" mb={4}>
        <AppLink to="/events/$id" params={{ id: event.id }} fw={650}>
          {eventInWords(codes, event)}
        </AppLink>
        <ChainMarks say={event.for.length} deny={event.against.length} />
      </Group>
      <EventFacts event={event} first={first} nameOf={nameOf} />
      <EventNumbers numbers={event.numbers} view={view} nameOf={nameOf} />
      <Quote text={first.evidence} lang={first.document.lang} lines={2} marks={marksIn(first, [first.claim.trigger])} />
      <Group gap="xs" mt={4} fz="xs" c="dimmed">
        <span>{say('claims', { count: event.claims.length })}</span>
        {outlets.slice(0, 5).map((outlet) => (
          <bdi key={outlet}>{outlet}</bdi>
        ))}
        {outlets.length > 5 && <Text span>+{outlets.length - 5}</Text>}
        {event.contradictions.length > 0 && (
          <Badge color="red" variant="outline">
            <IconEqualNot size={13} aria-hidden style={{ verticalAlign: 'middle' }} />{' '}
            {say('contradictions', { count: event.contradictions.length })}
          </Badge>
        )}
      </Group>
    </li>
  );
}
