import type { CountedPlace } from './place-shape.ts';

/** Places whose marks would lie on each other, as one mark. */
export interface Cluster {
  readonly places: readonly CountedPlace[];
  readonly at: readonly [number, number];
  readonly claims: number;
}
export interface Placed {
  readonly place: CountedPlace;
  readonly at: readonly [number, number];
}

/** Nearer than so many pixels, marks become one. */
const NEAR = 40;

/** `project` gives pixels at the zoom of the moment. Those of most claims draw the others to them. */
export function clustersOf(
  placed: readonly Placed[],
  project: (at: readonly [number, number]) => { x: number; y: number },
): readonly Cluster[] {
  const found: { places: CountedPlace[]; at: readonly [number, number]; x: number; y: number; claims: number }[] = [];
  const grid = new Map<string, typeof found>();
  for (const { place, at } of placed) {
    const { x, y } = project(at);
    const [column, row] = [Math.floor(x / NEAR), Math.floor(y / NEAR)];
    const near = NEIGHBOURS.flatMap(([dx, dy]) => grid.get(`${column + dx} ${row + dy}`) ?? []);
    const home = near.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < NEAR);
    if (home) {
      home.places.push(place);
      home.claims += place.claims;
      continue;
    }
    const cluster = { places: [place], at, x, y, claims: place.claims };
    found.push(cluster);
    const cell = `${column} ${row}`;
    grid.set(cell, [...(grid.get(cell) ?? []), cluster]);
  }
  return found;
}
const NEIGHBOURS = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
