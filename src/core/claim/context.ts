import type { Phrases, VerbClause } from '../find/clauses.ts';
import type { NounPhrase } from '../find/noun-phrases.ts';
import type { Grammar } from '../grammar.ts';
import type { Sentence } from '../match/sentence.ts';
import type { ClaimKind, Factuality, Link, PlaceReference, Quantity, Reference, Sense, Tense, TimeReference } from '../types.ts';
import type { Evidence } from './evidence.ts';

/** A time expression of the sentence, resolved. */
export interface TimeHit {
  readonly first: number;
  readonly last: number;
  readonly reference: TimeReference;
  readonly role: string;
  /** the reading to take if the act is still to come */
  readonly next?: { readonly from: string; readonly to: string };
}
export interface QuantityHit {
  readonly first: number;
  readonly last: number;
  readonly noun: number;
  readonly op: Quantity['op'];
  readonly low?: number;
  readonly point?: number;
  readonly high?: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence fully parsed, with its place in the report. */
export interface Parsed {
  readonly sentence: Sentence;
  readonly phrases: Phrases;
  readonly clauses: readonly VerbClause[];
  readonly times: readonly TimeHit[];
  readonly quantities: readonly QuantityHit[];
  /** title, lead or body */
  readonly part: 'title' | 'body' | 'caption';
  readonly number: number;
  readonly grammar: Grammar;
}

/** A stretch of a sentence that somebody is said to have said. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly links: readonly Link[];
  readonly makes: Factuality;
  /** the verb or preposition that opens it */
  readonly cue: number;
  readonly rule: string;
  /** the outlet's account of a threat, demand or accusation: only relations in it are the speaker's (rulings 1, 23) */
  readonly alleged?: boolean;
}

/** The act a trigger names, before roles are known. Token indexes, both inclusive. */
export interface Trigger {
  readonly first: number;
  readonly last: number;
  readonly sense: Sense;
  /** the finite verb, if the trigger is one */
  readonly clause: VerbClause | null;
  readonly form: 'verb' | 'noun' | 'active' | 'passive';
}

/** A claim in the making. */
export interface Draft {
  readonly kind: ClaimKind;
  readonly type: string;
  mode: string | undefined;
  change: string | undefined;
  readonly sentence: number;
  readonly part: Parsed['part'];
  readonly firstToken: number;
  readonly lastToken: number;
  trigger: Reference;
  also: Reference[];
  actor: Reference[];
  recipient: Reference[];
  place: PlaceReference[];
  time: TimeReference | null;
  quantities: Quantity[];
  attribution: readonly Link[];
  factuality: Factuality;
  outletFactuality: Factuality;
  hedges: Reference[];
  tense: Tense;
  rules: string[];
  about: Draft[];
  readonly evidence: { readonly start: number; readonly end: number };
  /** it tells only whom an act befell, not the act */
  casualty: boolean;
  /** the subject of the verb that tells it */
  of?: { readonly start: number; readonly end: number } | undefined;
  /** the sentence of its latest mention, where that is not its own */
  last?: number;
  signs?: readonly string[];
  /** how much speaks for its telling an act that took place; events only */
  weight?: Evidence;
}

/** The text of a token range as a reference into the document. */
export function referTo(sentence: Sentence, first: number, last: number, ref?: string): Reference {
  const start = sentence.tokens[first]!.start;
  const end = sentence.tokens[last]!.end;
  const text = sentence.text.slice(start, end);
  return ref === undefined ? { start, end, text } : { start, end, text, ref };
}

/** All phrases coordinated with `index`, itself first. */
export function groupOf(parsed: Parsed, index: number): NounPhrase[] {
  const { list } = parsed.phrases;
  const first = list[index];
  if (!first) return [];
  const members = [first];
  for (let i = index + 1; i < list.length && list[i]!.group === first.group; i++) members.push(list[i]!);
  return members;
}
