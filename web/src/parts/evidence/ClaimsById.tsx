import { Button, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useNaming } from '../../state/naming.ts';
import { query } from '../../state/queries.ts';
import { type AsOf, useAsOf } from '../../state/url.ts';
import { partWords } from '../../words/parts.ts';
import { useWords } from '../../words/useWords.ts';
import { Loading } from '../page/Loading.tsx';
import { Problem } from '../page/Problem.tsx';
import { ClaimQuote } from './ClaimQuote.tsx';

const STEP = 5;

interface ClaimsProps {
  readonly ids: readonly string[];
  readonly restricted?: boolean;
}

/** Claims known by their ids, each with its words; a few at a time, since a period may rest on hundreds. */
export function ClaimsById({ ids, restricted = false }: ClaimsProps) {
  const say = useWords(partWords);
  const [asOf] = useAsOf();
  const [shown, setShown] = useState(STEP);
  const found = useQueries({ queries: ids.slice(0, shown).map((id) => claimQuery(id, asOf, restricted)) });
  const failed = found.find(({ error }) => error);
  const nameOf = useNaming(Object.assign({}, ...found.map(({ data }) => data?.names ?? {})));
  const records = found.flatMap(({ data }) => (data ? [data] : []));
  if (failed) return <Problem error={failed.error} retry={() => void failed.refetch()} />;
  return (
    <Stack gap="sm">
      {records.map(({ item }) => (
        <ClaimQuote key={item.id} record={item} nameOf={nameOf} />
      ))}
      {found.some(({ isPending }) => isPending) && <Loading lines={3} />}
      {ids.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + STEP * 2)}>
          {say('more')}
        </Button>
      )}
      {ids.length === 0 && (
        <Text size="sm" c="dimmed">
          –
        </Text>
      )}
    </Stack>
  );
}

const claimQuery = (id: string, { knownBy }: AsOf, restricted: boolean) =>
  query('/claims/{id}', { params: { id }, query: { ...(knownBy && { knownBy }), ...(restricted && { restricted: 'true' }) } });
