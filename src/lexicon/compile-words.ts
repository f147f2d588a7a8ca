import { genderOf, inflectNoun } from '../core/morph/noun.ts';
import { addNoun, addVerb, createTable, type FormTable } from '../core/morph/table.ts';
import type { Lexeme, Sense } from '../core/types.ts';
import { type LexiconIssue, type Located, readEntries, yamlFiles } from './files.ts';
import { type NounEntry, nounEntry, type VerbEntry, verbEntry } from './schema.ts';
import { entryId, foldWords, meaningOf, plainNoun, senseOf, sortSenses } from './words.ts';

/** Inflected words: the form table, and nouns of several words as phrases. */
export interface CompiledWords {
  readonly table: FormTable;
  readonly compounds: readonly { readonly words: string; readonly lexeme: Lexeme }[];
  readonly verbs: readonly Located<VerbEntry>[];
  readonly nouns: readonly Located<NounEntry>[];
  /** verbs in the lexicon, counted by lemma */
  readonly lemmas: number;
}

export function compileWords(dirs: readonly string[], issues: LexiconIssue[]): CompiledWords {
  const verbs = dirs.flatMap((d) => yamlFiles(d, 'ar/verbs').flatMap((f) => readEntries(f, d, verbEntry, issues)));
  const nouns = dirs.flatMap((d) => yamlFiles(d, 'ar/nouns').flatMap((f) => readEntries(f, d, nounEntry, issues)));
  const table = createTable();
  const counters = new Map<string, number>();
  const nextId = (at: Located<unknown>, word: string): string => {
    const base = entryId(at, word, 1);
    const n = (counters.get(base) ?? 0) + 1;
    counters.set(base, n);
    return entryId(at, word, n);
  };
  const compounds = compileNouns(nouns, table, issues, nextId);
  const lemmas = compileVerbs(verbs, table, issues, nextId);
  return { table, compounds, verbs, nouns, lemmas };
}

type NextId = (at: Located<unknown>, word: string) => string;

function compileVerbs(verbs: readonly Located<VerbEntry>[], table: FormTable, issues: LexiconIssue[], nextId: NextId): number {
  const groups = new Map<string, Located<VerbEntry>[]>();
  for (const at of verbs) {
    if (MEANINGS.every((k) => at.entry[k] === undefined))
      issues.push(
        issueAt(at, 'no-meaning', 'say what the verb means: event, relation, assessment, report, light, aspect or plain'),
      );
    const key = `${at.entry.lemma}/${at.entry.form}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  for (const group of groups.values()) compileVerb(group, table, issues, nextId);
  return groups.size;
}

const MEANINGS = ['event', 'relation', 'assessment', 'report', 'light', 'aspect', 'plain'] as const;

function compileVerb(group: readonly Located<VerbEntry>[], table: FormTable, issues: LexiconIssue[], nextId: NextId): void {
  const { lemma, form } = group[0]!.entry;
  const senses = sortSenses(group.map((at) => senseOf(at.entry, nextId(at, lemma))));
  const lexeme: Lexeme = { lemma: foldWords(lemma), pos: 'verb', gender: 'm', classes: [], senses };
  const present = group.find((at) => at.entry.present)?.entry.present;
  const listed = group.flatMap((at) => at.entry.masdar ?? []);
  const silent = group.every((at) => at.entry.masdar !== undefined && at.entry.masdar.length === 0);
  const masdar = listed.length > 0 ? [...new Set(listed)] : silent ? [] : undefined;
  try {
    addVerb(table, lexeme, { lemma, form, ...(present ? { present } : {}), ...(masdar ? { masdar } : {}) });
  } catch (error) {
    issues.push(issueAt(group[0]!, 'conjugation', error instanceof Error ? error.message : String(error)));
  }
}

function issueAt(at: Located<unknown>, code: string, detail: string): LexiconIssue {
  return { code, detail, file: at.file, line: at.line };
}

function compileNouns(
  nouns: readonly Located<NounEntry>[],
  table: FormTable,
  issues: LexiconIssue[],
  nextId: NextId,
): CompiledWords['compounds'] {
  const groups = new Map<string, Located<NounEntry>[]>();
  for (const at of nouns) groups.set(at.entry.noun, [...(groups.get(at.entry.noun) ?? []), at]);
  const compounds: { words: string; lexeme: Lexeme }[] = [];
  for (const group of groups.values()) {
    const lexeme = nounLexeme(group, nextId);
    for (const { entry } of group) {
      const spec = {
        noun: entry.noun,
        plural: entry.plural,
        ...(entry.gender ? { gender: entry.gender } : {}),
        ...(entry.inflect ? { inflect: entry.inflect } : {}),
      };
      try {
        if (!entry.noun.includes(' ')) addNoun(table, lexeme, spec);
        else for (const form of inflectNoun(spec)) compounds.push({ words: foldWords(withArticle(entry, form.surface)), lexeme });
      } catch (error) {
        issues.push(issueAt(group[0]!, 'inflection', error instanceof Error ? error.message : String(error)));
      }
    }
  }
  return compounds;
}

/** Where the adjectives of a compound have the article, its noun has it too. */
function withArticle(entry: NounEntry, surface: string): string {
  const agrees =
    entry.inflect === 'all' &&
    surface
      .split(' ')
      .slice(1)
      .every((word) => word.startsWith('ال'));
  return agrees ? `ال${surface}` : surface;
}

/** One lexeme for all entries of a spelling: their classes and senses together. */
function nounLexeme(group: readonly Located<NounEntry>[], nextId: NextId): Lexeme {
  const senses: Sense[] = [];
  for (const at of group) if (meaningOf(at.entry).kind !== 'plain') senses.push(senseOf(at.entry, nextId(at, at.entry.noun)));
  const merged: NounEntry = { ...group[0]!.entry, class: [...new Set(group.flatMap((at) => at.entry.class))] };
  for (const { entry } of group) {
    merged.org ??= entry.org;
    merged.holder ??= entry.holder;
    merged.mode ??= entry.mode;
    merged.counts ??= entry.counts;
  }
  return plainNoun(
    merged,
    genderOf({ noun: merged.noun.split(' ')[0]!, ...(merged.gender ? { gender: merged.gender } : {}) }),
    sortSenses(senses),
  );
}
