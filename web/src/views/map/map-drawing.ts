import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import type { BaseMap } from './base-map.ts';

setWorkerUrl(worker);

export type Scheme = 'light' | 'dark';
interface Inks {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly area: string;
}
const INKS: Readonly<Record<Scheme, Inks>> = {
  light: { sea: '#e6edef', land: '#fffefc', border: '#b3aea4', area: '#9a4a12' },
  dark: { sea: '#12110f', land: '#2c2a27', border: '#6a665d', area: '#eda36b' },
};
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A map of land, borders and areas; nothing of it comes from elsewhere, and no letters are drawn on it. */
export function openMap(container: HTMLElement, { land, borders }: BaseMap, scheme: Scheme): MapLibre {
  const inks = INKS[scheme];
  return new MapLibre({
    container,
    center: [41, 30],
    zoom: 3.2,
    minZoom: 1,
    maxZoom: 11,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    style: {
      version: 8,
      sources: {
        land: { type: 'geojson', data: land },
        borders: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: borders } },
        areas: { type: 'geojson', data: NOTHING },
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': inks.sea } },
        { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': inks.land } },
        {
          id: 'areas',
          type: 'fill',
          source: 'areas',
          paint: {
            'fill-color': inks.area,
            'fill-opacity': ['match', ['get', 'kind'], 'country', 0.1, 0.22],
          },
        },
        {
          id: 'borders',
          type: 'line',
          source: 'borders',
          paint: { 'line-color': inks.border, 'line-width': 0.8, 'line-dasharray': [4, 2] },
        },
        {
          id: 'area-edges',
          type: 'line',
          source: 'areas',
          filter: ['!=', ['get', 'kind'], 'country'],
          paint: { 'line-color': inks.area, 'line-width': 1 },
        },
        {
          id: 'chosen',
          type: 'line',
          source: 'areas',
          filter: ['==', ['get', 'id'], ''],
          paint: { 'line-color': inks.area, 'line-width': 3 },
        },
      ],
    },
  });
}

export function drawAreas(map: MapLibre, areas: FeatureCollection, chosen: string | undefined): void {
  const source = map.getSource<GeoJSONSource>('areas');
  void source?.setData(areas);
  map.setFilter('chosen', ['==', ['get', 'id'], chosen ?? '']);
}
