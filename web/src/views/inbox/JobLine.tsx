import { Button, Code, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerStop, IconProgress } from '@tabler/icons-react';
import { AppLink } from '../../parts/AppLink.tsx';
import { isUnderWay, type Job } from '../../state/jobs.ts';
import { useAct } from '../../state/queries.ts';
import { useMe } from '../../state/session.ts';
import { inboxWords } from '../../words/inbox.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Inbox.module.css';

const ICONS = {
  queued: IconClock,
  running: IconProgress,
  done: IconCheck,
  failed: IconAlertTriangle,
  stopped: IconPlayerStop,
} as const;
const COUNTS = ['stored', 'known', 'failed', 'claims'] as const;

/** One job: what, how far, what came of it, and what is to be known about it. */
export function JobLine({ job }: { readonly job: Job }) {
  const say = useWords(inboxWords);
  const name = job.name || say('jobs.pasted');
  const Icon = ICONS[job.state];
  const [only] = job.documents;
  const counts = COUNTS.filter((count) => job[count] > 0).map((count) => say(`jobs.${count}`, { count: job[count] }));
  return (
    <li className={classes.job} data-state={job.state}>
      <div className={classes.line}>
        <Icon size={17} stroke={1.7} aria-hidden />
        <Text fw={600} size="sm" className={classes.name ?? ''}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" c={job.state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}>
          {[say(`jobs.states.${job.state}`), ...counts].join(' · ')}
        </Text>
        {only !== undefined && job.documents.length === 1 && (
          <AppLink to="/reports/$id" params={{ id: only }} size="sm">
            {say('jobs.open')}
          </AppLink>
        )}
        {isUnderWay(job) && <Stop job={job} name={name} />}
      </div>
      {job.state === 'running' && (
        <Progress
          value={shareOf(job)}
          size="sm"
          animated={job.bytes.total === null}
          aria-label={say('jobs.progress', { name })}
        />
      )}
      <Issues issues={job.issues} />
    </li>
  );
}

/** Where nobody knows how much there is, the bar is full and moves. */
const shareOf = ({ bytes: { done, total } }: Job): number => (total ? (100 * done) / total : 100);

function Stop({ job, name }: { readonly job: Job; readonly name: string }) {
  const say = useWords(inboxWords);
  const { may } = useMe();
  const stop = useAct('delete', '/jobs/{id}');
  if (!may('review')) return null;
  return (
    <Button
      variant="default"
      size="compact-xs"
      ms="auto"
      loading={stop.isPending}
      onClick={() => stop.mutate({ params: { id: job.id } })}
      aria-label={say('jobs.stopOf', { name })}
    >
      {say('jobs.stop')}
    </Button>
  );
}

function Issues({ issues }: Pick<Job, 'issues'>) {
  const say = useWords(inboxWords);
  if (issues.length === 0) return null;
  return (
    <details className={classes.issues}>
      <summary>{say('jobs.issues', { count: issues.length })}</summary>
      <ul>
        {issues.map(({ locator, code, words }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: issues are only ever added at the end
          <li key={at}>
            <Code>
              <bdi>{locator}</bdi>
            </Code>{' '}
            <span data-code={code}>{words}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
