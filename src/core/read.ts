import { draftClaims, listen, type Report } from './claim/assemble.ts';
import { findScopes, passOver } from './claim/attribution.ts';
import type { Draft, Parsed, Scope } from './claim/context.ts';
import { Memory } from './claim/coreference.ts';
import { finishClaims } from './claim/finish.ts';
import { linkJudgements } from './claim/judgements.ts';
import { mentionsOf } from './claim/mentions.ts';
import { mergeRepeats } from './claim/merge.ts';
import { Posts } from './claim/posts.ts';
import type { Trace } from './claim/trace.ts';
import { type Acts, findActs } from './claim/triggers.ts';
import { weigh } from './claim/weigh.ts';
import { createEngine, type Engine } from './engine.ts';
import { Recorder } from './explain.ts';
import type { Explanation } from './explain-types.ts';
import type { CompiledLexicon } from './lexicon.ts';
import { findPhrases, type PhraseHit } from './match/phrases.ts';
import { conflictWords, elsewhereWords, isHopeless, isRelevant, SAMPLE } from './match/relevance.ts';
import { mayTell } from './match/telling.ts';
import { parseSentence, tokensOf } from './parse.ts';
import { layoutOf } from './text/layout.ts';
import { type Segment, segment } from './text/segment.ts';
import type { Input, Issue, KnownToken, Mention, Reading } from './types.ts';

export interface Reader {
  readonly engine: Engine;
  /** Reads one document. The same input gives the same reading, whatever was read before. */
  read(input: Input): Reading;
  /** What was seen in each sentence, or the one of that number (from 1), and what became of it. */
  explain(input: Input, sentence?: number): Explanation;
}

export function createReader(lexicon: CompiledLexicon): Reader {
  const engine = createEngine(lexicon);
  return {
    engine,
    read: (input) => readDocument(engine, input),
    explain: (input, sentence) => explainDocument(engine, input, sentence),
  };
}

/** Reads the text whatever it is about: who asks why of a sentence has a sentence in mind. */
function explainDocument(engine: Engine, input: Input, sentence: number | undefined): Explanation {
  const segments = segment(input.text);
  const recorder = new Recorder(engine, sentence);
  readSegments(engine, input, segments, [], recorder);
  return recorder.explanation(segments.length, sampleOf(engine, input.text, segments).relevant);
}

function readDocument(engine: Engine, input: Input): Reading {
  const segments = segment(input.text);
  const sample = sampleOf(engine, input.text, segments);
  const read = sample.relevant || input.all === true;
  const parts = read ? readSegments(engine, input, segments, sample.opened) : { claims: [], mentions: [] };
  return {
    schema: 'isnad/reading@1',
    id: input.id,
    document: {
      id: input.id,
      lang: 'ar',
      length: input.text.length,
      ...(input.outlet ? { outlet: input.outlet } : {}),
      ...(input.published ? { published: input.published } : {}),
      ...(input.title ? { title: input.title } : {}),
    },
    coder: { kind: 'rules', version: engine.version, lexicon: engine.hash },
    mentions: parts.mentions,
    claims: parts.claims,
    issues: issuesOf(input, read),
  };
}

/** A sentence with its tokens and the phrases of the lexicon in them. */
interface Opened {
  readonly tokens: readonly KnownToken[];
  readonly hits: readonly PhraseHit[];
}

function open(engine: Engine, text: string, s: Segment): Opened {
  const tokens = tokensOf(engine, text, s);
  return { tokens, hits: findPhrases(tokens) };
}

/** Opens sentences until there is enough to judge whether the text is about conflict. */
function sampleOf(engine: Engine, text: string, segments: readonly Segment[]): { relevant: boolean; opened: Opened[] } {
  const opened: Opened[] = [];
  let words = 0;
  let conflict = 0;
  let elsewhere = 0;
  for (const s of segments) {
    if (words >= SAMPLE) break;
    const sentence = open(engine, text, s);
    opened.push(sentence);
    words += sentence.tokens.length;
    conflict += conflictWords(sentence.tokens, sentence.hits);
    elsewhere += elsewhereWords(sentence.tokens);
    if (isHopeless({ words, conflict, elsewhere })) return { relevant: false, opened };
  }
  return { relevant: isRelevant({ words, conflict, elsewhere }), opened };
}

function readSegments(
  engine: Engine,
  input: Input,
  segments: readonly Segment[],
  opened: readonly Opened[],
  trace?: Trace,
): Pick<Reading, 'claims' | 'mentions'> {
  const { text } = input;
  const layout = layoutOf(text, segments);
  const context = { text, published: input.published, seen: new Set<string>() };
  const report: Report = {
    speaking: { last: [], quoteOpen: false, fresh: false },
    memory: newMemory(engine),
    posts: new Posts(),
    published: input.published,
    trace,
  };
  const drafts: Draft[] = [];
  const mentions: Mention[] = [];
  /** a sentence that only speaks is parsed when a later one needs to know who spoke */
  let waiting: (() => Parsed) | null = null;
  segments.forEach((s, number) => {
    const part = layout.part(s);
    if (part === 'furniture' && !trace) return;
    const sentence = opened[number] ?? open(engine, text, s);
    const parse = (on = context): Parsed =>
      parseSentence(engine, on, sentence.tokens, sentence.hits, s, part === 'furniture' ? 'body' : part, number);
    if (part === 'furniture') {
      trace?.skipped(number, 'furniture', () => aside(report, parse({ ...context, seen: new Set(context.seen) })));
      return;
    }
    if (!mayTell(sentence.tokens) && !sentence.hits.some((h) => h.phrase.tells)) {
      trace?.skipped(number, 'nothing-to-tell', () => aside(report, parse({ ...context, seen: new Set(context.seen) })));
      if (sentence.tokens.some(speaks)) waiting = parse;
      else passOver(report.speaking, sentence.tokens, s.line);
      return;
    }
    if (waiting) listen(waiting(), report);
    waiting = null;
    const parsed = parse();
    for (const draft of draftClaims(parsed, report)) drafts.push(draft);
    for (const mention of mentionsOf(parsed)) mentions.push(mention);
  });
  const weighed = weigh(drafts);
  const merged = mergeRepeats(weighed);
  const claims = finishClaims(linkJudgements(merged));
  trace?.concluded({ weighed, merged, claims });
  return { claims, mentions };
}

/** What a sentence that is not read would say, without its changing what the report remembers. */
function aside(report: Report, parsed: Parsed): { parsed: Parsed; acts: Acts; scopes: Scope[] } {
  const acts = findActs(parsed);
  return { parsed, acts, scopes: findScopes(parsed, acts, { ...report.speaking }) };
}

const speaks = (token: KnownToken): boolean => token.word.speaking;

function newMemory(engine: Engine): Memory {
  return new Memory((actor) => {
    let words = engine.nameWords.get(actor.id);
    if (words === undefined) {
      words = new Set(tokensOf(engine, actor.name, { start: 0, end: actor.name.length }).map((t) => t.word.text));
      engine.nameWords.set(actor.id, words);
    }
    return words;
  });
}

function issuesOf(input: Input, relevant: boolean): Issue[] {
  const issues: Issue[] = input.published ? [] : [{ code: 'no-publication-date', detail: input.id }];
  if (!relevant) issues.push({ code: 'not-conflict', detail: input.id });
  return issues;
}
