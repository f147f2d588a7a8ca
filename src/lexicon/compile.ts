import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type {
  AdjectiveRecord,
  CompiledLexicon,
  HedgeRecord,
  PhraseKind,
  PlaceRecord,
  SensitivePhrase,
  SourcePhrase,
} from '../core/lexicon.ts';
import { packPhrases } from '../core/match/trie.ts';
import { inflectNoun } from '../core/morph/noun.ts';
import { serialise } from '../core/morph/table.ts';
import { type CompiledActors, compileActors, placesOfStates } from './compile-names.ts';
import { type CompiledWords, compileWords } from './compile-words.ts';
import { type LexiconIssue, readEntries, yamlFiles } from './files.ts';
import { loadLocatedPlaces } from './located-places.ts';
import {
  adjectiveEntry,
  functionEntry,
  givenNameEntry,
  hedgeEntry,
  plainAdjectives,
  sensitiveEntry,
  sourceEntry,
  topicEntry,
} from './schema.ts';
import { loadTimeLexicon } from './time-schema.ts';
import { foldWords } from './words.ts';

export interface Compiled {
  readonly lexicon: CompiledLexicon;
  readonly issues: readonly LexiconIssue[];
  readonly words: CompiledWords;
  readonly actors: CompiledActors;
}

/** Makes the engine's lexicon out of one or more lexicon folders; later folders add to earlier ones. */
export function compileLexicon(dirs: readonly string[]): Compiled {
  const issues: LexiconIssue[] = [];
  const words = compileWords(dirs, issues);
  const actors = compileActors(dirs, issues);
  const phrases: string[] = [];
  const add = (kind: PhraseKind, target: number, spelled: string, weak = false, epithet = false): void => {
    phrases.push(`${kind} ${target} ${weak ? 'w' : '-'}${epithet ? 'e' : '-'} ${spelled}`);
  };
  for (const a of actors.aliases) add('actor', a.target, a.words, a.weak, a.epithet);
  const places = compilePlaces(dirs, actors, issues, add);
  const hedges = compileHedges(dirs, issues, add);
  const sources = compileSources(dirs, issues, add);
  const functions = compileFunctions(dirs, issues, add);
  for (const c of words.compounds) {
    let target = words.table.lexemes.indexOf(c.lexeme);
    if (target < 0) target = words.table.lexemes.push(c.lexeme) - 1;
    add('lexeme', target, c.words);
  }
  const measures = loadTimeLexicon(`${dirs[0]!}/ar`);
  const body = {
    version: packageVersion(),
    lexemes: words.table.lexemes,
    table: serialise(words.table),
    actors: actors.actors,
    places,
    hedges,
    sources,
    adjectives: compileAdjectives(dirs, issues),
    functions,
    givenNames: compileGivenNames(dirs, issues),
    topics: compileTopics(dirs, issues),
    sensitive: compileSensitive(dirs, issues),
    phrases: [...new Set(phrases)],
    time: measures.time,
    numbers: measures.numbers,
  };
  const hash = `sha256:${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`;
  return { lexicon: { ...body, phrases: packPhrases(body.phrases), lexemes: [], hash }, issues, words, actors };
}

const packageVersion = (): string => {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  return version;
};

type Add = (kind: PhraseKind, target: number, spelled: string, weak?: boolean, epithet?: boolean) => void;

function compilePlaces(dirs: readonly string[], actors: CompiledActors, issues: LexiconIssue[], add: Add): PlaceRecord[] {
  const records: PlaceRecord[] = [];
  const capitals = new Map(
    actors.states.flatMap(({ entry }) => entry.capital.map((c) => [`${entry.code}/${foldWords(c)}`, entry.government] as const)),
  );
  const named = new Set<string>();
  const put = (record: PlaceRecord, names: readonly string[], weak: boolean): void => {
    const government = record.government ?? names.map((n) => capitals.get(`${record.country}/${n}`)).find(Boolean);
    for (const n of names) {
      add('place', records.length, n, weak);
      named.add(`${record.country}/${n}`);
    }
    records.push(government ? { ...record, government } : record);
  };
  for (const s of placesOfStates(actors.states)) put(s.record, s.names, s.weak);
  for (const p of loadLocatedPlaces(dirs, issues)) put(p.record, p.names, p.weak);
  for (const { entry } of actors.states) {
    const names = entry.capital.map(foldWords);
    if (names.some((n) => named.has(`${entry.code}/${n}`))) continue;
    const id = `${entry.code.toLowerCase()}-capital`;
    put(
      {
        id,
        name: entry.capital[0]!,
        nameEn: entry.capital_en ?? entry.capital[0]!,
        type: 'city',
        country: entry.code,
        precision: 'country',
      },
      names,
      false,
    );
  }
  return records;
}

