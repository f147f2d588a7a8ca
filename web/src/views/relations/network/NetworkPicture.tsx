import { Text, useComputedColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { Loading } from '../../../parts/page/Loading.tsx';
import type { Patch } from '../../../state/url.ts';
import { directionOf } from '../../../words/language.ts';
import { relationWords } from '../../../words/relations.ts';
import { useLanguage, useWords } from '../../../words/useWords.ts';
import type { RelationsSearch } from '../relations-search.ts';
import { EdgePanel } from './EdgePanel.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import classes from './Network.module.css';
import { NetworkCanvas, type Pointed } from './NetworkCanvas.tsx';
import { networkGraph } from './network-graph.ts';
import { type Held, type Network, pickOf } from './network-model.ts';
import { useLayout } from './useLayout.ts';

interface PictureProps {
  readonly network: Network;
  readonly held: ReadonlyMap<number, Held>;
  readonly nameOf: (id: string) => string;
  readonly search: RelationsSearch;
  readonly patch: Patch<RelationsSearch>;
  readonly day: string;
  readonly label: string;
}
/** So long the pointer rests before the claims of what it points at are asked for. */
const DWELL = 250;

/** The drawn network with, at its side, what the pointer is on or what was chosen. */
export function NetworkPicture({ network, held, nameOf, search, patch, day, label }: PictureProps) {
  const say = useWords(relationWords);
  const scheme = useComputedColorScheme('light');
  const direction = directionOf(useLanguage());
  const places = useLayout(network);
  const graph = useMemo(() => places && networkGraph({ network, places, nameOf, scheme }), [network, places, nameOf, scheme]);
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const [rested] = useDebouncedValue(hovered, DWELL);
  const picked = useMemo(() => pickedIn(network, search.pick, held), [network, search.pick, held]);
  // what is only pointed at is ringed by sigma itself: to dim all else takes too long on large networks for every move of the pointer
  const lit = useMemo(() => litBy(picked, network, held), [picked, network, held]);
  const pick = useCallback(
    (what: Pointed | null) => {
      const chosen = what && ('group' in what ? what.group : pickOf(network.edges[what.edge]!));
      patch({ pick: chosen ?? undefined }, { replace: true });
    },
    [network, patch],
  );
  const shown = rested ?? picked;
  return (
    <div className={classes.layout}>
      <div>
        {graph ? (
          <NetworkCanvas {...{ graph, direction, scheme, held, lit, label }} onHover={setHovered} onPick={pick} />
        ) : (
          <div className={classes.frame}>
            <Text p="md">{say('laying')}</Text>
            <Loading lines={4} />
          </div>
        )}
      </div>
      <aside className={classes.side} aria-label={say('side.title')}>
        {!shown && (
          <Text size="sm" c="dimmed">
            {say(search.pick ? 'side.gone' : 'side.hint')}
          </Text>
        )}
        {shown && 'edge' in shown && <EdgePanel edge={network.edges[shown.edge]!} day={day} nameOf={nameOf} />}
        {shown && 'group' in shown && (
          <GroupPanel
            {...{ group: shown.group, network, held, nameOf }}
            alone={search.group === shown.group}
            onAlone={(group) => patch({ group })}
            onPick={(chosen) => patch({ pick: chosen }, { replace: true })}
          />
        )}
      </aside>
    </div>
  );
}

/** What stands in the address: a group, or a relation – of several periods the one that held on the day. */
function pickedIn({ nodes, edges }: Network, pick: string | undefined, held: ReadonlyMap<number, Held>): Pointed | null {
  if (pick === undefined) return null;
  if (nodes.some(({ id }) => id === pick)) return { group: pick };
  const found = edges.flatMap((edge, i) => (pickOf(edge) === pick ? [i] : []));
  const edge = found.find((i) => held.has(i)) ?? found[0];
  return edge === undefined ? null : { edge };
}

function litBy(what: Pointed | null, { edges }: Network, held: ReadonlyMap<number, Held>) {
  if (!what) return null;
  const own =
    'edge' in what ? [what.edge] : [...held.keys()].filter((i) => edges[i]!.a === what.group || edges[i]!.b === what.group);
  const groups = new Set(own.flatMap((i) => [edges[i]!.a, edges[i]!.b]));
  if ('group' in what) groups.add(what.group);
  return { groups, edges: new Set(own) };
}
