import { Button, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { Empty } from '../../../parts/page/Empty.tsx';
import { hasWebGl } from '../../../parts/webgl/webgl.ts';
import { type Patch, useAsOf } from '../../../state/url.ts';
import { relationWords } from '../../../words/relations.ts';
import { useFormat, useWords } from '../../../words/useWords.ts';
import { RELATION_TYPES } from '../relation-style.ts';
import type { RelationsSearch } from '../relations-search.ts';
import { Legend } from './Legend.tsx';
import classes from './Network.module.css';
import { NetworkFilters } from './NetworkFilters.tsx';
import { NetworkPicture } from './NetworkPicture.tsx';
import { chosenEdges, edgesOn, type Network } from './network-model.ts';
import { RelationTable } from './RelationTable.tsx';
import { TimeSlider } from './TimeSlider.tsx';

interface ViewProps {
  readonly network: Network;
  readonly seen: NonNullable<Network['seen']>;
  readonly nameOf: (id: string) => string;
  readonly search: RelationsSearch;
  readonly patch: Patch<RelationsSearch>;
}

/** Filters and the day, then the network of that day as picture or table. */
export function NetworkView({ network, seen, nameOf, search, patch }: ViewProps) {
  const say = useWords(relationWords);
  const format = useFormat();
  const [{ trueOn }] = useAsOf();
  const { type, country, group, min, surely } = search;
  const resting = within(search.day ?? trueOn ?? seen.latest, seen);
  const [day, setDay] = useState(resting);
  useEffect(() => setDay(resting), [resting]);
  const chosen = useMemo(() => chosenEdges(network, { type, country, group, min }), [network, type, country, group, min]);
  const held = useMemo(() => edgesOn(network, chosen, day, surely === 'true'), [network, chosen, day, surely]);
  const groups = useMemo(
    () => new Set([...held.keys()].flatMap((i) => [network.edges[i]!.a, network.edges[i]!.b])),
    [held, network],
  );
  const types = useMemo(() => {
    const here = new Set(network.edges.map((edge) => edge.type));
    return RELATION_TYPES.filter((one) => here.has(one));
  }, [network]);
  const picture = search.view !== 'table' && hasWebGl();
  const counted = { groups: format.number(groups.size), edges: format.number(held.size), day: format.day(day) };
  const clear = (): void => patch({ type: undefined, country: undefined, group: undefined, min: undefined, surely: undefined });
  return (
    <>
      <NetworkFilters network={network} nameOf={nameOf} search={search} patch={patch} />
      <TimeSlider
        from={seen.earliest}
        to={seen.latest}
        day={day}
        onMove={setDay}
        onRest={(rest) => patch({ day: rest }, { replace: true })}
      />
      <Text size="sm" aria-live="off" data-counts>
        <b>{format.day(day)}</b> · {say('groups', { count: groups.size })} · {say('edges', { count: held.size })}
      </Text>
      {!picture && search.view !== 'table' && <Text size="sm">{say('noWebGl')}</Text>}
      {picture && <NetworkPicture {...{ network, held, nameOf, search, patch, day }} label={say('pictureOf', counted)} />}
      {picture && <Legend types={types} />}
      {held.size === 0 && (
        <Empty title={say('emptyDay')} action={<Button onClick={clear}>{say('clear')}</Button>}>
          {say('emptyDayHelp')}
        </Empty>
      )}
      {!picture && held.size > 0 && (
        <div className={classes.table}>
          <RelationTable {...{ network, held, nameOf, search, patch }} caption={say('tableOf', { day: format.day(day) })} />
        </div>
      )}
    </>
  );
}

const within = (day: string, { earliest, latest }: NonNullable<Network['seen']>): string =>
  day < earliest ? earliest : day > latest ? latest : day;
