import type { MeasureLexicon } from './find/time-types.ts';
import type { ActorRecord, CompiledLexicon, HedgeRecord, Phrase, PhraseKind, PlaceRecord, SourcePhrase } from './lexicon.ts';
import type { Grammar } from './grammar.ts';
import { FUNCTION, type FunctionClass } from './match/functions.ts';
import { lexemeTells } from './match/telling.ts';
import { buildTrie } from './match/trie.ts';
import { WordFactory } from './match/word-factory.ts';
import { deserialise, type SerialisedTable } from './morph/table.ts';
import type { Lexeme } from './types.ts';

/** The lexicon unpacked for reading: tables, phrases and the word factory. Made once, used for any number of documents. */
export interface Engine {
  readonly version: string;
  readonly hash: string;
  readonly words: WordFactory;
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
  readonly grammar: Grammar;
}

export function createEngine(compiled: CompiledLexicon): Engine {
  const forms = deserialise(compiled.table as SerialisedTable);
  const phrases = compiled.phrases.map((line) => parsePhrase(line, forms.lexemes, compiled.actors));
  const heads = buildTrie(phrases);
  const functions = new Map<string, number>();
  const classOf = new Map(compiled.functions.map(([name, words]) => [name, words] as const));
  for (const [name, words] of compiled.functions) {
    const bit = FUNCTION[name as FunctionClass];
    if (bit !== undefined) for (const w of words) functions.set(w, (functions.get(w) ?? 0) | bit);
  }
  return {
    version: compiled.version, hash: compiled.hash,
    words: new WordFactory({ forms, functions, heads, given: new Set(compiled.givenNames), timeWords: timeWords((compiled.time as MeasureLexicon['time']).phrases), measures: measureWords({ time: compiled.time, numbers: compiled.numbers } as MeasureLexicon), adjectives: new Map(Object.entries(compiled.adjectives)) }),
    actors: compiled.actors, places: compiled.places, hedges: compiled.hedges, sources: compiled.sources, lexemes: forms.lexemes,
    measures: { time: compiled.time, numbers: compiled.numbers } as MeasureLexicon,
    functionBits: compiled.functions.map(([name]) => FUNCTION[name as FunctionClass] ?? 0),
    nameWords: new Map(),
    grammar: {
      locative: new Set(classOf.get('locative')), content: new Set(classOf.get('content')), agent: new Set(classOf.get('agent')),
      apart: new Set(classOf.get('apart')), inside: new Set(classOf.get('inside')), motion: new Set(classOf.get('motion')),
      relaying: new Set(classOf.get('relaying')), amid: new Set(classOf.get('amid')), aim: new Set(classOf.get('aim')),
    },
  };
}

/** All words that an expression of time or number may begin with. */
function measureWords({ time, numbers }: MeasureLexicon): Set<string> {
  return new Set([...Object.keys(time.phrases), ...Object.keys(numbers.words), ...Object.keys(numbers.approximators)]);
}

/** Kinds of time word that only lead up to a time told by another word. */
const LEADING = new Set(['frame', 'this', 'same', 'few', 'extra', 'half', 'joint', 'none', 'namehead', 'age', 'phase', 'modifier', 'late', 'earlier', 'later']);

function timeWords(phrases: MeasureLexicon['time']['phrases']): Set<string> {
  return new Set(Object.entries(phrases).filter(([, list]) => list.some((p) => !LEADING.has(p.value.kind))).map(([word]) => word));
}

/** A line `kind target flags word …`. */
function parsePhrase(line: string, lexemes: readonly Lexeme[], actors: readonly ActorRecord[]): Phrase {
  const [kind, target, flags, ...words] = line.split(' ');
  const tells = kind === 'lexeme' && lexemeTells(lexemes[Number(target)]!);
  return { kind: kind as PhraseKind, target: Number(target), words, tells, armed: kind === 'actor' && flags![0] !== 'w' && actors[Number(target)]!.kind === 'armed_group', weak: flags![0] === 'w', epithet: flags![1] === 'e' };
}
