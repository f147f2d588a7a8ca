import { Badge, Button, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconCopy } from '@tabler/icons-react';
import { memo } from 'react';
import { AppLink } from '../../parts/AppLink.tsx';
import type { Answer } from '../../state/api.ts';
import { inboxWords } from '../../words/inbox.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { Copies } from './Copies.tsx';
import classes from './Inbox.module.css';
import { knownState } from './states.ts';

export type Line = Answer<'get', '/documents'>['items'][number];

interface ReportLineProps {
  readonly report: Line;
  /** whether its copies are shown under it */
  readonly opened: boolean;
  readonly onToggle: () => void;
}

/** One report of the list; its copies under it where there are any and they are asked for. */
export function ReportLine({ report, opened, onToggle }: ReportLineProps) {
  const say = useWords(inboxWords);
  const id = `copies-${report.id}`;
  const Chevron = opened ? IconChevronUp : IconChevronDown;
  return (
    <li className={classes.report}>
      <ReportHead report={report} />
      {report.copies > 1 && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconCopy size={14} aria-hidden />}
          rightSection={<Chevron size={14} aria-hidden />}
          onClick={onToggle}
          aria-expanded={opened}
          aria-controls={id}
        >
          {say('list.copies', { count: report.copies })}
        </Button>
      )}
      <div id={id}>{opened && report.copies > 1 && <Copies report={report} />}</div>
    </li>
  );
}

/** Title, outlet, day, what became of it, and who added it when. Drawn once: every further page of a long list would draw all lines again. */
export const ReportHead = memo(({ report }: { readonly report: Line }) => {
  const say = useWords(inboxWords);
  const format = useFormat();
  const { id, title, outlet, published, state, claims, by, known } = report;
  const told = knownState(state);
  return (
    <>
      <div className={classes.line}>
        <AppLink to="/reports/$id" params={{ id }} fw={600} className={classes.name ?? ''}>
          <bdi>{title ?? say('list.untitled')}</bdi>
        </AppLink>
        {state !== 'read' && (
          <Badge color="gray" className={classes.end ?? ''}>
            {told ? say(`state.${told}`) : state}
          </Badge>
        )}
        {claims > 0 && <Badge className={classes.end ?? ''}>{say('list.claims', { count: claims })}</Badge>}
      </div>
      <Text size="xs" c="dimmed" component="div" className={classes.meta ?? ''}>
        {outlet !== undefined && <bdi>{outlet}</bdi>}
        <span>{published === undefined ? say('list.undated') : format.day(published)}</span>
        <span>{say('list.added', { by, when: format.instant(known) })}</span>
      </Text>
    </>
  );
});
