import { Alert, Text } from '@mantine/core';
import { AppLink } from '../../parts/AppLink.tsx';
import { hiddenIn } from '../../parts/text/plain.ts';
import { Said } from '../../parts/text/Said.tsx';
import type { ReportPage } from '../../state/records.ts';
import { useMe } from '../../state/session.ts';
import { readerWords } from '../../words/reader.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import classes from './Reader.module.css';

/** What must be known before the text is read: what in it cannot be seen, what is kept back, what went wrong when it was got. */
export function ReportNotes({ page, onRestricted }: { readonly page: ReportPage; readonly onRestricted: () => void }) {
  const say = useWords(readerWords);
  const { may } = useMe();
  const hidden = hiddenIn(page.text);
  return (
    <div className={classes.notes}>
      {hidden > 0 && <Alert color="yellow">{say('hidden', { count: hidden })}</Alert>}
      {page.issues.map(({ code, words }) => (
        <Alert key={code} color="gray" title={say('issues')}>
          {words}
        </Alert>
      ))}
      {page.withheld > 0 && (
        <Text size="sm" c="dimmed">
          {say('withheld', { count: page.withheld })}{' '}
          {may('restricted') && (
            <button type="button" className={classes.link} onClick={onRestricted}>
              {say('showRestricted')}
            </button>
          )}
        </Text>
      )}
    </div>
  );
}

/** Where the report comes from, and its copies. Addresses are told, never opened: who follows one leaves the machine. */
export function ReportFacts({ page }: { readonly page: ReportPage }) {
  const say = useWords(readerWords);
  const format = useFormat();
  const { document: report, acquisitions, copies } = page;
  const facts = [
    ['facts.byline', report.byline],
    ['facts.source', report.url],
    ['facts.known', format.instant(report.known)],
  ] as const;
  return (
    <footer className={classes.facts}>
      <dl>
        {facts.map(([name, value]) => value && <Line key={name} name={say(name)} value={value} />)}
        {acquisitions.map(({ at, format: kind, locator }) => (
          <Line key={`${at} ${locator}`} name={say('facts.got', { format: kind })} value={locator} />
        ))}
      </dl>
      <h2>{say('copies.title')}</h2>
      <Text size="sm" c="dimmed">
        {say(copies.length === 0 ? 'copies.none' : 'copies.help')}
      </Text>
      <ul>
        {copies.map(({ id, outlet, title, published }) => (
          <li key={id}>
            <AppLink to="/reports/$id" params={{ id }}>
              <Said>{outlet ?? title ?? id}</Said>
            </AppLink>{' '}
            {published !== undefined && <small>{format.shortDay(published)}</small>}
          </li>
        ))}
      </ul>
    </footer>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Said>{value}</Said>
      </dd>
    </div>
  );
}
