import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tokensOf } from '../../src/core/parse.ts';
import { foldWord } from '../../src/core/text/fold-word.ts';
import type { KnownWord } from '../../src/core/types.ts';
import { compileLexicon } from '../../src/lexicon/compile.ts';
import { yamlFiles } from '../../src/lexicon/files.ts';
import { loadPlaces } from '../../src/lexicon/places.ts';
import { BUILT, builtReader } from '../helpers/reader.ts';
import { SHARED, without } from '../helpers/shared.ts';

// The breadth that the lexicon promises (docs/lexicon.md), and that no row of the reference lists is forgotten.

const ROOT = fileURLToPath(new URL('../../lexicon', import.meta.url));
const TYPES =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(
    ' ',
  );
const RELATIONS =
  'MEMBER_OF ALLEGIANCE SUCCEEDS MERGED_INTO SPLIT_FROM SUPPORT_FOR ALLIANCE COOPERATION RAPPROCHEMENT TRUCE RIVALRY HOSTILITY'.split(
    ' ',
  );

const { words, actors, issues } = compileLexicon([ROOT]);
const verbs = words.verbs.map(({ entry }) => entry);
const nouns = words.nouns.map(({ entry }) => entry);
const { places } = loadPlaces([ROOT]);

describe('breadth of the lexicon', () => {
  it('compiles without an issue', () => {
    expect(issues.map(({ file, line, code, detail }) => `${file}:${line}: ${code}: ${detail}`)).toEqual([]);
  });

  it('has 700 verb lemmas that tell something, each with a frame where it has roles', () => {
    const telling = verbs.filter((verb) => !verb.plain);
    expect(new Set(telling.map(({ lemma }) => lemma)).size).toBeGreaterThanOrEqual(700);
    expect(telling.filter(({ event, frame }) => event && Object.keys(frame).length === 0).map(({ lemma }) => lemma)).toEqual([]);
  });

  it.each(TYPES)('%s has verbs and nouns', (type) => {
    const of = (entries: readonly { readonly event?: string | undefined }[]) =>
      entries.filter(({ event }) => event?.split('/')[0] === type).length;
    expect(of(verbs)).toBeGreaterThanOrEqual(10);
    expect(of(nouns)).toBeGreaterThanOrEqual(5);
  });

  it.each(RELATIONS)('%s has words', (type) => {
    expect([...verbs, ...nouns].filter(({ relation }) => relation?.split('/')[0] === type).length).toBeGreaterThanOrEqual(3);
  });

  it('has verbs of saying, light verbs and verbs of aspect', () => {
    const count = (key: 'report' | 'light' | 'aspect') =>
      new Set(verbs.filter((verb) => verb[key]).map(({ lemma }) => lemma)).size;
    expect(count('report')).toBeGreaterThanOrEqual(147);
    expect(count('light')).toBeGreaterThanOrEqual(40);
    expect(count('aspect')).toBeGreaterThanOrEqual(80);
  });

  it('has 700 actors with both names, each id once', () => {
    const ids = actors.entries.map(({ entry }) => entry.id);
    expect(ids.length).toBeGreaterThanOrEqual(700);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(actors.entries.filter(({ entry }) => !entry.ar || !entry.en).length).toBe(0);
  });

  it('has 1,500 places, most of them on the map', () => {
    expect(places.length).toBeGreaterThanOrEqual(1500);
    if (!BUILT) return;
    const compiled = builtReader().engine.places;
    expect(compiled.filter((place) => place.lat !== undefined).length / compiled.length).toBeGreaterThan(0.8);
  });
});

// ---------------------------------------------------------------- the reference lists

const { absent, note } = without('reference');

/** Rows of a CSV file with a head line and quoted cells. */
function csv(file: string): Record<string, string>[] {
  const text = readFileSync(join(SHARED, 'reference', file), 'utf8').trimEnd();
  const [head, ...rows] = text
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => (cell[1] ?? cell[2] ?? '').replaceAll('""', '"')),
    );
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i] ?? ''])));
}

