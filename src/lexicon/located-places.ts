import { relative } from 'node:path';
import type { PlaceRecord } from '../core/lexicon.ts';
import { locatePlaces } from './coordinates.ts';
import type { LexiconIssue } from './files.ts';
import { loadPlaces } from './places.ts';

/** Every place of the packs with its coordinates and its names as the finder sees them. */
export function loadLocatedPlaces(dirs: readonly string[], issues: LexiconIssue[]): { record: PlaceRecord; names: readonly string[]; weak: boolean }[] {
  const { places, issues: faults } = loadPlaces(dirs);
  for (const fault of faults) {
    const base = dirs.find((d) => !relative(d, fault.file).startsWith('..'));
    issues.push({ ...fault, file: base === undefined ? fault.file : relative(base, fault.file) });
  }
  return locatePlaces(places).map(({ weak, names, pcode: _pcode, ...record }) => ({ record, names: names.map((words) => words.join(' ')), weak }));
}
