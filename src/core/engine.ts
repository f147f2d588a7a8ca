import type { MeasureLexicon } from './find/time-types.ts';
import type { ActorRecord, CompiledLexicon, HedgeRecord, Phrase, PhraseKind, PlaceRecord, SourcePhrase } from './lexicon.ts';
import type { Grammar } from './grammar.ts';
import { FUNCTION, type FunctionClass } from './match/functions.ts';
import { WordFactory } from './match/words.ts';
import { deserialise, type SerialisedTable } from './morph/table.ts';
import type { Lexeme } from './types.ts';

/** The lexicon unpacked for reading: tables, phrases and the word factory. Made once, used for any number of documents. */
export interface Engine {
  readonly version: string;
  readonly hash: string;
  readonly words: WordFactory;
  readonly phrases: readonly Phrase[];
  readonly actors: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly hedges: readonly HedgeRecord[];
  readonly sources: readonly SourcePhrase[];
  readonly lexemes: readonly Lexeme[];
  readonly measures: MeasureLexicon;
  /** function bits by the number of the class in the compiled lexicon */
  readonly functionBits: readonly number[];
  readonly grammar: Grammar;
}

const TELLING: ReadonlySet<PhraseKind> = new Set(['lexeme', 'source']);

export function createEngine(compiled: CompiledLexicon): Engine {
  const forms = deserialise(compiled.table as SerialisedTable);
  const phrases = compiled.phrases.map(parsePhrase);
  const heads = new Map<string, number[]>();
  phrases.forEach((phrase, i) => {
    const list = heads.get(phrase.words[0]!);
    if (list) list.push(i);
    else heads.set(phrase.words[0]!, [i]);
  });
  const functions = new Map<string, number>();
  const classOf = new Map(compiled.functions.map(([name, words]) => [name, words] as const));
  for (const [name, words] of compiled.functions) {
    const bit = FUNCTION[name as FunctionClass];
    if (bit !== undefined) for (const w of words) functions.set(w, (functions.get(w) ?? 0) | bit);
  }
  return {
    version: compiled.version, hash: compiled.hash,
    words: new WordFactory({ forms, functions, heads, given: new Set(compiled.givenNames), telling: (p) => TELLING.has(phrases[p]!.kind), adjectives: new Map(Object.entries(compiled.adjectives)) }),
    phrases, actors: compiled.actors, places: compiled.places, hedges: compiled.hedges, sources: compiled.sources, lexemes: forms.lexemes,
    measures: { time: compiled.time, numbers: compiled.numbers } as MeasureLexicon,
    functionBits: compiled.functions.map(([name]) => FUNCTION[name as FunctionClass] ?? 0),
    grammar: { locative: new Set(classOf.get('locative')), content: new Set(classOf.get('content')), amid: new Set(classOf.get('amid')), aim: new Set(classOf.get('aim')) },
  };
}

/** A line `kind target flags word …`. */
function parsePhrase(line: string): Phrase {
  const [kind, target, flags, ...words] = line.split(' ');
  return { kind: kind as PhraseKind, target: Number(target), words, weak: flags![0] === 'w', epithet: flags![1] === 'e' };
}
