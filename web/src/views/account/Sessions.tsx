import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useAct, useGet } from '../../state/queries.ts';
import { accountWords } from '../../words/account.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import classes from './Rows.module.css';

/** Where somebody is signed in, with a way to end each but the one at hand. */
export function Sessions() {
  const say = useWords(accountWords);
  const format = useFormat();
  const { data, error, refetch } = useGet('/sessions');
  const end = useAct('delete', '/sessions/{id}');
  return (
    <section aria-labelledby="sessions">
      <Title order={2} id="sessions" mb="xs">
        {say('sessions.title')}
      </Title>
      <FormProblem error={end.error} />
      {error && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      <ul className={classes.rows}>
        {data?.items.map(({ id, agent, seen, current }) => {
          const what = agent === '' ? say('sessions.unknown') : agent;
          const at = format.instant(seen);
          return (
            <li key={id}>
              <div>
                <bdi>{what}</bdi> {current && <Badge>{say('sessions.current')}</Badge>}
                <Text size="xs" c="dimmed">
                  {say('sessions.seen', { at })}
                </Text>
              </div>
              {!current && (
                <Group>
                  <Button
                    variant="default"
                    aria-label={say('sessions.endOf', { agent: what, at })}
                    onClick={() => end.mutate({ params: { id } })}
                  >
                    {say('sessions.end')}
                  </Button>
                </Group>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
