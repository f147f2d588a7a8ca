import { Anchor, Group } from '@mantine/core';
import { IconEqualNot } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { ChainMarks } from '../../parts/evidence/ChainMarks.tsx';
import { EventFacts } from '../../parts/evidence/EventFacts.tsx';
import { eventInWords } from '../../parts/evidence/event-words.ts';
import { QuotePair } from '../../parts/evidence/QuotePair.tsx';
import { Section } from '../../parts/evidence/Section.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import { Loading } from '../../parts/page/Loading.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useCodes } from '../../state/codes.ts';
import { useNaming } from '../../state/naming.ts';
import { useGet } from '../../state/queries.ts';
import type { EventPage } from '../../state/records.ts';
import { useMe } from '../../state/session.ts';
import { useAsOf, useSearchState } from '../../state/url.ts';
import { eventWords } from '../../words/event.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { Chains } from './Chains.tsx';
import { EventClaims } from './EventClaims.tsx';
import { eventSearch } from './event-search.ts';
import { JoinEvent } from './JoinEvent.tsx';
import { NumberTable } from './NumberTable.tsx';
import { Reasons } from './Reasons.tsx';

/** One event: what is claimed of it, by whom, how often independently, and where claims part. */
export function Event() {
  const say = useWords(shellWords);
  const { id = '' } = useParams({ strict: false });
  const [search] = useSearchState(eventSearch);
  const [asOf] = useAsOf();
  const found = useGet('/events/{id}', { params: { id }, query: { ...search, ...asOf } }, { keep: true });
  const codes = useCodes();
  if (found.data) return <Whole page={found.data} title={eventInWords(codes, found.data.event)} />;
  return (
    <Page title={say('pages.event')}>
      {found.error ? <Problem error={found.error} retry={() => void found.refetch()} /> : <Loading lines={12} />}
    </Page>
  );
}

function Whole({ page, title }: { readonly page: EventPage; readonly title: string }) {
  const { event, claims } = page;
  const say = useWords(eventWords);
  const sayEvidence = useWords(evidenceWords);
  const nameOf = useNaming(page.names);
  const { may } = useMe();
  const byId = new Map(claims.map((record) => [record.id, record]));
  const first = byId.get(event.id) ?? claims[0]!;
  return (
    <Page title={title} help={say('help')} actions={may('review') && <JoinEvent event={event} />}>
      <div className={sides.card}>
        <EventFacts event={event} first={first} nameOf={nameOf} />
        <Group mt="xs" justify="space-between">
          <ChainMarks say={event.for.length} deny={event.against.length} />
          {event.contradictions.length > 0 && (
            <Anchor href="#contradictions" fz="sm">
              <IconEqualNot size={13} aria-hidden style={{ verticalAlign: 'middle' }} /> {say('contradictions')}
            </Anchor>
          )}
        </Group>
      </div>
      <Section title={say('numbers')}>
        <NumberTable numbers={event.numbers} nameOf={nameOf} />
      </Section>
      <Section title={say('chains')} help={say('chainsHelp')}>
        <Chains event={event} claims={byId} nameOf={nameOf} />
      </Section>
      <div id="contradictions">
        <Section title={say('contradictions')}>
          {event.contradictions.length === 0 && <p className={sides.note}>{say('noContradictions')}</p>}
          {event.contradictions.map(({ id, kind, a, b }) => {
            const [one, other] = [byId.get(a), byId.get(b)];
            return (
              one &&
              other && (
                <div key={id} className={sides.card}>
                  <strong className={sides.stance}>{sayEvidence(`kinds.${kind}`)}</strong>
                  <QuotePair kind={kind} first={one} second={other} nameOf={nameOf} />
                </div>
              )
            );
          })}
        </Section>
      </div>
      <EventClaims page={page} nameOf={nameOf} />
      <Section title={say('reasons')} help={say('reasonsHelp')}>
        <Reasons reasons={event.reasons} claims={byId} />
      </Section>
    </Page>
  );
}
