import { Title } from '@mantine/core';
import { isUnderWay, useJobs } from '../../state/jobs.ts';
import { inboxWords } from '../../words/inbox.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Inbox.module.css';
import { JobLine } from './JobLine.tsx';

/** Of those that have ended so many are shown. */
const ENDED = 4;

/** What is being read and what came of the last ones; nothing where nobody has brought anything in. */
export function JobList() {
  const say = useWords(inboxWords);
  const jobs = useJobs().data?.items ?? [];
  const shown = [...jobs.filter(isUnderWay), ...jobs.filter((job) => !isUnderWay(job)).slice(0, ENDED)];
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="jobs" className={classes.jobs}>
      <Title order={2} id="jobs">
        {say('jobs.title')}
      </Title>
      <ul className={classes.plain}>
        {shown.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}
