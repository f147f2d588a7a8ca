import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?url';
import type { Countries } from './place-shape.ts';

/** Countries of Natural Earth (public domain), as one shape each and as lines between them. */
export interface BaseMap {
  readonly land: FeatureCollection<Polygon | MultiPolygon>;
  readonly borders: MultiLineString;
  /** by ISO number */
  readonly countries: Countries;
}

type Atlas = Topology<{ readonly countries: GeometryCollection }>;
type Shape = Feature<Polygon | MultiPolygon>;
const areaOf = ({ geometry, ...shape }: Feature): Shape[] =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [{ ...shape, geometry }] : [];

/** Throws where the file cannot be fetched. */
export async function loadBaseMap(): Promise<BaseMap> {
  const response = await fetch(atlas);
  if (!response.ok) throw new Error(`${response.status} ${atlas}`);
  // a file of our own build
  const topology = (await response.json()) as Atlas;
  const features = feature(topology, topology.objects.countries).features.flatMap(areaOf);
  return {
    land: { type: 'FeatureCollection', features },
    borders: mesh(topology, topology.objects.countries, (a, b) => a !== b),
    countries: new Map(features.map((shape) => [Number(shape.id), shape])),
  };
}
