import { Group, Text } from '@mantine/core';
import { AppLink } from '../../parts/AppLink.tsx';
import { ClaimQuote } from '../../parts/evidence/ClaimQuote.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useNaming } from '../../state/naming.ts';
import { usePages } from '../../state/queries.ts';
import { type Question, useAsOf } from '../../state/url.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { useWords } from '../../words/useWords.ts';
import { NothingFound, Shown } from './NothingFound.tsx';

/** Claims whose words answer, what answers marked. */
export function FoundClaims({ question }: { readonly question: Question }) {
  const sayEvidence = useWords(evidenceWords);
  const [asOf] = useAsOf();
  const pages = usePages('/claims', { query: { ...question, ...asOf, limit: '30' } });
  const nameOf = useNaming(pages.names);
  if (pages.loading) return <Loading lines={10} height={24} />;
  if (pages.error) return <Problem error={pages.error} retry={pages.retry} />;
  if (pages.items.length === 0) return <NothingFound exact={question.exact === 'true'} />;
  return (
    <>
      <Shown count={pages.items.length} more={pages.hasMore} />
      <ol className={sides.list} aria-busy={pages.stale}>
        {pages.items.map((record) => (
          <li key={record.id} className={sides.card}>
            <ClaimQuote record={record} nameOf={nameOf} marks={record.highlights ?? []} />
            {record.claim.kind === 'event' && (
              <Group justify="end" gap="sm">
                <Text size="xs">
                  <AppLink to="/events/$id" params={{ id: record.id }} inherit>
                    {sayEvidence('event')}
                  </AppLink>
                </Text>
              </Group>
            )}
          </li>
        ))}
      </ol>
      <More pages={pages} />
    </>
  );
}
