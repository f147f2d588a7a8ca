import { Badge, Button, Text, Title } from '@mantine/core';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import type { Answer } from '../../state/api.ts';
import { useAct, useGet } from '../../state/queries.ts';
import { accountWords } from '../../words/account.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { NewToken } from './NewToken.tsx';
import classes from './Rows.module.css';

type Token = Answer<'get', '/tokens'>['items'][number];

/** Tokens by which programs act in one's name. */
export function Tokens() {
  const say = useWords(accountWords);
  const { data, error, refetch } = useGet('/tokens');
  const revoke = useAct('delete', '/tokens/{id}');
  return (
    <section aria-labelledby="tokens">
      <Title order={2} id="tokens" mb="xs">
        {say('tokens.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {say('tokens.help')}
      </Text>
      <NewToken />
      <FormProblem error={revoke.error} />
      {error && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {say('tokens.empty')}
        </Text>
      )}
      <ul className={classes.rows}>
        {data?.items.map((token) => (
          <li key={token.id}>
            <Told token={token} />
            <Button
              variant="default"
              aria-label={say('tokens.revokeOf', { name: token.name })}
              onClick={() => revoke.mutate({ params: { id: token.id } })}
            >
              {say('tokens.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ token: { name, scope, expires, used } }: { readonly token: Token }) {
  const say = useWords(accountWords);
  const format = useFormat();
  const over = expires !== null && Date.parse(expires) < Date.now();
  const until =
    expires === null ? say('tokens.lasting') : say(over ? 'tokens.over' : 'tokens.until', { day: format.day(expires) });
  const last = used === null ? say('tokens.unused') : say('tokens.used', { at: format.instant(used) });
  return (
    <div>
      <bdi>{name}</bdi> <Badge>{say(`tokens.scopes.${scope}`)}</Badge>
      <Text size="xs" c="dimmed">
        {until} · {last}
      </Text>
    </div>
  );
}
