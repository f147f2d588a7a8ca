import { findScopes, type Speaking } from '../core/claim/attribution.ts';
import type { Parsed, Scope } from '../core/claim/context.ts';
import { type Acts, findActs } from '../core/claim/triggers.ts';
import type { Voice } from '../core/claim/voices.ts';
import type { CompiledLexicon } from '../core/lexicon.ts';
import { findPhrases } from '../core/match/phrases.ts';
import { parseSentence, tokensOf } from '../core/parse.ts';
import { createReader } from '../core/read.ts';
import { segment } from '../core/text/segment.ts';
import type { Claim, Span } from '../core/types.ts';

/** One sentence of an example with what the reader saw in it. */
export interface SentenceRun {
  readonly parsed: Parsed;
  readonly acts: Acts;
  readonly scopes: readonly Scope[];
}

/** An example read: its claims, and its sentences for what makes no claim of its own (speech, names, hedges). */
export interface Run {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly sentences: readonly SentenceRun[];
}

/** Reads examples with one lexicon. */
export interface Runner {
  /** `claims: false` leaves the claims out, for words that make none */
  run(text: string, options: { readonly claims: boolean }): Run;
}

/** Examples have no report around them: "he added that …" needs somebody who spoke before. */
const BEFORE: Voice = {
  links: [{ holder: 'person', start: 0, end: 0, text: '', cue: { start: 0, end: 0, text: '' } }],
  gender: 'c',
  number: 's',
  said: true,
};

export function createRunner(lexicon: CompiledLexicon): Runner {
  const reader = createReader(lexicon);
  const { engine } = reader;
  return {
    run(text, options) {
      const context = { text, published: undefined, seen: new Set<string>() };
      const speaking: Speaking = { last: [BEFORE], quoteOpen: false, fresh: false };
      const sentences = segment(text).flatMap((s, number) => {
        const tokens = tokensOf(engine, text, s);
        if (tokens.length === 0) return [];
        const parsed = parseSentence(engine, context, tokens, findPhrases(tokens), s, 'body', number);
        const acts = findActs(parsed);
        return [{ parsed, acts, scopes: findScopes(parsed, acts, speaking) }];
      });
      return { text, sentences, claims: options.claims ? reader.read({ id: 'example', text }).claims : [] };
    },
  };
}

/** Every place where words stand in a text, as spans. */
export function placesOfWords(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push({ start: at, end: at + words.length });
  return found;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The span in the text that the tokens of a scope cover. */
export function spanOfScope({ parsed }: SentenceRun, scope: Scope): Span {
  const { tokens } = parsed.sentence;
  return { start: tokens[scope.from]!.start, end: tokens[Math.min(scope.to, tokens.length - 1)]!.end };
}
