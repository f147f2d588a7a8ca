import type { Factuality, Link, Reference, TimeReference } from '../types.ts';
import { findScopes, type Speaking } from './attribution.ts';
import { carryDay } from './carry.ts';
import { type Draft, type Parsed, referTo, type Scope, type Trigger } from './context.ts';
import type { Memory } from './coreference.ts';
import { quantitiesOf } from './counts.ts';
import { evidenceOf, signsOf } from './evidence.ts';
import { certaintyOf } from './factuality.ts';
import { enclosing } from './ground.ts';
import { aspectOf, isContentOfVerb, judgedBy } from './judgements.ts';
import { reachOf } from './linked.ts';
import { findMemberships } from './membership.ts';
import { modeOf } from './modes.ts';
import { stands } from './parties.ts';
import { findParts } from './parts.ts';
import { placesOf } from './places.ts';
import type { Posts } from './posts.ts';
import { betweenSides, officeOf, sidesOf } from './relations.ts';
import type { Roles } from './role-fill.ts';
import { findRoles } from './roles.ts';
import { suppressor } from './suppress.ts';
import { timeOf } from './times.ts';
import type { Trace } from './trace.ts';
import { type Acts, findActs } from './triggers.ts';

/** What carries over from sentence to sentence of one report. */
export interface Report {
  readonly speaking: Speaking;
  readonly memory: Memory;
  readonly posts: Posts;
  readonly published: string | undefined;
  readonly trace?: Trace | undefined;
  /** the day told of the acts of the sentence before */
  day?: TimeReference | null;
}

/** The claims of one sentence, before repeats are merged. */
export function draftClaims(parsed: Parsed, report: Report): Draft[] {
  const acts = findActs(parsed);
  const scopes = findScopes(parsed, acts, report.speaking);
  const { trace } = report;
  trace?.sentence(parsed, acts, scopes);
  const drafts: Draft[] = [];
  const suppressedBy = suppressor(parsed, acts);
  for (const trigger of acts.triggers) {
    const host = suppressedBy(trigger);
    if (host) {
      trace?.dropped(parsed, trigger, 'content', host);
      continue;
    }
    const roles = rolesOf(parsed, trigger, acts);
    if (isContentOfVerb(trigger, roles)) {
      trace?.dropped(parsed, trigger, 'aim', null);
      continue;
    }
    const made = draft(parsed, trigger, acts, roles, scopes, report);
    if (stands(parsed, made, trigger)) drafts.push(made);
    else trace?.dropped(parsed, trigger, 'no-sides', null);
  }
  for (const membership of findMemberships(parsed, report.posts)) {
    const made = member(parsed, membership.title, membership.person, membership.organisation, 'membership:title');
    if (membership.former) made.change = 'ends';
    drafts.push(made);
  }
  for (const part of findParts(parsed)) {
    const made = member(parsed, part, part.actor, part.recipient, 'membership:part');
    made.attribution = enclosing(scopes, part.first)?.links ?? [];
    drafts.push(made);
  }
  report.day = carryDay(parsed, drafts, report.day ?? null);
  report.memory.endSentence(parsed);
  if (trace) for (const made of drafts) trace.drafted(made);
  return drafts;
}

/** Takes from a sentence only who speaks in it and who is spoken of. */
export function listen(parsed: Parsed, report: Report): void {
  findScopes(parsed, findActs(parsed), report.speaking);
  report.memory.endSentence(parsed);
}

/** A standing membership that no trigger of the lexicon tells. */
function member(parsed: Parsed, at: { first: number; last: number }, person: Reference, body: Reference, rule: string): Draft {
  const made = blank(parsed, 'relation', 'MEMBER_OF', at.first, at.last);
  made.change = 'holds';
  made.actor = [person];
  made.recipient = [body];
  made.tense = 'ongoing';
  made.rules = [rule];
  return made;
}

function blank(parsed: Parsed, kind: Draft['kind'], type: string, first: number, last: number): Draft {
  const { sentence } = parsed;
  return {
    kind,
    type,
    mode: undefined,
    change: undefined,
    sentence: parsed.number,
    part: parsed.part,
    firstToken: first,
    lastToken: last,
    trigger: referTo(sentence, first, last),
    also: [],
    actor: [],
    recipient: [],
    place: [],
    time: null,
    quantities: [],
    attribution: [],
    factuality: 'CT+',
    outletFactuality: 'CT+',
    hedges: [],
    tense: 'past',
    rules: [],
    about: [],
    evidence: { start: sentence.start, end: sentence.end },
    casualty: false,
  };
}

