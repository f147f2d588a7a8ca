import { SENTENCE_STOPS } from '../letters.ts';
import { TAG } from '../match/tags.ts';
import { FUNCTION } from '../match/functions.ts';
import type { VerbClause } from '../find/clauses.ts';
import type { HedgeEffect } from '../lexicon.ts';
import { CLITIC, type Factuality, type Reference, type Tense } from '../types.ts';
import { referTo, type Parsed, type Scope, type Trigger } from './context.ts';
import type { Governor } from './governors.ts';
import { roleAt } from './roles.ts';
import type { Acts } from './triggers.ts';

/** How surely the innermost source puts it, and when. */
export interface Certainty {
  readonly factuality: Factuality;
  readonly tense: Tense;
  readonly hedges: readonly Reference[];
  readonly rules: readonly string[];
}

/** `outer` said of something that is `inner` in itself: an assertion leaves it, a negation flips it, anything else lowers it. */
export function combine(inner: Factuality, outer: HedgeEffect): Factuality {
  if (outer === 'same' || outer === 'CT+') return inner;
  if (inner === 'Uu' || outer === 'Uu') return 'Uu';
  if (outer === 'NEG' || outer === 'NEG+OPEN' || outer === 'CT-') return flip(inner);
  if (inner === 'CT+') return outer;
  if (inner === 'CT-') return flip(outer);
  return inner.startsWith('PS') ? inner : outer;
}

function flip(value: Factuality): Factuality {
  if (value === 'Uu') return value;
  return `${value.slice(0, 2)}${value.endsWith('+') ? '-' : '+'}` as Factuality;
}

export function certaintyOf(parsed: Parsed, trigger: Trigger, acts: Acts, governor: Governor | null, scope: Scope | undefined): Certainty {
  const verb = trigger.clause ?? governor?.clause ?? null;
  const anchor = verb ? verb.token : trigger.first;
  const rules: string[] = [];
  const hedges: Reference[] = [];
  let value: Factuality = trigger.sense.factuality ?? 'CT+';
  let tense: Tense = trigger.sense.tense ?? tenseOf(parsed, verb, trigger);
  const covering = hedgesOver(parsed, trigger, anchor);
  for (const hit of covering.hits) {
    value = combine(value, hit.hedge.effect);
    if (hit.hedge.tense) tense = hit.hedge.tense;
    else if (tense === 'ongoing' && verb && hit.hedge.category.startsWith('modal')) tense = 'future';
    if (hit.hedge.effect !== 'same') hedges.push(referTo(parsed.sentence, hit.first, hit.last));
    rules.push(hit.hedge.id);
  }
  const negation = negatedAt(parsed, anchor, covering.tokens);
  if (negation >= 0) {
    value = combine(value, 'NEG');
    rules.push('negation');
  }
  for (const aspect of aspectsOver(parsed, trigger, acts, governor)) {
    value = combine(value, aspect.makes);
    if (aspect.tense) tense = aspect.tense;
    rules.push(aspect.rule);
  }
  const adjective = adjectiveEffect(parsed, trigger);
  if (adjective?.effect) value = combine(value, adjective.effect as HedgeEffect);
  if (adjective?.tense) tense = adjective.tense;
  if (conditional(parsed, anchor)) {
    value = 'Uu';
    rules.push('conditional');
  }
  if (scope && (scope.makes === 'CT+' || reached(parsed, scope, trigger, anchor))) value = combine(value, scope.makes);
  return { factuality: value, tense, hedges, rules };
}

/** What a denial, a guess or a threat says of its content it does not say of what is told in passing: a relative clause, an epithet, a fact. */
function reached(parsed: Parsed, scope: Scope, trigger: Trigger, anchor: number): boolean {
  if (isEpithet(trigger) || happened(parsed, trigger)) return false;
  for (let i = scope.from; i < Math.min(anchor, trigger.first); i++) {
    if (parsed.sentence.tags[i] === TAG.relative || (parsed.sentence.tags[i] === TAG.clause && scope.makes !== 'CT-' && i > scope.from + 3)) return false;
  }
  return true;
}

