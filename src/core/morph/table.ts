import { foldWord } from '../text/fold-word.ts';
import type { Features, Lexeme } from '../types.ts';
import { conjugate } from './conjugate.ts';
import { evenLexeme } from './even.ts';
import { type InflectedForm, type Joins, packFeatures, unpackFeatures } from './features.ts';
import { inflectNoun, type Noun } from './noun.ts';
import type { Verb } from './root.ts';

/**
 * Folded spelling → entries. An entry is two characters, the lexeme's index and its packed features, and a value is a row of entries:
 * strings cost nothing to load and nothing until a word is looked up. Characters start at `BASE` and stay below the surrogates.
 */
export interface FormTable {
  readonly lexemes: Lexeme[];
  readonly forms: Map<string, string>;
  /** first word of nouns of several words → how many words the longest of them has */
  readonly heads: Map<string, number>;
}

export interface Entry {
  readonly lexeme: Lexeme;
  readonly features: Features;
  readonly joins: Joins;
}

/** The table as JSON: four strings, whatever its size. */
export interface SerialisedTable {
  readonly lexemes: string;
  readonly keys: string;
  readonly values: string;
  readonly heads: string;
}

const BASE = 0x100;
const MOST_LEXEMES = 0xd800 - BASE;

export function createTable(): FormTable {
  return { lexemes: [], forms: new Map(), heads: new Map() };
}

/** The index of a lexeme; the same object is kept once. */
function indexOf(table: FormTable, lexeme: Lexeme): number {
  if (table.lexemes.at(-1) === lexeme) return table.lexemes.length - 1;
  const known = table.lexemes.indexOf(lexeme);
  if (known >= 0) return known;
  if (table.lexemes.length >= MOST_LEXEMES) throw new Error(`more than ${MOST_LEXEMES} lexemes; the last was ${lexeme.lemma}`);
  return table.lexemes.push(lexeme) - 1;
}

/** Adds one form under its folded spelling. Adding it again changes nothing. */
export function addForm(table: FormTable, lexeme: Lexeme, form: InflectedForm): void {
  const key = foldWord(form.surface);
  const lexemeIndex = String.fromCharCode(BASE + indexOf(table, lexeme));
  const entry = lexemeIndex + String.fromCharCode(BASE + packFeatures(form.features, form.joins));
  const row = table.forms.get(key) ?? '';
  for (let i = 0; i < row.length; i += 2) if (row.startsWith(entry, i)) return;
  table.forms.set(key, row + entry);
  const words = key.split(' ');
  if (words.length > 1) table.heads.set(words[0]!, Math.max(words.length, table.heads.get(words[0]!) ?? 0));
}

export function addVerb(table: FormTable, lexeme: Lexeme, verb: Verb): void {
  for (const form of conjugate(verb)) addForm(table, lexeme, form);
}

export function addNoun(table: FormTable, lexeme: Lexeme, noun: Noun): void {
  for (const form of inflectNoun(noun)) addForm(table, lexeme, form);
}

const NONE: readonly Entry[] = [];

/** What the table has under a folded spelling, in the order of adding. */
export function lookup(table: FormTable, folded: string): readonly Entry[] {
  const row = table.forms.get(folded);
  if (row === undefined) return NONE;
  const out: Entry[] = [];
  for (let i = 0; i < row.length; i += 2) {
    const { features, joins } = unpackFeatures(row.charCodeAt(i + 1) - BASE);
    out.push({ lexeme: table.lexemes[row.charCodeAt(i) - BASE]!, features, joins });
  }
  return out;
}

export function serialise(table: FormTable): SerialisedTable {
  return {
    lexemes: JSON.stringify(table.lexemes),
    keys: [...table.forms.keys()].join('\n'),
    values: [...table.forms.values()].join('\n'),
    heads: [...table.heads].map(([word, count]) => `${word}\t${count}`).join('\n'),
  };
}

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

export function deserialise(data: SerialisedTable): FormTable {
  const forms = new Map<string, string>();
  const values = lines(data.values);
  lines(data.keys).forEach((key, i) => {
    forms.set(key, values[i]!);
  });
  const heads = new Map<string, number>();
  for (const line of lines(data.heads)) {
    const [word = '', count = ''] = line.split('\t');
    heads.set(word, Number(count));
  }
  return { lexemes: (JSON.parse(data.lexemes) as Lexeme[]).map(evenLexeme), forms, heads };
}