function draft(parsed: Parsed, trigger: Trigger, acts: Acts, roles: Roles, scopes: readonly Scope[], report: Report): Draft {
  const { memory } = report;
  const { sense } = trigger;
  const { meaning } = sense;
  if (meaning.kind !== 'event' && meaning.kind !== 'relation' && meaning.kind !== 'assessment')
    throw new Error(`${sense.id} is not coded`);
  const scope = scopeOf(scopes, trigger);
  const certainty = certaintyOf(parsed, trigger, acts, roles.governor, scope);
  const reach = reachOf(parsed, trigger, roles.governor);
  const judged = meaning.kind === 'assessment';
  const told = judged ? judgedBy(parsed, trigger, roles, acts) : roles.actor;
  const made = blank(
    parsed,
    meaning.kind,
    judged ? aspectOf(meaning.type, trigger.form, certainty.tense, certainty.factuality) : meaning.type,
    trigger.first,
    trigger.last,
  );
  made.mode = modeOf(parsed, trigger, reach);
  if (meaning.kind === 'relation') made.change = meaning.change ?? 'holds';
  const speaker = roles.open && told.length === 0 ? speakerAsDoer(trigger, scope) : null;
  made.actor = speaker ? [speaker] : resolved(parsed, memory, roles.open ? memory.resolveSubject(parsed, trigger, told) : told);
  made.recipient = resolved(parsed, memory, roles.recipient);
  fillPronouns(parsed, memory, made, roles);
  made.place = placesOf(parsed, trigger, roles, acts);
  made.time = timeOf(parsed, trigger, roles, acts, certainty.tense);
  made.quantities = quantitiesOf(parsed, trigger, roles, made, acts);
  made.attribution = scope?.links ?? [];
  made.casualty = meaning.type === 'ASSAULT' && meaning.mode === undefined && made.actor.length === 0;
  made.factuality = certainty.factuality;
  made.outletFactuality = outletValue(certainty.factuality, made.attribution);
  made.hedges = [...certainty.hedges];
  made.tense = certainty.tense;
  made.rules = [sense.id, ...certainty.rules, ...(scope ? [scope.rule] : [])];
  made.of = subjectSpan(parsed, trigger);
  if (meaning.kind === 'event') {
    made.signs = signsOf(parsed, trigger, roles, made, acts, report.published);
    made.weight = evidenceOf(made.signs, trigger.form, meaning.type);
  }
  return made;
}

/** Where the subject of a verb stands: it may be an act that the verb tells more of ("the attack hit the market"). */
function subjectSpan(parsed: Parsed, trigger: Trigger): Draft['of'] {
  const phrase = parsed.phrases.list[trigger.clause?.subject ?? -1];
  return phrase
    ? { start: parsed.sentence.tokens[phrase.first]!.start, end: parsed.sentence.tokens[phrase.last]!.end }
    : undefined;
}

const SPEECH_ACTS = new Set(['REQUEST', 'THREATEN', 'ACCUSE', 'REJECT', 'SUPPORT', 'AGREE']);

/** A relation told by a noun or participle has its sides beside it; all else has its roles by its frame. */
function rolesOf(parsed: Parsed, trigger: Trigger, acts: Acts): Roles {
  const roles = findRoles(parsed, trigger, acts);
  if (trigger.sense.meaning.kind !== 'relation') return roles;
  const sides = sidesOf(parsed, trigger);
  if (sides) return { ...roles, actor: sides.actor, recipient: sides.recipient, open: false };
  return officeOf(parsed, trigger, roles) ?? { ...roles, actor: [...betweenSides(parsed, trigger, roles.actor)] };
}

/** "We control every hill", he said: who speaks in the first person is who does it. */
function speakerAsDoer({ clause }: Trigger, scope: Scope | undefined): Reference | null {
  const link = scope?.links.at(-1);
  if (!link || !clause || clause.analyses.length === 0 || !clause.analyses.every((a) => a.features.person === 1)) return null;
  return { text: link.text, start: link.start, end: link.end, ...(link.ref ? { ref: link.ref } : {}) };
}

/** Whose words tell the act. A speech act told without a cue is the outlet's (ruling 25), and so is an epithet ("a unit of …"; ruling 22). */
function scopeOf(scopes: readonly Scope[], trigger: Trigger): Scope | undefined {
  const { meaning } = trigger.sense;
  if (meaning.kind === 'relation' && meaning.type === 'MEMBER_OF' && (trigger.form === 'active' || trigger.form === 'passive'))
    return undefined;
  const heard = meaning.kind === 'event' ? scopes.filter((s) => !s.alleged) : scopes;
  const scope = enclosing(heard, trigger.clause?.token ?? trigger.first);
  const told = scope?.rule === 'speaker-continues' && meaning.kind === 'event' && SPEECH_ACTS.has(meaning.type);
  return told ? undefined : scope;
}

/** Roles that only a pronoun fills. */
function fillPronouns(parsed: Parsed, memory: Memory, made: Draft, roles: Roles): void {
  for (const { role, token, suffix } of roles.pronouns) {
    if (made[role].length > 0) continue;
    const found = memory.pronoun(parsed, token, suffix, [...made.actor, ...made.recipient]);
    if (found) made[role] = [found];
  }
}

const resolved = (parsed: Parsed, memory: Memory, references: readonly Reference[]): Reference[] =>
  references.map((r) => (r.ref ? r : memory.resolve(parsed, r)));

/** A source between the outlet and the claim leaves the outlet uncommitted. */
const outletValue = (value: Factuality, links: readonly Link[]): Factuality => (links.length > 0 ? 'Uu' : value);
