import { useComputedColorScheme } from '@mantine/core';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { mapWords } from '../../words/map.ts';
import { useWords } from '../../words/useWords.ts';
import type { BaseMap } from './base-map.ts';
import { type Cluster, clustersOf, type Placed } from './clusters.ts';
import classes from './Map.module.css';
import { MapControls } from './MapControls.tsx';
import { Mark } from './Mark.tsx';
import { drawAreas, openMap } from './map-drawing.ts';
import { areaKey, areasOf, type CountedPlace, markOf } from './place-shape.ts';

interface CanvasProps {
  readonly base: BaseMap;
  readonly places: readonly CountedPlace[];
  readonly nameOf: (id: string) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (place: string) => void;
}
const CLOSER = 1.6;

/** The map with a mark for every place or cluster of them. The marks are buttons; the list beside has the same. */
export function MapCanvas({ base, places, nameOf, chosen, onChoose }: CanvasProps) {
  const say = useWords(mapWords);
  const scheme = useComputedColorScheme('light');
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [zoom, setZoom] = useState(0);
  const [, moved] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    if (!box.current) return;
    const drawn = openMap(box.current, base, scheme);
    drawn.on('load', () => setMap(drawn));
    drawn.on('move', moved);
    drawn.on('zoomend', () => setZoom(drawn.getZoom()));
    return () => {
      setMap(null);
      drawn.remove();
    };
  }, [base, scheme]);

  const placed = useMemo(
    () =>
      places.flatMap((place): Placed[] => {
        const at = markOf(place, base.countries);
        return at ? [{ place, at }] : [];
      }),
    [places, base],
  );
  useEffect(() => {
    const place = places.find(({ id }) => id === chosen);
    if (map) drawAreas(map, areasOf(places, base.countries), place && areaKey(place));
  }, [map, places, base, chosen]);
  // zoom is what `project` depends on
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const clusters = useMemo(() => (map ? clustersOf(placed, ([lon, lat]) => map.project([lon, lat])) : []), [map, placed, zoom]);
  const open = (cluster: Cluster): void => {
    const [only, ...others] = cluster.places;
    if (only && (others.length === 0 || (map && map.getZoom() > 9))) onChoose(only.id);
    else map?.easeTo({ center: [...cluster.at], zoom: map.getZoom() + CLOSER, duration: 300 });
  };
  const most = Math.max(1, ...clusters.map(({ claims }) => claims));
  return (
    <section className={classes.frame} aria-label={say('mapLabel')}>
      <div ref={box} className={classes.canvas} />
      <div className={classes.marks}>
        {map &&
          clusters.map((cluster) => (
            <Mark
              key={cluster.places[0]!.id}
              cluster={cluster}
              point={map.project([...cluster.at])}
              most={most}
              nameOf={nameOf}
              chosen={cluster.places.some(({ id }) => id === chosen)}
              onOpen={() => open(cluster)}
            />
          ))}
      </div>
      {map && <MapControls map={map} />}
      <p className={classes.credit}>{say('credit')}</p>
    </section>
  );
}
