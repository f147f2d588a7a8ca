import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { TimeBrush } from '../../parts/brush/TimeBrush.tsx';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { BUT_DAYS, FilterBar } from '../../parts/question/FilterBar.tsx';
import { useGet } from '../../state/queries.ts';
import { questionSearch, useAsOf, useSearchState } from '../../state/url.ts';
import { shellWords } from '../../words/shell.ts';
import { timelineWords } from '../../words/timeline.ts';
import { useWords } from '../../words/useWords.ts';
import { Density } from './Density.tsx';
import { EventRows } from './EventRows.tsx';
import { PredictionRows } from './PredictionRows.tsx';
import { timelineSearch } from './timeline-search.ts';
import { useHorizons } from './useHorizons.ts';

/** Events and predictions over time. Unless asked otherwise, claims of events. */
export function Timeline() {
  const sayShell = useWords(shellWords);
  const say = useWords(timelineWords);
  const [search, patch] = useSearchState(timelineSearch);
  const [asOf] = useAsOf();
  const question = useMemo(() => ({ kind: ['event'], ...questionSearch(search) }), [search]);
  const { from, to, ...always } = question;
  const { data, error, refetch } = useGet('/histogram', { query: { ...always, ...asOf } }, { keep: true });
  const days = { ...(from && { from }), ...(to && { to }) };
  const near = useGet(
    '/histogram',
    { query: { ...always, ...days, ...asOf } },
    { keep: true, when: Object.keys(days).length > 0 },
  );
  const horizons = useHorizons(question);
  const toggle = (
    <SegmentedControl
      size="xs"
      aria-label={say('lists')}
      value={search.list ?? 'events'}
      onChange={(list) => patch({ list: list === 'predictions' ? 'predictions' : undefined })}
      data={(['events', 'predictions'] as const).map((value) => ({ value, label: say(value) }))}
    />
  );
  const shown = (Object.keys(days).length > 0 ? near.data : undefined) ?? data;
  return (
    <Page title={sayShell('pages.timeline')} help={say('help')} actions={toggle}>
      <Stack gap="sm">
        <FilterBar value={search} onChange={patch} parts={BUT_DAYS} />
        {error && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading lines={6} />}
        {data?.bars.length === 0 && <Empty title={say('none')}>{say('noneHelp')}</Empty>}
        {data && shown && data.bars.length > 0 && (
          <>
            <Density histogram={shown} horizons={horizons} from={from} to={to} />
            <TimeBrush histogram={data} from={from} to={to} onChoose={(chosen) => patch(chosen)} />
            <Text size="xs" c="dimmed">
              {say('reading')} {data.undated > 0 && say('undated', { count: data.undated })}
            </Text>
          </>
        )}
        {search.list === 'predictions' ? <PredictionRows question={question} /> : <EventRows question={question} />}
      </Stack>
    </Page>
  );
}
