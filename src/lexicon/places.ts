import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { foldWord } from '../core/text/fold-word.ts';
import { type PlaceEntry, placeEntry } from './places-schema.ts';

export type { PlaceEntry } from './places-schema.ts';

/** Something wrong in a data file, and where. */
export interface PlaceIssue {
  readonly code: string;
  readonly detail: string;
  readonly file: string;
  readonly line: number;
}

export interface PlaceList {
  readonly places: PlaceEntry[];
  readonly issues: PlaceIssue[];
}

interface Located {
  readonly entry: PlaceEntry;
  readonly file: string;
  readonly line: number;
}

/** Every `packs/<region>/places.yaml` below the directories, in order. Bad entries are left out and reported. */
export function loadPlaces(dirs: readonly string[]): PlaceList {
  const issues: PlaceIssue[] = [];
  const located = dirs.flatMap(placeFiles).flatMap((file) => readPlaces(file, readFileSync(file, 'utf8'), issues));
  const kept = withoutDuplicates(located, issues);
  reportUnknownParents(kept, issues);
  return { places: kept.map((item) => item.entry), issues };
}

/** A name as the finder sees it: folded words. */
export function foldName(name: string): string[] {
  return name
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== '');
}

function placeFiles(dir: string): string[] {
  const packs = join(dir, 'packs');
  if (!existsSync(packs)) return [];
  const files = readdirSync(packs)
    .sort()
    .map((region) => join(packs, region, 'places.yaml'));
  return files.filter((file) => existsSync(file));
}

function readPlaces(file: string, text: string, issues: PlaceIssue[]): Located[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    issues.push({ code: 'yaml-error', detail: error.message.split('\n')[0] ?? '', file, line: lines.linePos(error.pos[0]).line });
  }
  if (document.errors.length > 0 || document.contents === null) return [];
  if (!isSeq(document.contents)) {
    issues.push({ code: 'not-a-list', detail: 'the file must hold one list of places', file, line: 1 });
    return [];
  }
  return document.contents.items.flatMap((item) => readEntry(item as Node, lines, file, issues));
}

function readEntry(node: Node, lines: LineCounter, file: string, issues: PlaceIssue[]): Located[] {
  const line = lines.linePos(node.range?.[0] ?? 0).line;
  const result = placeEntry.safeParse(isMap(node) ? node.toJSON() : node);
  if (result.success) return [{ entry: result.data, file, line }];
  for (const problem of result.error.issues) {
    const key = problem.path.join('.');
    issues.push({ code: 'bad-place', detail: key === '' ? problem.message : `${key}: ${problem.message}`, file, line });
  }
  return [];
}

function withoutDuplicates(located: readonly Located[], issues: PlaceIssue[]): Located[] {
  const first = new Map<string, Located>();
  for (const item of located) {
    const earlier = first.get(item.entry.id);
    if (earlier === undefined) first.set(item.entry.id, item);
    else {
      const detail = `${item.entry.id}: also at ${earlier.file}:${earlier.line}`;
      issues.push({ code: 'duplicate-id', detail, file: item.file, line: item.line });
    }
  }
  return [...first.values()];
}

function reportUnknownParents(located: readonly Located[], issues: PlaceIssue[]): void {
  const divisions = new Set(located.filter((item) => item.entry.type === 'admin1').map((item) => item.entry.id));
  for (const { entry, file, line } of located) {
    if (entry.admin1 === undefined || divisions.has(entry.admin1)) continue;
    issues.push({ code: 'unknown-admin1', detail: `${entry.id}: ${entry.admin1}`, file, line });
  }
}
