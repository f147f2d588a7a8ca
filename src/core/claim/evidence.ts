import { QUESTION_MARKS } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { TAG } from '../match/tags.ts';
import { type Draft, groupOf, type Parsed, type Trigger } from './context.ts';
import type { Roles } from './role-fill.ts';
import type { Acts } from './triggers.ts';
import { NOUN, VERB } from './weights.ts';

/** How much speaks for an act: in a report that tells of acts elsewhere as well, and in a text that tells of nothing else. */
export interface Evidence {
  readonly report: number;
  readonly alone: number;
}

export function evidenceOf(signs: readonly string[], form: Trigger['form'], type: string): Evidence {
  const weights = form === 'verb' ? VERB : NOUN;
  let report = 0;
  let alone = 0;
  for (const sign of ['base', `type-${type}`, ...signs]) {
    const weight = weights[sign];
    if (!weight) continue;
    report += weight[0];
    alone += weight[1];
  }
  return { report, alone };
}

/** What speaks for or against a word's telling an act that took place, rather than naming a kind of act. */
export function signsOf(
  parsed: Parsed,
  trigger: Trigger,
  roles: Roles,
  draft: Draft,
  acts: Acts,
  published: string | undefined,
): string[] {
  const signs: string[] = [];
  if (trigger.form === 'verb') ofVerb(parsed, trigger, roles, signs);
  else if (trigger.form === 'noun') ofNoun(parsed, trigger, roles, signs);
  else signs.push('participle');
  ofRoles(draft, signs);
  ofTime(parsed, draft, published, signs);
  ofSentence(parsed, trigger, draft, acts, signs);
  return signs;
}

function ofVerb(parsed: Parsed, trigger: Trigger, roles: Roles, signs: string[]): void {
  const clause = trigger.clause!;
  const features = clause.analyses[0]?.features;
  signs.push('verb', features?.pos === 'imperfect' ? 'imperfect' : 'perfect');
  if (features && features.person !== 3) signs.push('first-person');
  if (roles.passive) signs.push('passive');
  const doer = parsed.phrases.list[clause.subject];
  if (doer?.definite && parsed.sentence.nameAt[doer.head]! < 0) signs.push('doer-known');
  if (clause.antecedent >= 0) signs.push('relative');
  if (parsed.sentence.tags[clause.token - 1] === TAG.complementizer) signs.push('after-that');
}

function ofNoun(parsed: Parsed, trigger: Trigger, roles: Roles, signs: string[]): void {
  const { sentence, phrases } = parsed;
  const { word } = sentence.tokens[trigger.first]!;
  const phrase = phrases.list[phrases.at[trigger.first]!];
  signs.push('noun');
  const analysis = word.nominal[0];
  if (analysis?.features.pos === 'masdar') signs.push('masdar');
  if (analysis?.features.number === 'p') signs.push('plural');
  if (analysis?.suffix) signs.push('suffixed');
  else if (word.article) signs.push('definite');
  else if (phrase && phrase.last > trigger.last && phrase.definite) signs.push('construct');
  else signs.push('indefinite');
  if (phrase) ofPlace(parsed, trigger, phrase.index, signs);
  const { governor } = roles;
  if (!governor) signs.push('gov-none');
  else {
    const { meaning } = governor.sense;
    signs.push(meaning.kind === 'light' ? `gov-${meaning.use}` : `gov-${meaning.kind}`, `slot-${governor.slot}`);
  }
}

function ofPlace(parsed: Parsed, trigger: Trigger, index: number, signs: string[]): void {
  const { sentence, phrases, grammar } = parsed;
  const phrase = phrases.list[index]!;
  if (phrase.prep !== '')
    signs.push(
      grammar.amid.has(phrase.prep)
        ? 'amid'
        : grammar.aim.has(phrase.prep)
          ? 'aim'
          : grammar.locative.has(phrase.prep)
            ? 'under-locative'
            : 'under-other',
    );
  else signs.push('direct');
  let tail = '';
  for (let i = phrase.first; i < trigger.first; i++) {
    if (sentence.tags[i] !== TAG.noun) continue;
    const { word } = sentence.tokens[i]!;
    const counts =
      word.fn & FUNCTION.quantifier ||
      word.nominal.some((a) => a.lexeme.classes.includes('event-head') || a.lexeme.classes.includes('quantity-head'));
    tail = counts ? 'tail-of-count' : 'tail';
  }
  if (tail) signs.push(tail);
  if (sentence.tags[phrase.first - 1] === TAG.demonstrative) signs.push('this');
  const next = groupOf(parsed, index).at(-1)!.last + 1;
  if (sentence.tags[next] === TAG.relative) signs.push('that-which');
  if (phrase.group !== phrase.index) signs.push('coordinated');
}

