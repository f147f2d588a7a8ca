import type { VerbClause } from '../find/clauses.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import { joined, TAG } from '../match/tags.ts';
import type { Sense } from '../types.ts';
import type { Parsed } from './context.ts';
import { closeOf, opensQuote } from './quotation.ts';
import type { Acts } from './triggers.ts';

/** A stretch of tokens, both inclusive; empty where `to < from`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a content search is about. */
export interface Search {
  readonly parsed: Parsed;
  readonly acts: Acts;
  readonly quotes: Uint8Array | null;
}

/** What a verb of saying says: what follows it and its speaker, or, where nothing follows, what stands before. */
export function contentOf(search: Search, clause: VerbClause, sense: Sense, speakerEnd: number): Stretch {
  const { parsed } = search;
  const end = parsed.sentence.tokens.length - 1;
  const after = pastClosing(search, Math.max(clause.token, speakerEnd) + 1);
  const postposed =
    clause.token > 3 &&
    clause.antecedent < 0 &&
    opensAside(parsed, clause.token) &&
    tellsBefore(search, clause.token) &&
    parsed.sentence.tags[clause.to + 1] !== TAG.complementizer &&
    (words(parsed, after, end) < 2 || endsAside(parsed, after));
  if (postposed) return { from: 0, to: clause.token - 1 };
  return contentFrom(search, after, sense, clause.antecedent >= 0);
}

/** A quotation mark that closes the speaker's name is no part of the content. */
function pastClosing({ parsed, quotes }: Search, at: number): number {
  const { tokens } = parsed.sentence;
  const token = tokens[at];
  const closes =
    quotes !== null &&
    token !== undefined &&
    isQuoteOrBracket(token) &&
    token.word.bare !== '(' &&
    quotes[at - 1]! > 0 &&
    (quotes[at + 1] ?? 0) < quotes[at]!;
  return closes ? at + 1 : at;
}

/** The content that begins somewhere after `after`: at its complementizer, quotation or preposition, else at once. */
export function contentFrom(search: Search, after: number, sense: Sense, inRelative: boolean): Stretch {
  const { parsed } = search;
  const start = startOf(search, after, sense);
  const quote = quoteAt(parsed, start);
  const { tokens } = parsed.sentence;
  if (quote >= 0) {
    const close = closeOf(tokens, quote, 0);
    if (close - quote > 3)
      return {
        from: quote,
        to: close < tokens.length - 1 && joinsOn(parsed, close) ? boundary(search, close + 1, true, inRelative) : close,
      };
  }
  const that = parsed.sentence.tags[start] === TAG.complementizer || tokens[start]?.word.bare === ':';
  return { from: start, to: boundary(search, start, that, inRelative) };
}

/** After its closing mark the content goes on without a pause ("said “A” and B"). */
const joinsOn = (parsed: Parsed, close: number): boolean =>
  parsed.sentence.tags[close + 1] !== TAG.mark && parsed.sentence.tags[close + 1] !== TAG.verb;

/** A quotation that opens right here, over a colon. */
function quoteAt(parsed: Parsed, at: number): number {
  const { tokens, tags } = parsed.sentence;
  for (let i = at; i <= at + 2 && i < tokens.length; i++) {
    if (opensQuote(tokens[i])) return i;
    if (tags[i] !== TAG.mark) return -1;
  }
  return -1;
}

/**
 * Where the content begins. What stands between the speaker and "that" (a title, a relative clause, a recap) is the outlet's (ruling 22),
 * so the complementizer is looked for over them, up to the next main verb.
 */
function startOf(search: Search, after: number, sense: Sense): number {
  const { parsed, acts } = search;
  const { tags, tokens } = parsed.sentence;
  let topic = -1;
  let object = false;
  let relative = false;
  let aside = false;
  for (let i = after; i < tokens.length; i++) {
    const tag = tags[i];
    if (tag === TAG.complementizer) return i;
    if (tag === TAG.relative) {
      if (object) return topic;
      relative = true;
    } else if (tag === TAG.verb) {
      if (!relative && (i > after + 1 || joined(tokens[i]!.word))) break;
      if (acts.verbSense.get(i)?.meaning.kind === 'report') break;
    } else if (tag === TAG.clause && !relative) break;
    else if (tag === TAG.mark) {
      if (tokens[i]!.word.bare === ':') return i;
      if (!relative && opensQuote(tokens[i]) && closeOf(tokens, i, 0) - i > 6) return topic >= 0 ? topic : i;
      if (isQuoteOrBracket(tokens[i]!)) continue;
      if (object) return topic;
      aside = true;
      if (topic < 0 && relative && startsTopic(parsed, i + 1, sense)) return i + 1;
    } else if (topic < 0 && !relative) {
      object = !aside && isObject(parsed, i);
      if (object || startsTopic(parsed, i, sense)) topic = i;
    }
  }
  return topic >= 0 ? topic : after;
}

