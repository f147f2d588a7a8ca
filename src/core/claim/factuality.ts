import { ONE_LETTER } from '../letters.ts';
import type { HedgeEffect } from '../lexicon.ts';
import { FUNCTION } from '../match/functions.ts';
import { TAG } from '../match/tags.ts';
import type { Factuality, Reference, Tense } from '../types.ts';
import { type Parsed, referTo, type Scope, type Trigger } from './context.ts';
import type { Governor } from './governors.ts';
import { happened, hedgesOver, isEpithet } from './hedging.ts';
import { roleAt } from './role-fill.ts';
import { tenseOf } from './tense.ts';
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

export function certaintyOf(
  parsed: Parsed,
  trigger: Trigger,
  acts: Acts,
  governor: Governor | null,
  scope: Scope | undefined,
): Certainty {
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
  if (isPurpose(parsed, trigger, governor) && !happened(parsed, trigger)) {
    if (value === 'CT+') tense = 'future';
    value = combine(value, 'Uu');
    rules.push('purpose');
  }
  const adjective = adjectiveEffect(parsed, trigger);
  if (adjective?.effect) value = combine(value, adjective.effect as HedgeEffect);
  if (adjective?.tense) tense = adjective.tense;
  if (conditional(parsed, anchor)) {
    value = 'Uu';
    rules.push('conditional');
  }
  if (scope && (scope.makes === 'CT+' || reached(parsed, scope, trigger, anchor, acts))) value = combine(value, scope.makes);
  return { factuality: value, tense, hedges, rules };
}

/** What a denial, a guess or a threat says of its content it does not say of what is told in passing: a relative clause, an epithet, a fact. */
function reached(parsed: Parsed, scope: Scope, trigger: Trigger, anchor: number, acts: Acts): boolean {
  if (isEpithet(trigger) || happened(parsed, trigger)) return false;
  for (let i = scope.from; i < Math.min(anchor, trigger.first); i++) {
    if (parsed.sentence.tags[i] === TAG.relative && acts.verbSense.get(i + 1)?.meaning.kind === 'report') continue;
    if (
      parsed.sentence.tags[i] === TAG.relative ||
      (parsed.sentence.tags[i] === TAG.clause && scope.makes !== 'CT-' && i > scope.from + 3)
    )
      return false;
  }
  return true;
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
  return meaning.tense
    ? { makes: meaning.makes, tense: meaning.tense, rule: sense.id }
    : { makes: meaning.makes, rule: sense.id };
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
  return (
    before !== undefined &&
    before.first > from &&
    phrase.first - before.last <= 2 &&
    roleAt(sense, before.prep || 'object') === 'topic' &&
    isMasdar(parsed, before.head)
  );
}

/** "Reasons for waging a war", "to sign a statement": an indefinite masdar after the preposition of purpose, or what a light masdar there carries. */
function isPurpose(parsed: Parsed, trigger: Trigger, governor: Governor | null): boolean {
  if (trigger.form !== 'noun' || governor?.slot === 'topic') return false;
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  if (!phrase || phrase.prep !== ONE_LETTER.li || phrase.prepToken !== phrase.first || trigger.first - phrase.first > 1)
    return false;
  const { word } = parsed.sentence.tokens[phrase.first]!;
  const light = word.nominal.some(
    (a) => a.features.pos === 'masdar' && a.lexeme.senses.some((s) => s.meaning.kind === 'light' && s.meaning.use === 'do'),
  );
  return (
    light ||
    (trigger.first === phrase.first && !word.article && trigger.sense.id.startsWith('verbs/') && isMasdar(parsed, trigger.first))
  );
}

const isMasdar = (parsed: Parsed, at: number): boolean =>
  parsed.sentence.tokens[at]!.word.nominal.some((a) => a.features.pos === 'masdar');

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
    if (word.kind === 'mark' || parsed.sentence.tags[i] === TAG.verb || parsed.sentence.tags[i] === TAG.complementizer)
      return false;
  }
  return false;
}