function tenseOf(parsed: Parsed, verb: VerbClause | null, trigger: Trigger): Tense {
  const { meaning } = trigger.sense;
  const noun = trigger.form !== 'verb';
  if (noun && meaning.kind === 'relation') return CHANGES.has(meaning.change ?? '') && trigger.form === 'noun' ? 'past' : 'ongoing';
  if (noun && meaning.kind === 'assessment' && meaning.type === 'sentiment') return 'ongoing';
  if (trigger.form === 'passive' && meaning.kind === 'event' && meaning.type === 'COERCE') return 'ongoing';
  return verb ? tenseOfVerb(parsed, verb, trigger) : 'past';
}

/** Changes are told as done; what holds, strengthens or weakens is still on. */
const CHANGES = new Set(['begins', 'ends']);

function tenseOfVerb(parsed: Parsed, verb: VerbClause, trigger: Trigger): Tense {
  const { tags, tokens } = parsed.sentence;
  const before = tokens[verb.token - 1]?.word;
  const features = verb.analyses[0]?.features;
  if ((verb.analyses[0]?.clitics ?? 0) & CLITIC.SA || (before && before.fn & FUNCTION.will)) return 'future';
  if (before && before.fn & FUNCTION.negator && features?.pos === 'imperfect') return 'past';
  if (features?.pos !== 'imperfect') return 'past';
  // "before they fled": the imperfect after a preposition and "that" takes the tense of its main clause, in news nearly always past.
  if (tags[verb.token - 1] === TAG.complementizer && tags[verb.token - 2] === TAG.preposition) return 'past';
  // "we call on …": the words are quoted, the call was made.
  if (features.person === 1 && trigger.sense.meaning.kind === 'event' && SPOKEN.has(trigger.sense.meaning.type)) return 'past';
  for (let i = verb.token - 1; i >= Math.max(0, verb.token - 5); i--) if (tags[i] === TAG.be) return 'past';
  return 'ongoing';
}

const SPOKEN = new Set(['REQUEST', 'THREATEN', 'ACCUSE', 'REJECT', 'SUPPORT']);

type Hit = Parsed['sentence']['hedges'][number];

interface Covering {
  readonly hits: readonly Hit[];
  /** tokens that belong to a hedge: a negator among them negates nothing more */
  readonly tokens: ReadonlySet<number>;
}

const REACH = 14;

function hedgesOver(parsed: Parsed, trigger: Trigger, anchor: number): Covering {
  const tokens = new Set<number>();
  const hits: Hit[] = [];
  for (const hit of parsed.sentence.hedges) {
    for (let i = hit.first; i <= hit.last; i++) tokens.add(i);
    if (covers(parsed, hit, trigger, anchor)) hits.push(hit);
  }
  return { hits, tokens };
}

function covers(parsed: Parsed, hit: Hit, trigger: Trigger, anchor: number): boolean {
  const at = anchor > trigger.last ? anchor : Math.min(anchor, trigger.first);
  if (hit.hedge.with && !verbWith(parsed, hit.last, hit.hedge.with)) return false;
  if (hit.hedge.near) return qualifies(parsed, hit, trigger);
  if (hit.hedge.scope === 'word') return at === hit.last + 1 || trigger.first === hit.last + 1 || carriedBy(parsed, hit.last + 1, trigger);
  if (isEpithet(trigger) || happened(parsed, trigger)) return false;
  const after = at > hit.last && at - hit.last <= REACH && !stopBetween(parsed, hit.last, at) && !leavesRelative(parsed, hit, at);
  const before = hit.first > trigger.last && hit.first - trigger.last <= REACH && !stopBetween(parsed, trigger.last, hit.first, true);
  if (hit.hedge.scope === 'after') return after;
  return hit.hedge.scope === 'before' ? before : after || before;
}