function ofRoles(draft: Draft, signs: string[]): void {
  const { actor, recipient, place, quantities } = draft;
  if (actor.length > 0) signs.push(actor.some((a) => a.ref) ? 'actor-named' : 'actor');
  if (recipient.length > 0) signs.push(recipient.some((a) => a.ref) ? 'recipient-named' : 'recipient');
  if (place.length > 0) signs.push('place');
  if (actor.length > 0 && recipient.length + place.length > 0) signs.push('who-whom');
  if (actor.length + recipient.length + place.length + quantities.length === 0 && !draft.time) signs.push('bare');
  for (const q of quantities) if (!signs.includes(`count-${q.role}`)) signs.push(`count-${q.role}`);
}

const DAY = 86_400_000;

function age(published: string | undefined, from: string | undefined): number {
  if (!published || !from) return -1;
  return (Date.parse(published.slice(0, 10)) - Date.parse(from)) / DAY;
}

function ofTime(parsed: Parsed, draft: Draft, published: string | undefined, signs: string[]): void {
  if (draft.time) {
    const days = age(published, draft.time.to ?? draft.time.from);
    signs.push(
      draft.time.from === undefined
        ? 'time-open'
        : published === undefined
          ? 'time-told'
          : days > 366
            ? 'time-old'
            : days > 45
              ? 'time-older'
              : 'time-recent',
    );
    return;
  }
  let old = false;
  let recent = false;
  for (const t of parsed.times) {
    const days = age(published, t.reference.to ?? t.reference.from);
    if (days > 366) old = true;
    else if (days > -30 && days <= 45 && t.reference.from) recent = true;
  }
  if (old) signs.push('sentence-old');
  if (recent) signs.push('sentence-recent');
}

/** A question mark closes the sentence, within a quotation or not. */
function isQuestion({ sentence: { tokens } }: Parsed): boolean {
  for (let i = Math.max(0, tokens.length - 3); i < tokens.length; i++)
    if (QUESTION_MARKS.includes(tokens[i]!.word.bare)) return true;
  return false;
}

const PEOPLE = new Set(['person', 'victim', 'fighter', 'civilian', 'force', 'captive']);

const countsPeople = (parsed: Parsed, noun: number): boolean =>
  noun >= 0 &&
  parsed.sentence.tokens[noun]!.word.nominal.some(
    (a) => a.lexeme.counts !== undefined || a.lexeme.classes.some((c) => PEOPLE.has(c)),
  );

function ofSentence(parsed: Parsed, trigger: Trigger, draft: Draft, acts: Acts, signs: string[]): void {
  if (draft.factuality !== 'CT+')
    signs.push(draft.factuality === 'Uu' ? 'not-sure' : draft.factuality.endsWith('-') ? 'denied' : 'hedged');
  if (draft.tense === 'future') signs.push('future');
  if (draft.attribution.length > 0) signs.push('attributed');
  if (draft.rules.includes('quotation-continues')) signs.push('quoted');
  if (draft.part === 'title') signs.push('title');
  if (trigger.first <= 3) signs.push('opens');
  if (isQuestion(parsed)) signs.push('question');
  if (parsed.quantities.some((q) => countsPeople(parsed, q.noun))) signs.push('toll');
  else if (parsed.quantities.length > 0) signs.push('sentence-counts');
  if (trigger.sense.generic) signs.push('generic');
  if (draft.mode) signs.push(`mode-${draft.mode}`);
  const length = parsed.sentence.tokens.length;
  if (length > 45) signs.push('long');
  else if (length < 24) signs.push('short');
  if ((parsed.clauses[0]?.token ?? trigger.first) >= trigger.first) signs.push('first-verb');
  if (acts.triggers[0] === trigger) signs.push('first-act');
  if (parsed.sentence.names.some((n) => n.kind === 'place')) signs.push('places');
  for (const t of acts.triggers) {
    if (t === trigger || t.sense.meaning.kind !== 'event' || t.sense.meaning.type !== draft.type) continue;
    signs.push(t.form === 'verb' ? 'beside-verb' : 'beside-noun');
    break;
  }
}
