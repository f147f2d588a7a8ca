import type { Parsed, QuantityHit, TimeHit } from './claim/context.ts';
import { isSource } from './claim/source-phrases.ts';
import type { Engine } from './engine.ts';
import { findClauses, phraseIndex } from './find/clauses.ts';
import { findNames, type Seen } from './find/names.ts';
import { findNounPhrases } from './find/noun-phrases.ts';
import type { QuantityMention } from './find/number-types.ts';
import { findQuantities } from './find/quantity.ts';
import { findTimes } from './find/time.ts';
import type { TimeMention } from './find/time-types.ts';
import { COMMA, LETTER } from './letters.ts';
import { FUNCTION } from './match/functions.ts';
import type { PhraseHit } from './match/phrases.ts';
import type { HedgeHit, LexemeHit, Named, Sentence, SourceHit } from './match/sentence.ts';
import { TAG, type Tag, tagTokens } from './match/tags.ts';
import type { Segment } from './text/segment.ts';
import { tokenize } from './text/tokenize.ts';
import { CLITIC, type KnownToken } from './types.ts';

/** What a sentence is parsed against beside its own words. */
export interface ParseContext {
  readonly text: string;
  readonly published: string | undefined;
  readonly seen: Seen;
}

export function tokensOf(engine: Engine, text: string, segment: { start: number; end: number }): KnownToken[] {
  const tokens: KnownToken[] = [];
  const { words } = engine;
  tokenize(text, segment.start, segment.end, (kind, start, end, hash, bare) => {
    const word = bare === null ? words.word(kind, text, start, end, hash) : words.word(kind, bare, 0, bare.length, hash);
    tokens.push({ start, end, index: tokens.length, word });
  });
  return tokens;
}

/** One sentence from tokens to noun phrases and clauses. */
export function parseSentence(
  engine: Engine,
  context: ParseContext,
  tokens: readonly KnownToken[],
  hits: readonly PhraseHit[],
  segment: Segment,
  part: Parsed['part'],
  number: number,
): Parsed {
  const times = tokens.some(tellsTime) ? findTimes(tokens, engine.measures, { published: context.published }) : NO_TIMES;
  const marks = { numeric: new Uint8Array(tokens.length), timed: new Uint8Array(tokens.length) };
  for (const t of times) marks.timed.fill(1, t.firstToken, t.lastToken + 1);
  const names = findNames(tokens, hits, engine, context.seen, marks.timed);
  const nameAt = new Int16Array(tokens.length).fill(-1);
  for (const [i, n] of names.entries()) nameAt.fill(i, n.first, n.last + 1);
  const counts = findQuantities(tokens, engine.measures, times);
  for (const q of counts) if (!q.isOrdinal) marks.numeric.fill(1, q.firstToken, q.lastToken + 1);
  const compounds = compoundsOf(engine, hits, nameAt);
  const named = nounsOf(tokens, names, times, counts, compounds);
  const hedges = hedgesOf(engine, hits, tokens);
  const sources = sourcesOf(engine, hits, tokens);
  const prepositions = prepositionsOf(engine, hits, nameAt);
  const sentence: Sentence = {
    text: context.text,
    start: segment.start,
    end: segment.end,
    line: segment.line,
    tokens,
    tags: tagTokens(tokens, named, fixedTags({ tokens, hedges, sources, hits, prepositions, times, counts, timed: marks.timed })),
    nameAt,
    names,
    hedges,
    sources,
    compounds,
    prepositions,
  };
  const list = findNounPhrases(sentence, marks);
  const phrases = phraseIndex(list, tokens.length);
  return {
    sentence,
    phrases,
    clauses: findClauses(sentence, phrases),
    times: times.map((t) => toTime(context.text, t)),
    quantities: quantitiesOf(counts, nameAt),
    part,
    number,
    grammar: engine.grammar,
  };
}

const tellsTime = (token: KnownToken): boolean => token.word.timely;
const NO_TIMES: readonly TimeMention[] = [];
type Counts = ReturnType<typeof findQuantities>;