/** A qualifier right after the noun it qualifies, in its phrase or next to it ("a possible attack"). */
function qualifies(parsed: Parsed, hit: Hit, trigger: Trigger): boolean {
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.last]!];
  return hit.first > trigger.last && hit.first <= (phrase?.last ?? trigger.last) + 1;
}

/** The word after a negator carries the act: "the absence of any attack", with nothing between but their noun phrase. */
function carriedBy(parsed: Parsed, at: number, trigger: Trigger): boolean {
  const phrase = parsed.phrases.list[parsed.phrases.at[at]!];
  return phrase !== undefined && trigger.form === 'noun' && phrase.index === parsed.phrases.at[trigger.first] && trigger.first > at;
}

/** An attributive participle ("the besieged", "a unit belonging to") is told as a fact in passing. */
const isEpithet = (trigger: Trigger): boolean => trigger.form === 'active' || trigger.form === 'passive';

/** A definite act that a relative clause in the perfect tells more of has happened, whatever is said about it ("the attacks that struck"). */
function happened(parsed: Parsed, trigger: Trigger): boolean {
  if (trigger.form !== 'noun') return false;
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.last]!];
  const { tags, tokens } = parsed.sentence;
  if (!phrase?.definite) return false;
  let at = phrase.last + 1;
  while (tags[at] === TAG.preposition || (parsed.phrases.list[parsed.phrases.at[at] ?? -1]?.prep ?? '') !== '') at++;
  if (tags[at] === TAG.mark) at++;
  return tags[at] === TAG.relative && tokens[at + 1] !== undefined && tags[at + 1] === TAG.verb && tokens[at + 1]!.word.finite[0]?.features.pos === 'perfect';
}

/** "Fighters believed to belong to X attacked": a hedge in a relative clause without a pronoun covers that clause's verb alone. */
function leavesRelative(parsed: Parsed, hit: Hit, at: number): boolean {
  const { tokens, tags } = parsed.sentence;
  const phrase = parsed.phrases.list[parsed.phrases.at[hit.first - 1] ?? -1];
  if (!phrase || phrase.definite || !(tokens[hit.last]!.word.fn & FUNCTION.complementizer)) return false;
  return at > hit.last + 1 && tags[at] === TAG.verb;
}

function verbWith(parsed: Parsed, last: number, pos: string): boolean {
  for (let i = last + 1; i <= last + 2; i++) {
    const word = parsed.sentence.tokens[i]?.word;
    if (word && parsed.sentence.tags[i] === TAG.verb) return (word.finite[0]?.features.pos ?? word.guess?.pos) === pos;
    if (word && parsed.sentence.tags[i] === TAG.be) return (word.finite[0]?.features.pos ?? 'perfect') === pos;
  }
  return false;
}

/** A full stop, a new main clause or a new relative clause ends the reach of a hedge. */
function stopBetween(parsed: Parsed, from: number, to: number, backward = false): boolean {
  let verbs = 0;
  for (let i = from + 1; i < to; i++) {
    const { tags, tokens } = parsed.sentence;
    if (tags[i] === TAG.mark && SENTENCE_STOPS.includes(tokens[i]!.word.bare)) return true;
    if (tags[i] === TAG.relative || tags[i] === TAG.clause || (backward && tags[i] === TAG.complementizer)) return true;
    if (tags[i] === TAG.verb) verbs++;
    if (tags[i] === TAG.verb && (verbs > 1 || tokens[i]!.word.clitics & 3)) return true;
  }
  return false;
}

/** The negator right before the verb, over particles; one that belongs to a fixed phrase does not count. */
function negatedAt(parsed: Parsed, anchor: number, inHedge: ReadonlySet<number>): number {
  for (let i = anchor - 1; i >= Math.max(0, anchor - 2); i--) {
    if (inHedge.has(i)) return -1;
    if (parsed.sentence.tags[i] === TAG.negator) return i;
    if (parsed.sentence.tags[i] !== TAG.particle && parsed.sentence.tags[i] !== TAG.adverb) return -1;
  }
  return -1;
}

