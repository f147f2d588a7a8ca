import { Checkbox, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useGet } from '../../state/queries.ts';
import { useAsOf, useSearchState } from '../../state/url.ts';
import { relationWords } from '../../words/relations.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { Evidence } from '../relations/network/EdgePanel.tsx';
import { PairChart } from './PairChart.tsx';
import { Partners } from './Partners.tsx';
import { PeriodTable } from './PeriodTable.tsx';
import { periodKey } from './pair-scale.ts';
import { pairSearch } from './pair-search.ts';

/** How two groups stood to each other, as periods with their claims. */
export function Pair() {
  const say = useWords(relationWords);
  const language = useLanguage();
  const { a, b } = useParams({ from: '/relations/$a/$b' });
  const [search, patch] = useSearchState(pairSearch);
  const [asOf] = useAsOf();
  const { parts, restricted } = search;
  const query = { ...(parts && { parts }), ...(restricted && { restricted }), ...asOf };
  const { data, error, refetch } = useGet('/relations/{a}/{b}', { params: { a, b }, query });
  const nameOf = (id: string): string => data?.names[id]?.[language] ?? id;
  const chosen = data?.periods.find((period) => periodKey(period) === search.period);
  const choose = (period: string): void => patch({ period: period === search.period ? undefined : period }, { replace: true });
  const withParts = (
    <Checkbox
      label={say('pair.parts')}
      checked={parts === 'true'}
      onChange={({ currentTarget }) => patch({ parts: currentTarget.checked ? 'true' : undefined, period: undefined })}
    />
  );
  return (
    <Page title={say('pair.title', { a: nameOf(a), b: nameOf(b) })} help={say('pair.help')} actions={withParts}>
      <Stack gap="md">
        {error && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading lines={6} />}
        {data?.periods.length === 0 && <Empty title={say('pair.empty')}>{say('pair.emptyHelp')}</Empty>}
        {data && data.periods.length > 0 && (
          <>
            <PairChart periods={data.periods} nameOf={nameOf} chosen={search.period} onChoose={choose} />
            <Text size="xs" c="dimmed">
              {say('pair.reading')} {say('pair.levels')}
            </Text>
            <PeriodTable periods={data.periods} nameOf={nameOf} chosen={search.period} onChoose={choose} />
            <section aria-live="polite">
              <Title order={2} size="h3">
                {say('pair.chosen')}
              </Title>
              {chosen ? (
                <Evidence key={search.period} period={chosen} />
              ) : (
                <Text size="sm" c="dimmed">
                  {say('pair.choose')}
                </Text>
              )}
            </section>
          </>
        )}
        {data && <Partners of={data.pair[0]} but={data.pair[1]} name={nameOf(a)} />}
        {data && <Partners of={data.pair[1]} but={data.pair[0]} name={nameOf(b)} />}
      </Stack>
    </Page>
  );
}