/** Quantities that count something: no ordinals, none inside a name, and of two that share a number only the one that has it. */
const quantitiesOf = (counts: Counts, nameAt: Int16Array): Parsed['quantities'] =>
  counts
    .filter(
      (q) =>
        !q.isOrdinal &&
        !(nameAt[q.firstToken]! >= 0 && q.nounToken <= q.firstToken) &&
        !counts.some((other) => other !== q && other.nounToken === q.firstToken),
    )
    .map(toQuantity);

/** 1 on tokens that are nouns whatever else they may be spelled like: names, dates, numbers, compounds. */
function nounsOf(
  tokens: readonly KnownToken[],
  names: readonly Named[],
  times: readonly TimeMention[],
  counts: Counts,
  compounds: Sentence['compounds'],
): Uint8Array {
  const named = new Uint8Array(tokens.length);
  for (const n of names) named.fill(1, n.first, n.last + 1);
  for (const t of times) nounsIn(named, tokens, t.firstToken, t.lastToken);
  for (const q of counts)
    if (q.nounToken < q.firstToken || q.nounToken > q.lastToken) nounsIn(named, tokens, q.firstToken, q.lastToken);
  for (const c of compounds.values()) nounsIn(named, tokens, c.first, c.last);
  return named;
}

/** A word that is part of a date or a number is no verb, however it is spelled ("dawn", "two"). */
function nounsIn(named: Uint8Array, tokens: readonly KnownToken[], first: number, last: number): void {
  for (let i = first; i <= last; i++) if (tokens[i]!.word.fn === 0) named[i] = 1;
}

/** Words of a fixed phrase are not what they are by themselves: "according to" is a preposition, a hedge of several words an adverb. */
interface Fixing {
  readonly tokens: readonly KnownToken[];
  readonly hedges: readonly HedgeHit[];
  readonly sources: readonly SourceHit[];
  readonly hits: readonly PhraseHit[];
  readonly prepositions: Sentence['prepositions'];
  readonly times: readonly TimeMention[];
  readonly counts: readonly QuantityMention[];
  readonly timed: Uint8Array;
}
function fixedTags({ tokens, hedges, sources, hits, prepositions, times, counts, timed }: Fixing): Map<number, Tag> {
  const fixed = new Map<number, Tag>();
  for (let i = 0; i < tokens.length; i++)
    if (timed[i] && tokens[i]!.word.fn === 0 && tokens[i]!.word.finite.length > 0) fixed.set(i, TAG.noun);
  for (const h of hits)
    if (h.phrase.kind === 'function')
      for (let i = h.first; i <= h.last; i++) fixed.set(i, prepositions.has(h.last) ? TAG.preposition : TAG.adverb);
  for (const h of hedges) {
    if (h.last === h.first || tokens[h.first]!.word.fn === 0) continue;
    for (let i = h.first; i <= h.last; i++) if (!(tokens[i]!.word.fn & FUNCTION.complementizer)) fixed.set(i, TAG.adverb);
  }
  for (const s of sources)
    if (isSource(s, tokens[s.last + 1]))
      for (let i = s.first; i <= s.last; i++) fixed.set(i, s.phrase.verb ? TAG.clause : TAG.preposition);
  for (const t of times) fixTime(tokens, t, fixed);
  for (const q of counts) fixCount(tokens, q, fixed);
  return fixed;
}

const isComma = (token: KnownToken | undefined): boolean =>
  token !== undefined && (token.word.bare === COMMA || token.word.bare === ',');

/** The words of a count are nouns, whatever else they are spelled like: "what exceeds 100", "two". */
function fixCount(tokens: readonly KnownToken[], count: QuantityMention, fixed: Map<number, Tag>): void {
  if (count.isOrdinal || tokens[count.firstToken]!.word.fn & FUNCTION.preposition) return;
  const last = count.nounToken > count.firstToken ? Math.min(count.lastToken, count.nounToken - 1) : count.firstToken;
  for (let i = count.firstToken; i <= last; i++) if (tokens[i]!.word.kind === 'word') fixed.set(i, TAG.noun);
}

