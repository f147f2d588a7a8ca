import { relative } from 'node:path';
import type { PlaceRecord } from '../core/lexicon.ts';
import { type LocatedPlace, locatePlaces } from './coordinates.ts';
import type { LexiconIssue } from './files.ts';
import { loadPlaces } from './places.ts';

/** A place of the packs with its coordinates and the folded spellings it goes by. */
export interface NamedPlace {
  readonly record: PlaceRecord;
  readonly names: readonly string[];
  readonly weak: boolean;
}

/** The places of all packs, each with coordinates of its own, its division's or its country's. */
export function loadLocatedPlaces(dirs: readonly string[], issues: LexiconIssue[]): NamedPlace[] {
  const loaded = loadPlaces(dirs);
  for (const issue of loaded.issues)
    issues.push({ ...issue, file: relative(dirs.find((d) => issue.file.startsWith(d)) ?? '', issue.file) });
  return locatePlaces(loaded.places).map(toNamed);
}

function toNamed(place: LocatedPlace): NamedPlace {
  const { weak, names, pcode: _, ...record } = place;
  return { record, names: names.map((words) => words.join(' ')), weak };
}
