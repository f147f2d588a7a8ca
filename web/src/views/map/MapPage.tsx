import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { TimeBrush } from '../../parts/brush/TimeBrush.tsx';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { BUT_DAYS, FilterBar } from '../../parts/question/FilterBar.tsx';
import { hasWebGl } from '../../parts/webgl/webgl.ts';
import { useGet } from '../../state/queries.ts';
import { questionSearch, useAsOf, useSearchState } from '../../state/url.ts';
import { mapWords } from '../../words/map.ts';
import { shellWords } from '../../words/shell.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { loadBaseMap } from './base-map.ts';
import classes from './Map.module.css';
import { MapCanvas } from './MapCanvas.tsx';
import { mapSearch } from './map-search.ts';
import { PlaceList } from './PlaceList.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { RADII } from './place-shape.ts';

/** Where claims say that things happened. Unless asked otherwise, claims of events. */
export function MapPage() {
  const sayShell = useWords(shellWords);
  const say = useWords(mapWords);
  const language = useLanguage();
  const [search, patch] = useSearchState(mapSearch);
  const [asOf] = useAsOf();
  const question = useMemo(() => ({ kind: ['event'], ...questionSearch(search) }), [search]);
  const { from: _from, to: _to, ...always } = question;
  const found = useGet('/map', { query: { ...question, ...asOf } }, { keep: true });
  const histogram = useGet('/histogram', { query: { ...always, ...asOf } }, { keep: true });
  const list = search.view === 'list' || !hasWebGl();
  const base = useQuery({ queryKey: ['base-map'], queryFn: loadBaseMap, staleTime: Number.POSITIVE_INFINITY, enabled: !list });
  const nameOf = useCallback((id: string): string => found.data?.names[id]?.[language] ?? id, [found.data, language]);
  const choose = useCallback((at: string) => patch({ at }, { replace: true }), [patch]);
  const chosen = found.data?.places.find(({ id }) => id === search.at);
  const error = found.error ?? base.error;
  const toggle = (
    <SegmentedControl
      size="xs"
      aria-label={say('views')}
      value={list ? 'list' : 'map'}
      onChange={(view) => patch({ view: view === 'list' ? 'list' : undefined })}
      data={(['map', 'list'] as const).map((value) => ({ value, label: say(value) }))}
    />
  );
  return (
    <Page title={sayShell('pages.map')} help={say('help')} actions={toggle} width="full">
      <Stack gap="sm">
        <FilterBar value={search} onChange={patch} parts={BUT_DAYS} />
        {histogram.data && (
          <TimeBrush histogram={histogram.data} from={search.from} to={search.to} onChoose={(days) => patch(days)} />
        )}
        {list && search.view !== 'list' && <Text size="sm">{say('noWebGl')}</Text>}
        {error && <Problem error={error} retry={() => void Promise.all([found.refetch(), base.refetch()])} />}
        {!found.data && !error && <Loading lines={8} />}
        {found.data && (
          <Text size="sm">
            {say('counted', { claims: found.data.claims, placed: found.data.placed, places: found.data.places.length })}
          </Text>
        )}
        {found.data?.places.length === 0 && <Empty title={say('empty')}>{say('emptyHelp')}</Empty>}
        {found.data && (
          <div className={classes.layout}>
            <div>
              {list && found.data.places.length > 0 && (
                <PlaceList places={found.data.places} nameOf={nameOf} chosen={search.at} onChoose={choose} />
              )}
              {!list && !base.data && <Loading lines={8} />}
              {!list && base.data && (
                <MapCanvas base={base.data} places={found.data.places} nameOf={nameOf} chosen={search.at} onChoose={choose} />
              )}
            </div>
            <aside className={classes.side} aria-label={say('place')}>
              {chosen ? (
                <PlacePanel key={chosen.id} place={chosen} name={nameOf(chosen.id)} question={question} />
              ) : (
                <Text size="sm" c="dimmed">
                  {say('hint')}
                </Text>
              )}
            </aside>
          </div>
        )}
        <Text size="xs" c="dimmed">
          {say('reading', RADII)} {say('purpose')}
        </Text>
      </Stack>
    </Page>
  );
}