/** Words of time are no verbs (many are spelled like one) and part nothing, nor do the commas around them. */
function fixTime(tokens: readonly KnownToken[], time: TimeMention, fixed: Map<number, Tag>): void {
  for (let i = time.headToken; i <= time.lastToken; i++) fixed.set(i, TAG.adverb);
  if (!isComma(tokens[time.firstToken - 1]) || !isComma(tokens[time.lastToken + 1])) return;
  fixed.set(time.firstToken - 1, TAG.adverb);
  fixed.set(time.lastToken + 1, TAG.adverb);
}

/** Longest first; a phrase inside another of its kind is dropped. */
function longest(hits: readonly PhraseHit[], kind: string): PhraseHit[] {
  const own = hits.filter((h) => h.phrase.kind === kind);
  if (own.length < 2) return own;
  own.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const kept: PhraseHit[] = [];
  for (const h of own) if (!kept.some((k) => k.first <= h.last && h.first <= k.last)) kept.push(h);
  return kept.sort((a, b) => a.first - b.first);
}

const hedgesOf = (engine: Engine, hits: readonly PhraseHit[], tokens: readonly KnownToken[]): HedgeHit[] =>
  longest(hits, 'hedge')
    .filter((h) => h.last > h.first || isHedgeWord(tokens, h))
    .map((h) => ({ first: h.first, last: h.last, hedge: engine.hedges[h.phrase.target]! }));

/** One folded word may be another word: "like that" and "was", "as" and "not" with a proclitic, "what" and "not" inside a sentence. */
function isHedgeWord(tokens: readonly KnownToken[], hit: PhraseHit): boolean {
  const { word } = tokens[hit.first]!;
  if (word.fn & FUNCTION.be && !word.bare.includes(LETTER.alefHamza)) return false;
  if (word.fn !== 0 && hit.clitics & (CLITIC.BI | CLITIC.LI | CLITIC.KA)) return false;
  return (
    !(word.fn & FUNCTION['relative-what']) || hit.first === 0 || (tokens[hit.first - 1]!.word.fn & FUNCTION.complementizer) !== 0
  );
}

const sourcesOf = (engine: Engine, hits: readonly PhraseHit[], tokens: readonly KnownToken[]): SourceHit[] =>
  longest(hits, 'source').map((h) => ({
    first: h.first,
    last: h.last,
    phrase: engine.sources[h.phrase.target]!,
    likewise: (tokens[h.first]!.word.fn & FUNCTION.likewise) !== 0,
  }));

function prepositionsOf(
  engine: Engine,
  hits: readonly PhraseHit[],
  nameAt: Int16Array,
): Map<number, { prep: string; fn: number }> {
  const found = new Map<number, { prep: string; fn: number }>();
  for (const h of hits) {
    if (h.phrase.kind !== 'function' || nameAt[h.first]! >= 0) continue;
    const fn = engine.functionBits[h.phrase.target] ?? 0;
    if (!(fn & (FUNCTION.preposition | FUNCTION.doer))) continue;
    found.set(h.last, { prep: h.phrase.words.join(' '), fn: fn | (found.get(h.last)?.fn ?? 0) });
  }
  return found;
}

function compoundsOf(engine: Engine, hits: readonly PhraseHit[], nameAt: Int16Array): Map<number, LexemeHit> {
  const found = new Map<number, LexemeHit>();
  for (const h of longest(hits, 'lexeme'))
    if (nameAt[h.first]! < 0) found.set(h.first, { first: h.first, last: h.last, lexeme: engine.lexemes[h.phrase.target]! });
  return found;
}

function toTime(text: string, t: TimeMention): TimeHit {
  return {
    first: t.firstToken,
    last: t.lastToken,
    role: t.role,
    reference: {
      start: t.start,
      end: t.end,
      text: text.slice(t.start, t.end),
      ...(t.from ? { from: t.from } : {}),
      ...(t.to ? { to: t.to } : {}),
      ...(t.precision ? { precision: t.precision } : {}),
    },
    ...(t.next ? { next: t.next } : {}),
  };
}

function toQuantity(q: QuantityMention): QuantityHit {
  return {
    first: q.firstToken,
    last: q.lastToken,
    noun: q.nounToken,
    op: q.op,
    start: q.start,
    end: q.end,
    ...(q.low === undefined ? {} : { low: q.low }),
    ...(q.point === undefined ? {} : { point: q.point }),
    ...(q.high === undefined ? {} : { high: q.high }),
  };
}
