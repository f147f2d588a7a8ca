import { draftClaims, type Report } from './claim/assemble.ts';
import type { Draft } from './claim/context.ts';
import { Memory } from './claim/coreference.ts';
import { finishClaims } from './claim/finish.ts';
import { linkJudgements } from './claim/judgements.ts';
import { mergeRepeats } from './claim/merge.ts';
import { mentionsOf } from './claim/mentions.ts';
import { createEngine, type Engine } from './engine.ts';
import type { CompiledLexicon } from './lexicon.ts';
import { parseSentence, tokensOf } from './parse.ts';
import { layoutOf } from './text/layout.ts';
import { segment } from './text/segment.ts';
import type { Input, Issue, KnownToken, Mention, Reading } from './types.ts';

export interface Reader {
  readonly engine: Engine;
  /** Reads one document. The same input gives the same reading, whatever was read before. */
  read(input: Input): Reading;
}

export function createReader(lexicon: CompiledLexicon): Reader {
  const engine = createEngine(lexicon);
  return { engine, read: (input) => readDocument(engine, input) };
}

function readDocument(engine: Engine, input: Input): Reading {
  const { text } = input;
  const segments = segment(text);
  const layout = layoutOf(text, segments);
  const context = { text, published: input.published, seen: new Set<string>() };
  const report: Report = { speaking: { last: [], quoteOpen: false, fresh: false }, memory: newMemory(engine, text) };
  const drafts: Draft[] = [];
  const mentions: Mention[] = [];
  segments.forEach((s, number) => {
    const part = layout.part(s);
    if (part === 'furniture') return;
    const tokens = tokensOf(engine, text, s);
    if (!worthParsing(tokens)) return;
    const parsed = parseSentence(engine, context, tokens, s, part, number);
    drafts.push(...draftClaims(parsed, report));
    mentions.push(...mentionsOf(parsed));
  });
  const claims = finishClaims(linkJudgements(mergeRepeats(drafts)));
  return {
    schema: 'isnad/reading@1', id: input.id,
    document: {
      id: input.id, lang: 'ar', length: text.length,
      ...(input.outlet ? { outlet: input.outlet } : {}), ...(input.published ? { published: input.published } : {}), ...(input.title ? { title: input.title } : {}),
    },
    coder: { kind: 'rules', version: engine.version, lexicon: engine.hash },
    mentions, claims, issues: issuesOf(input),
  };
}

/** A sentence with no word that acts, speaks or names a post cannot yield a claim or move the speaker. */
function worthParsing(tokens: readonly KnownToken[]): boolean {
  for (const { word } of tokens) if (word.telling) return true;
  return false;
}

function newMemory(engine: Engine, text: string): Memory {
  return new Memory(
    (actor) => new Set(tokensOf(engine, actor.name, { start: 0, end: actor.name.length }).map((t) => t.word.text)),
    (reference) => tokensOf(engine, text, reference)[0]?.word ?? null,
  );
}

function issuesOf(input: Input): Issue[] {
  return input.published ? [] : [{ code: 'no-publication-date', detail: input.id }];
}
