import { Badge, Tabs } from '@mantine/core';
import { Page } from '../../parts/page/Page.tsx';
import { FilterBar, type FilterPart } from '../../parts/question/FilterBar.tsx';
import { useGet } from '../../state/queries.ts';
import { useSearchState } from '../../state/url.ts';
import { predictionWords } from '../../words/predictions.ts';
import { shellWords } from '../../words/shell.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { PredictionList } from './PredictionList.tsx';
import { predictionsSearch, STATES } from './predictions-search.ts';

const PARTS: readonly FilterPart[] = [
  ...(['party', 'parts', 'type', 'place', 'country', 'from', 'to', 'source', 'outlet', 'restricted'] as const),
];

/** What was foretold, by how it came out. */
export function Predictions() {
  const say = useWords(predictionWords);
  const sayShell = useWords(shellWords);
  const format = useFormat();
  const [search, patch] = useSearchState(predictionsSearch);
  const { state = 'due', ...asked } = search;
  const counts: Readonly<Record<string, number>> = useGet('/prediction-counts').data?.counts ?? {};
  const turn = (to: string | null): void => {
    const found = STATES.find((one) => one === to);
    patch({ state: found === 'due' ? undefined : found });
  };
  return (
    <Page title={sayShell('pages.predictions')} help={say('help')}>
      <Tabs value={state} onChange={turn} keepMounted={false}>
        <Tabs.List aria-label={say('states.label')} mb="md">
          {STATES.map((one) => (
            <Tabs.Tab
              key={one}
              value={one}
              rightSection={counts[one] ? <Badge size="sm">{format.number(counts[one])}</Badge> : null}
            >
              {say(`states.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <FilterBar value={asked} onChange={patch} parts={PARTS} />
        <Tabs.Panel value={state} pt="md">
          <PredictionList state={state} asked={asked} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
