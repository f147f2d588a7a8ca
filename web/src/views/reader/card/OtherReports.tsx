import { Group, Text, Title } from '@mantine/core';
import { AppLink } from '../../../parts/AppLink.tsx';
import { Said } from '../../../parts/text/Said.tsx';
import { useGet } from '../../../state/queries.ts';
import type { ClaimRecord } from '../../../state/records.ts';
import { useAsOf } from '../../../state/url.ts';
import { readerWords } from '../../../words/reader.ts';
import { useFormat, useWords } from '../../../words/useWords.ts';
import classes from './Card.module.css';

/** Quotes that are shown here; the event's own page has them all. */
const MOST = 6;

/** What other reports say of the same event: how many chains that do not come from one another, and their words. */
export function OtherReports({ record }: { readonly record: ClaimRecord }) {
  const say = useWords(readerWords);
  const format = useFormat();
  const [asOf] = useAsOf();
  const query = { ...asOf, ...(record.restricted && { restricted: 'true' as const }) };
  const when = record.claim.kind === 'event';
  const { data } = useGet('/claims/{id}/event', { params: { id: record.id }, query }, { when });
  // a rejected claim stands in no event
  if (!data?.event) return null;
  const { event, claims } = data;
  // copies are no other reports; they are listed with this one
  const others = claims.filter(({ document }) => document.group !== record.document.group);
  return (
    <section className={classes.section}>
      <Title order={3}>{say('event.title')}</Title>
      <Group gap="sm" className={classes.counts}>
        <span>{say('event.chains', { count: event.for.length })}</span>
        {event.against.length > 0 && <span>{say('event.against', { count: event.against.length })}</span>}
        {event.contradictions.length > 0 && <span>{say('event.contradictions', { count: event.contradictions.length })}</span>}
        <AppLink to="/events/$id" params={{ id: event.id }}>
          {say('event.open')}
        </AppLink>
      </Group>
      {others.length === 0 && (
        <Text size="sm" c="dimmed">
          {say('event.alone')}
        </Text>
      )}
      <ul className={classes.others}>
        {others.slice(0, MOST).map((other) => (
          <li key={other.id}>
            <AppLink to="/reports/$id" params={{ id: other.document.id }} search={{ claim: other.id }}>
              <Said>{other.document.outlet ?? other.document.title ?? other.document.id}</Said>
            </AppLink>{' '}
            {other.document.published !== undefined && <small>{format.shortDay(other.document.published)}</small>}
            <blockquote className={classes.quote}>
              <Said>{other.evidence}</Said>
            </blockquote>
          </li>
        ))}
      </ul>
      {others.length > MOST && (
        <Text size="sm" c="dimmed">
          {say('event.more', { count: others.length - MOST })}
        </Text>
      )}
    </section>
  );
}
