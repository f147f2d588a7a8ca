import type { Factuality, Link, QuantityUnit, Reference, Sense } from '../types.ts';
import { enclosing, findScopes, type Speaking } from './attribution.ts';
import { placesOf, quantitiesOf, reachOf, timeOf, withCoordinates } from './circumstances.ts';
import { type Draft, type Parsed, referTo, type Scope, type Trigger } from './context.ts';
import type { Memory } from './coreference.ts';
import { certaintyOf } from './factuality.ts';
import { aspectOf, isContentOfVerb, judgedBy } from './judgements.ts';
import { findMemberships } from './membership.ts';
import { modeOf } from './modes.ts';
import { findRoles, type Roles } from './roles.ts';
import { suppressedBy } from './suppress.ts';
import { type Acts, findActs } from './triggers.ts';

/** What carries over from sentence to sentence of one report. */
export interface Report {
  readonly speaking: Speaking;
  readonly memory: Memory;
}

/** The claims of one sentence, before repeats are merged. */
export function draftClaims(parsed: Parsed, report: Report): Draft[] {
  const acts = findActs(parsed);
  const scopes = findScopes(parsed, acts, report.speaking);
  const drafts: Draft[] = [];
  for (const trigger of acts.triggers) {
    if (suppressedBy(parsed, trigger, acts)) continue;
    const roles = findRoles(parsed, trigger, acts);
    if (isContentOfVerb(trigger, roles)) continue;
    drafts.push(draft(parsed, trigger, acts, roles, scopes, report.memory));
  }
  for (const membership of findMemberships(parsed)) {
    const made = blank(parsed, 'relation', 'MEMBER_OF', membership.title.first, membership.title.last);
    made.change = 'holds';
    made.actor = [membership.person];
    made.recipient = [membership.organisation];
    made.tense = 'ongoing';
    made.rules = ['membership:title'];
    drafts.push(made);
  }
  report.memory.endSentence(parsed);
  return drafts;
}

/** Takes from a sentence only who speaks in it and who is spoken of. */
export function listen(parsed: Parsed, report: Report): void {
  findScopes(parsed, findActs(parsed), report.speaking);
  report.memory.endSentence(parsed);
}

function blank(parsed: Parsed, kind: Draft['kind'], type: string, first: number, last: number): Draft {
  const { sentence } = parsed;
  return {
    kind, type, mode: undefined, change: undefined,
    sentence: parsed.number, part: parsed.part, firstToken: first, lastToken: last,
    trigger: referTo(sentence, first, last), also: [], actor: [], recipient: [], place: [], time: null, quantities: [], attribution: [],
    factuality: 'CT+', outletFactuality: 'CT+', hedges: [], tense: 'past', rules: [], about: [],
    evidence: { start: sentence.start, end: sentence.end }, casualty: false,
  };
}

function draft(parsed: Parsed, trigger: Trigger, acts: Acts, roles: Roles, scopes: readonly Scope[], memory: Memory): Draft {
  const { sense } = trigger;
  const { meaning } = sense;
  if (meaning.kind !== 'event' && meaning.kind !== 'relation' && meaning.kind !== 'assessment') throw new Error(`${sense.id} is not coded`);
  const scope = enclosing(scopes, trigger.clause?.token ?? trigger.first);
  const certainty = certaintyOf(parsed, trigger, acts, roles.governor, scope);
  const reach = reachOf(parsed, trigger, roles);
  const judged = meaning.kind === 'assessment';
  const told = judged ? judgedBy(parsed, trigger, roles, acts) : roles.actor;
  const made = blank(parsed, meaning.kind, judged ? aspectOf(meaning.type, trigger.form, certainty.tense, certainty.factuality) : meaning.type, trigger.first, trigger.last);
  made.mode = modeOf(parsed, trigger, reach);
  if (meaning.kind === 'relation') made.change = meaning.change ?? 'holds';
  made.actor = resolved(parsed, memory, roles.open ? memory.resolveSubject(parsed, trigger, told) : told);
  made.recipient = resolved(parsed, memory, roles.recipient);
  made.place = placeRefs(parsed, trigger, roles, reach);
  made.time = timeOf(parsed, trigger, reach);
  made.quantities = quantitiesOf(parsed, trigger, made, unitOf(sense));
  made.attribution = scope?.links ?? [];
  made.casualty = meaning.type === 'ASSAULT' && meaning.mode === undefined && made.actor.length === 0;
  made.factuality = certainty.factuality;
  made.outletFactuality = outletValue(certainty.factuality, made.attribution);
  made.hedges = [...certainty.hedges];
  made.tense = certainty.tense;
  made.rules = [sense.id, ...certainty.rules, ...(scope ? [scope.rule] : [])];
  return made;
}

const resolved = (parsed: Parsed, memory: Memory, references: readonly Reference[]): Reference[] =>
  references.map((r) => (r.ref ? r : memory.resolve(parsed, r)));

function placeRefs(parsed: Parsed, trigger: Trigger, roles: Roles, reach: { from: number; to: number }): Draft['place'] {
  if (roles.place.length === 0) return placesOf(parsed, trigger, roles, reach);
  return roles.place.map((r) => {
    const first = parsed.sentence.tokens.findIndex((t) => t.end > r.start);
    const last = parsed.sentence.tokens.findLastIndex((t) => t.start < r.end);
    return withCoordinates(parsed, r, first, last);
  });
}

/** A source between the outlet and the claim leaves the outlet uncommitted. */
const outletValue = (value: Factuality, links: readonly Link[]): Factuality => (links.length > 0 ? 'Uu' : value);

const UNITS: Readonly<Record<string, QuantityUnit>> = {
  'COERCE/arrest': 'detained', 'RETREAT/release': 'released', 'MOBILIZE/troops': 'fighters', 'MOBILIZE/militia': 'fighters',
};

function unitOf(sense: Sense): QuantityUnit {
  const { meaning } = sense;
  if (meaning.kind !== 'event') return 'other';
  if (meaning.type === 'ASSAULT') return sense.counts ?? (meaning.mode === 'abduct' ? 'other' : 'killed');
  return UNITS[`${meaning.type}/${meaning.mode ?? ''}`] ?? 'other';
}