function compileHedges(dirs: readonly string[], issues: LexiconIssue[], add: Add): HedgeRecord[] {
  const records: HedgeRecord[] = [];
  for (const dir of dirs) {
    for (const { entry } of yamlFiles(dir, 'ar/hedges.yaml').flatMap((f) => readEntries(f, dir, hedgeEntry, issues))) {
      if (entry.clitic) continue;
      for (const p of entry.phrase) add('hedge', records.length, foldWords(p.replace(/[،,]/gu, ' ')));
      records.push({
        id: `hedges:${entry.phrase[0]}`,
        effect: entry.effect,
        scope: entry.scope === 'noun' ? 'before' : entry.scope,
        category: entry.category,
        ...(entry.with ? { with: entry.with } : {}),
        ...(entry.tense ? { tense: entry.tense } : {}),
        ...(entry.outlet ? { outlet: entry.outlet } : {}),
        ...(entry.scope === 'noun' ? { near: true } : {}),
        ...(entry.holder ? { holder: entry.holder } : {}),
        ...(entry.next ? { next: entry.next } : {}),
      });
    }
  }
  return records;
}

function compileSources(dirs: readonly string[], issues: LexiconIssue[], add: Add): SourcePhrase[] {
  const records: SourcePhrase[] = [];
  for (const dir of dirs) {
    for (const { entry } of yamlFiles(dir, 'ar/attribution.yaml').flatMap((f) => readEntries(f, dir, sourceEntry, issues))) {
      for (const p of entry.phrase) add('source', records.length, foldWords(p));
      records.push({
        id: `attribution:${entry.phrase[0]}`,
        position: entry.position,
        unless: entry.unless.map(foldWords),
        ...(entry.when?.next ? { next: entry.when.next.map((w) => (w.startsWith('@') ? w : foldWords(w))) } : {}),
        ...(entry.with ? { verb: true } : {}),
        ...(entry.relay ? { relay: true } : {}),
        ...(entry.chain ? { same: true } : {}),
        ...(entry.factuality ? { makes: entry.factuality } : {}),
        ...(entry.holder ? { holder: entry.holder } : {}),
      });
    }
  }
  return records;
}

function compileFunctions(dirs: readonly string[], issues: LexiconIssue[], add: Add): [string, string[]][] {
  const classes: [string, string[]][] = [];
  for (const dir of dirs) {
    for (const { entry } of yamlFiles(dir, 'ar/function.yaml').flatMap((f) => readEntries(f, dir, functionEntry, issues))) {
      const folded = entry.words.map(foldWords);
      classes.push([entry.class, folded.filter((w) => !w.includes(' '))]);
      for (const w of folded.filter((x) => x.includes(' '))) add('function', classes.length - 1, w);
    }
  }
  return classes;
}

function compileAdjectives(dirs: readonly string[], issues: LexiconIssue[]): Record<string, AdjectiveRecord> {
  const table: Record<string, AdjectiveRecord> = {};
  for (const dir of dirs) {
    for (const { entry } of yamlFiles(dir, 'ar/adjectives.yaml').flatMap((f) => readEntries(f, dir, adjectiveEntry, issues))) {
      const record: AdjectiveRecord = {
        ...(entry.effect ? { effect: entry.effect } : {}),
        ...(entry.tense ? { tense: entry.tense } : {}),
        ...(entry.mode ? { mode: entry.mode } : {}),
      };
      for (const form of adjectiveForms(entry.adjective, entry.plural)) table[form] ??= record;
    }
    for (const { entry } of yamlFiles(dir, 'ar/plain-adjectives.yaml').flatMap((f) =>
      readEntries(f, dir, plainAdjectives, issues),
    )) {
      for (const adjective of entry.adjectives) for (const form of adjectiveForms(adjective, [])) table[form] ??= {};
    }
  }
  return table;
}

/** All forms of an adjective, folded, with the sound plurals and the feminine. */
function adjectiveForms(adjective: string, plural: readonly string[]): string[] {
  const masculine = inflectNoun({ noun: adjective, plural: [...plural, `${adjective}ون`] });
  const feminine = inflectNoun({ noun: `${adjective.replace(/ة$/u, '')}ة` });
  return [...masculine, ...feminine].map((form) => foldWords(form.surface));
}

function compileGivenNames(dirs: readonly string[], issues: LexiconIssue[]): string[] {
  const names = dirs
    .flatMap((d) => yamlFiles(d, 'ar/given-names.yaml').flatMap((f) => readEntries(f, d, givenNameEntry, issues)))
    .flatMap((e) => e.entry.names);
  return [...new Set(names.map(foldWords))];
}

function compileTopics(dirs: readonly string[], issues: LexiconIssue[]): string[] {
  const words = dirs
    .flatMap((d) => yamlFiles(d, 'ar/topics.yaml').flatMap((f) => readEntries(f, d, topicEntry, issues)))
    .flatMap((e) => e.entry.words);
  return [...new Set(words.map(foldWords))];
}

function compileSensitive(dirs: readonly string[], issues: LexiconIssue[]): SensitivePhrase[] {
  return dirs
    .flatMap((d) => yamlFiles(d, 'ar/sensitive.yaml').flatMap((f) => readEntries(f, d, sensitiveEntry, issues)))
    .flatMap(({ entry }) => {
      const unless = entry.unless.map(foldWords);
      return entry.words.map((words) => ({ words: foldWords(words).split(' '), unless }));
    });
}
