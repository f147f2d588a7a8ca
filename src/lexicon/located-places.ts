import type { PlaceRecord } from '../core/lexicon.ts';
import type { LexiconIssue } from './files.ts';

/** Placeholder until the gazetteer lands. */
export function loadLocatedPlaces(_dirs: readonly string[], _issues: LexiconIssue[]): { record: PlaceRecord; names: readonly string[]; weak: boolean }[] {
  return [];
}
