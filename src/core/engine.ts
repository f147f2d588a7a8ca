import { measureWords } from './find/measure-words.ts';
import type { MeasureLexicon } from './find/time-types.ts';
import type { Grammar } from './grammar.ts';
import type {
  ActorRecord,
  CompiledLexicon,
  HedgeRecord,
  Phrase,
  PhraseKind,
  PlaceRecord,
  SensitivePhrase,
  SourcePhrase,
} from './lexicon.ts';
import { gatherFacts } from './match/facts.ts';
import { FUNCTION, type FunctionClass } from './match/functions.ts';
import { lexemeTells } from './match/telling.ts';
import { Terms } from './match/terms.ts';
import { PhraseHeads } from './match/trie.ts';
import { WordFactory } from './match/word-factory.ts';
import type { WordTables } from './match/words.ts';
import { deserialise, type SerialisedTable } from './morph/table.ts';
import type { Lexeme } from './types.ts';

/** The lexicon unpacked for reading: tables, phrases and the word factory. Made once, used for any number of documents. */
export interface Engine {
  readonly version: string;
  readonly hash: string;
  readonly words: WordFactory;
  /** what the words are looked up in */
  readonly tables: WordTables;
  readonly actors: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly hedges: readonly HedgeRecord[];
  readonly sources: readonly SourcePhrase[];
  readonly lexemes: readonly Lexeme[];
  readonly measures: MeasureLexicon;
  /** function bits by the number of the class in the compiled lexicon */
  readonly functionBits: readonly number[];
  /** the words of actors' names, filled as they are met */
  readonly nameWords: Map<string, ReadonlySet<string>>;
  /** words of what is restricted: sexual violence */
  readonly sensitive: readonly SensitivePhrase[];
  readonly grammar: Grammar;
}

export function createEngine(compiled: CompiledLexicon): Engine {
  const measures = { time: compiled.time, numbers: compiled.numbers } as MeasureLexicon;
  const forms = deserialise(compiled.table as SerialisedTable);
  const heads = new PhraseHeads(compiled.phrases, (line) => parsePhrase(line, forms.lexemes, compiled.actors));
  const classOf = new Map(compiled.functions.map(([name, words]) => [name, words] as const));
  const tables: WordTables = {
    forms,
    facts: gatherFacts(compiled, measureWords(measures)),
    heads,
    terms: new Terms(
      forms.lexemes,
      compiled.sources.flatMap((s) => [s.next, s.unless]),
    ),
  };
  return {
    version: compiled.version,
    hash: compiled.hash,
    words: new WordFactory(tables),
    tables,
    actors: compiled.actors,
    places: compiled.places,
    hedges: compiled.hedges,
    sources: compiled.sources,
    lexemes: forms.lexemes,
    measures,
    functionBits: compiled.functions.map(([name]) => FUNCTION[name as FunctionClass] ?? 0),
    nameWords: new Map(),
    sensitive: compiled.sensitive,
    grammar: {
      locative: new Set(classOf.get('locative')),
      content: new Set(classOf.get('content')),
      agent: new Set(classOf.get('agent')),
      apart: new Set(classOf.get('apart')),
      inside: new Set(classOf.get('inside')),
      motion: new Set(classOf.get('motion')),
      relaying: new Set(classOf.get('relaying')),
      amid: new Set(classOf.get('amid')),
      aim: new Set(classOf.get('aim')),
    },
  };
}

/** A line `kind target flags word …`. */
function parsePhrase(line: string, lexemes: readonly Lexeme[], actors: readonly ActorRecord[]): Phrase {
  const [kind, target, flags, ...words] = line.split(' ');
  const tells = kind === 'lexeme' && lexemeTells(lexemes[Number(target)]!);
  return {
    kind: kind as PhraseKind,
    target: Number(target),
    words,
    tells,
    armed: kind === 'actor' && flags![0] !== 'w' && actors[Number(target)]!.kind === 'armed_group',
    weak: flags![0] === 'w',
    epithet: flags![1] === 'e',
  };
}