interface Aspect {
  readonly makes: Factuality;
  readonly tense?: Tense;
  readonly rule: string;
}

/** Aspect verbs and nouns whose complement is the act: through their object or topic, or through "that" right before it. */
function aspectsOver(parsed: Parsed, trigger: Trigger, acts: Acts, governor: Governor | null): Aspect[] {
  const out: Aspect[] = [];
  if (isEpithet(trigger) || happened(parsed, trigger)) return out;
  if (governor?.sense.meaning.kind === 'aspect' && governor.slot !== 'subject') out.push(asAspect(governor.sense));
  const anchor = trigger.clause?.token ?? trigger.first;
  for (const [token, sense] of [...acts.verbSense, ...acts.nounSense]) {
    if (sense.meaning.kind !== 'aspect' || token >= anchor || anchor - token > 8 || sense === governor?.sense) continue;
    if (reaches(parsed, token, anchor, trigger, sense)) out.push(asAspect(sense));
  }
  return out;
}

function asAspect(sense: Trigger['sense']): Aspect {
  const { meaning } = sense;
  if (meaning.kind !== 'aspect') return { makes: 'CT+', rule: sense.id };
  return meaning.tense ? { makes: meaning.makes, tense: meaning.tense, rule: sense.id } : { makes: meaning.makes, rule: sense.id };
}

/** From an aspect word to the act: nothing but noun phrases before "that", or the act's preposition. */
function reaches(parsed: Parsed, from: number, to: number, trigger: Trigger, sense: Trigger['sense']): boolean {
  const { tags, tokens } = parsed.sentence;
  let that = false;
  for (let i = from + 1; i < to; i++) {
    if (tags[i] === TAG.complementizer) {
      if (tags[i - 1] === TAG.preposition && i - 1 > from + 1) return false;
      that = true;
    } else if (tags[i] === TAG.verb || tags[i] === TAG.relative || tags[i] === TAG.clause) return false;
    else if (tags[i] === TAG.mark && !'"«“'.includes(tokens[i]!.word.bare)) return false;
  }
  if (that || trigger.form === 'verb') return that || to - from <= 3;
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  if (!phrase) return false;
  if (phrase.prep === '') return to - from <= 3;
  if (roleAt(sense, phrase.prep) === 'topic') return true;
  const before = parsed.phrases.list[phrase.index - 1];
  return before !== undefined && before.first > from && phrase.first - before.last <= 2 && roleAt(sense, before.prep || 'object') === 'topic' && isMasdar(parsed, before.head);
}

const isMasdar = (parsed: Parsed, at: number): boolean => parsed.sentence.tokens[at]!.word.nominal.some((a) => a.features.pos === 'masdar');

function adjectiveEffect(parsed: Parsed, trigger: Trigger): { readonly effect?: string; readonly tense?: Tense } | null {
  if (trigger.form !== 'noun') return null;
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.last]!];
  if (!phrase) return null;
  for (let i = trigger.last + 1; i <= Math.min(phrase.last, trigger.last + 3); i++) {
    const { adjective } = parsed.sentence.tokens[i]!.word;
    if (adjective && (adjective.effect || adjective.tense)) return adjective;
  }
  return null;
}

function conditional(parsed: Parsed, anchor: number): boolean {
  for (let i = anchor - 1; i >= Math.max(0, anchor - 6); i--) {
    const { word } = parsed.sentence.tokens[i]!;
    if (word.fn & FUNCTION.conditional) return true;
    if (word.kind === 'mark' || parsed.sentence.tags[i] === TAG.verb || parsed.sentence.tags[i] === TAG.complementizer) return false;
  }
  return false;
}
