import { Button, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../state/queries.ts';
import type { ClaimRecord } from '../../state/records.ts';
import { type AsOf, useAsOf } from '../../state/url.ts';
import { partWords } from '../../words/parts.ts';
import { useWords } from '../../words/useWords.ts';
import { Loading } from '../page/Loading.tsx';
import { Problem } from '../page/Problem.tsx';
import { QuotedClaim } from './QuotedClaim.tsx';

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
  if (failed) return <Problem error={failed.error} retry={() => void failed.refetch()} />;
  const records = found.flatMap(({ data }) => (data ? [data] : []));
  return (
    <Stack gap="xs">
      {records.map(({ item, names }) => (
        <QuotedClaim key={item.id} record={item satisfies ClaimRecord} names={names} />
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