const fold = (term: string): string => term.split(/\s+/).filter(Boolean).map(foldWord).join(' ');

/** "في حال + مضارع", "بأن / أن", "X (note)": the spellings that a cell of the lists stands for. */
function spellings(cell: string): string[] {
  return cell
    .replace(/\([^)]*\)/g, ' ')
    .split(/[/;؛]/)
    .map((one) =>
      fold(
        one
          .replace(/\+.*$/, '')
          .replace(/…|\.\.\./g, ' ')
          .replace(/-\S*/g, ' '),
      ),
    )
    .filter(Boolean);
}

/** All phrases, lemmas, nouns and measures as spelled in the YAML files, folded. */
function entriesOfAll(): Set<string> {
  const all = new Set([...verbs.map(({ lemma }) => fold(lemma)), ...nouns.map(({ noun }) => fold(noun))]);
  for (const { when } of verbs) for (const word of Object.values(when ?? {}).flatMap((list) => list ?? [])) all.add(fold(word));
  for (const file of yamlFiles(ROOT, 'ar')) {
    const rows = parse(readFileSync(file, 'utf8')) as unknown;
    if (!Array.isArray(rows)) continue;
    for (const row of rows as Record<string, unknown>[])
      for (const key of ['phrase', 'forms', 'words', 'adjective', 'adjectives'])
        for (const form of [row[key] ?? []].flat()) all.add(fold(String(form)));
  }
  return all;
}

const isKnown = (word: KnownWord, inEntries: ReadonlySet<string>): boolean =>
  word.stems.some(({ text }) => inEntries.has(text) || inEntries.has(`ال${text}`)) ||
  word.kind !== 'word' ||
  word.analyses.length > 0 ||
  word.fn !== 0 ||
  word.heads.length > 0 ||
  word.timely ||
  word.adjective !== null ||
  word.given ||
  word.text.length === 1;
/** A composed expression is there if each of its words is. */
function isComposed(term: string, inEntries: ReadonlySet<string>): boolean {
  return tokensOf(builtReader().engine, term, { start: 0, end: term.length }).every(({ word }) => isKnown(word, inEntries));
}
/** Rows that are no words: quotation marks are read by src/core/claim/quotation.ts. */
const NO_WORDS = ['علامتا تنصيص'];

describe.skipIf(absent || !BUILT)(`reference lists${note}`, () => {
  const entries = absent ? new Set<string>() : entriesOfAll();
  const single = new Set([...entries].flatMap((entry) => entry.split(' ')));

  it.each([
    ['hedges_ar.csv', 'term', 0.8],
    ['reporting_verbs_ar.csv', 'verb', 0.9],
    ['approximators_ar.csv', 'term', 0.9],
    ['temporal_ar.csv', 'term', 0.85],
  ])('%s: every row is an entry, or made of entries', (file, column, share) => {
    const rows = csv(file).map((row) => row[column]!);
    expect(rows.length).toBeGreaterThan(40);
    const asEntries = rows.filter((cell) => spellings(cell).some((term) => entries.has(term)));
    expect(
      rows.filter(
        (cell) =>
          !asEntries.includes(cell) && !NO_WORDS.includes(cell) && !spellings(cell).some((term) => isComposed(term, single)),
      ),
    ).toEqual([]);
    expect(asEntries.length / rows.length).toBeGreaterThanOrEqual(share);
  });

  it('actors.csv: every actor has its id in a pack', () => {
    const states = actors.states.flatMap(({ entry }) => [entry.id, entry.government, entry.army, entry.police]);
    const ids = new Set([...actors.entries.map(({ entry }) => entry.id), ...states]);
    expect(
      csv('actors.csv')
        .map(({ id }) => id!)
        .filter((id) => !ids.has(id)),
    ).toEqual([]);
  });
});
