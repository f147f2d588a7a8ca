import { List, Text, Title } from '@mantine/core';
import { Empty } from '../../../parts/page/Empty.tsx';
import { Loading } from '../../../parts/page/Loading.tsx';
import { Problem } from '../../../parts/page/Problem.tsx';
import type { Answer } from '../../../state/api.ts';
import { type CodeWords, useCodes } from '../../../state/codes.ts';
import { useGet } from '../../../state/queries.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import { AgreementTable, type Row } from './AgreementTable.tsx';

type Report = Answer<'get', '/agreement'>;
type Agreed = Report['all'];
const NOTES = ['one', 'zero', 'below', 'use', 'undefined'] as const;

/** How far people agree, over all and by type, and for every two of them. */
export function Agreement() {
  const say = useWords(reviewWords);
  const codes = useCodes();
  const { data, error, refetch } = useGet('/agreement');
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  const { all, types } = data;
  if (all.claims === 0) return <Empty title={say('agree.none')}>{say('agree.noneHelp')}</Empty>;
  return (
    <>
      <Text size="sm" c="dimmed" maw="70ch">
        {say('agree.help')}
      </Text>
      <Text my="sm">
        {say('agree.claims', { count: all.claims })} · {say('agree.people', { count: all.coders.length })}
      </Text>
      <AgreementTable title={say('agree.byType')} first={say('agree.type')} figure={say('agree.alpha')} rows={byType()} />
      <AgreementTable title={say('agree.byPair')} first={say('agree.pair')} figure={say('agree.kappa')} rows={byPair(all)} />
      <section>
        <Title order={2}>{say('agree.scale.title')}</Title>
        <List size="sm" mt="xs" maw="75ch">
          {NOTES.map((note) => (
            <List.Item key={note}>{say(`agree.scale.${note}`)}</List.Item>
          ))}
        </List>
      </section>
    </>
  );

  function byType(): readonly Row[] {
    const row = (name: string, { claims, alpha, pairs }: Agreed): Row => ({ name, claims, share: shareOf(pairs), figure: alpha });
    return [row(say('agree.all'), all), ...types.map(({ type, agreement }) => row(typeName(codes, type), agreement))];
  }
}

const byPair = ({ pairs }: Agreed): readonly Row[] =>
  pairs.map(({ coders, claims, observed, kappa }) => ({ name: coders.join(' · '), claims, share: observed, figure: kappa }));

/** Of all comparisons of two people, the share that came out alike. */
function shareOf(pairs: Agreed['pairs']): number | null {
  const compared = pairs.reduce((sum, { claims }) => sum + claims, 0);
  return compared === 0 ? null : pairs.reduce((sum, { same }) => sum + same, 0) / compared;
}

const LISTS = ['types', 'relations', 'aspects'] as const;
const typeName = (codes: CodeWords, type: string): string =>
  LISTS.map((list) => codes(list, type)).find((words) => words !== type) ?? type;