/** A bare noun phrase right after the speaker is what he announces; with the article and a participle it still describes him. */
function isObject(parsed: Parsed, at: number): boolean {
  const phrase = parsed.phrases.list[parsed.phrases.at[at] ?? -1];
  if (
    !phrase ||
    phrase.first !== at ||
    phrase.prep !== '' ||
    phrase.group !== phrase.index ||
    opensQuote(parsed.sentence.tokens[at - 1]) ||
    opensQuote(parsed.sentence.tokens[at])
  )
    return false;
  const { word } = parsed.sentence.tokens[phrase.head]!;
  if (phrase.lexeme?.senses.some((s) => s.meaning.kind === 'relation' && s.meaning.type === 'MEMBER_OF')) return false;
  return !(
    word.article &&
    word.nominal.length > 0 &&
    word.nominal.every((a) => a.features.pos === 'active' || a.features.pos === 'passive')
  );
}

function startsTopic(parsed: Parsed, at: number, sense: Sense): boolean {
  const phrase = parsed.phrases.list[parsed.phrases.at[at] ?? -1];
  const prep = phrase && phrase.first === at ? phrase.prep : (parsed.sentence.tokens[at]?.word.prep ?? '');
  return prep !== '' && (sense.frame.topic?.includes(prep) ?? false);
}

/** Where what began at `from` ends: a coordinated verb of saying or demanding, a turn ("while", "but") to another speaker. */
export function boundary(search: Search, from: number, that: boolean, inRelative: boolean): number {
  const { parsed, quotes } = search;
  const { tokens, tags } = parsed.sentence;
  for (let i = from + 1; i < tokens.length; i++) {
    const tag = tags[i];
    if (inRelative && tag === TAG.mark && tokens[i]!.word.bare !== '(' && !opensQuote(tokens[i])) return i - 1;
    if (quotes !== null && quotes[i]! > 0) continue;
    if (i < from + 3) continue;
    if (tag === TAG.verb && joined(tokens[i]!.word) && (turns(search, i) || (!that && tags[i - 1] === TAG.mark))) return i - 1;
    if (tag === TAG.clause && (!that || speechAfter(search, i))) return i - 1;
  }
  return tokens.length - 1;
}

const SPEECH = new Set(['REQUEST', 'THREATEN', 'ACCUSE', 'REJECT', 'SUPPORT', 'AGREE', 'CONCEDE']);

/** "… and added", "… and demanded": the outlet takes the word back. */
function turns(search: Search, at: number): boolean {
  const { parsed, acts } = search;
  const sense = acts.verbSense.get(at);
  if (!sense) return false;
  if (sense.meaning.kind === 'report')
    return sense.meaning.category !== 'perceive' && sense.meaning.category !== 'label' && !isFirstPerson(parsed, at);
  return sense.meaning.kind === 'event' && SPEECH.has(sense.meaning.type);
}

/** A conjunction, then (over the speaker) a verb of saying: the clause is another's. */
function speechAfter(search: Search, at: number): boolean {
  const { parsed, acts } = search;
  const { tags, tokens } = parsed.sentence;
  if (tokens[at]!.word.fn & (FUNCTION['relative-what'] | FUNCTION.conditional) && !(tokens[at]!.word.fn & FUNCTION.likewise))
    return false;
  for (let i = at + 1; i < Math.min(tokens.length, at + 9); i++) {
    if (tags[i] === TAG.complementizer || tags[i] === TAG.relative || tags[i] === TAG.clause) return false;
    if (tags[i] !== TAG.verb) continue;
    const sense = acts.verbSense.get(i);
    return sense?.meaning.kind === 'report' && sense.meaning.category !== 'perceive';
  }
  return false;
}

export const isFirstPerson = (parsed: Parsed, at: number): boolean =>
  parsed.sentence.tokens[at]!.word.finite[0]?.features.person === 1;

/** Something is told before the verb: a verb or an act, not only "in another development". */
function tellsBefore(search: Search, token: number): boolean {
  return search.acts.triggers.some((t) => t.first < token) || search.parsed.clauses.some((c) => c.token < token);
}

/** "…, said X, …": a report verb between commas or after a closed quotation tells of what stands before it. */
function opensAside(parsed: Parsed, verb: number): boolean {
  const before = parsed.sentence.tokens[verb - 1]!;
  return before.word.kind === 'mark' && !opensQuote(before) && before.word.bare !== '.' && before.word.bare !== ':';
}
function endsAside(parsed: Parsed, after: number): boolean {
  const next = parsed.sentence.tokens[after];
  return next === undefined || (next.word.kind === 'mark' && next.word.bare !== ':' && !isQuoteOrBracket(next));
}

function words(parsed: Parsed, from: number, to: number): number {
  let n = 0;
  for (let i = from; i <= to; i++) if (parsed.sentence.tags[i] !== TAG.mark) n++;
  return n;
}
