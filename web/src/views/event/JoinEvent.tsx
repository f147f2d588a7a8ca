import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useUndoable } from '../../actions/useUndoable.tsx';
import { EventFacts } from '../../parts/evidence/EventFacts.tsx';
import { Quote } from '../../parts/evidence/Quote.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import { Loading } from '../../parts/page/Loading.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useNaming } from '../../state/naming.ts';
import { useAct, useGet } from '../../state/queries.ts';
import type { EventPage } from '../../state/records.ts';
import { eventWords } from '../../words/event.ts';
import { useWords } from '../../words/useWords.ts';

/** Says that this event and another one are the same happening. */
export function JoinEvent({ event }: { readonly event: EventPage['event'] }) {
  const say = useWords(eventWords);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {say('join')}
      </Button>
      <Modal opened={opened} onClose={close} title={say('joinTitle')} size="lg">
        <Text size="sm" c="dimmed" mb="sm">
          {say('joinHelp')}
        </Text>
        <Candidates event={event} close={close} />
      </Modal>
    </>
  );
}

const AROUND = 3;
const DAY = 86_400_000;
const shifted = (iso: string, days: number): string => new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);

function Candidates({ event, close }: { readonly event: EventPage['event']; readonly close: () => void }) {
  const say = useWords(eventWords);
  const { type, from, to } = event;
  const days = from === null ? {} : { from: shifted(from, -AROUND), to: shifted(to ?? from, AROUND) };
  const found = useGet('/events', { query: { type, ...days, limit: '30' } });
  const nameOf = useNaming(found.data?.names ?? {});
  const sameAs = useAct('post', '/same-as');
  const undoable = useUndoable();
  if (found.error) return <Problem error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const others = found.data.items.filter((item) => item.event.id !== event.id);
  if (others.length === 0) return <Text>{say('joinNone')}</Text>;
  const join = (other: string): void => {
    const put = (verdict: 'same' | 'open') => sameAs.mutateAsync({ body: { a: event.id, b: other, verdict } });
    close();
    void undoable({ act: () => put('same'), back: () => put('open'), done: say('joinDone') });
  };
  return (
    <ul className={sides.list}>
      {others.map(({ event: other, first }) => (
        <li key={other.id} className={sides.card}>
          <EventFacts event={other} first={first} nameOf={nameOf} />
          <Quote text={first.evidence} lang={first.document.lang} lines={3} />
          <Group justify="end">
            <Button onClick={() => join(other.id)}>{say('joinThis')}</Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}
