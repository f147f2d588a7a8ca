import type { Factuality, Link, QuantityUnit, Reference, Sense } from '../types.ts';
import { enclosing, findScopes, type Speaking } from './attribution.ts';
import { placesOf, quantitiesOf, reachOf, timeOf, withCoordinates } from './circumstances.ts';
import { type Draft, type Parsed, referTo, type Scope, type Trigger } from './context.ts';
import type { Memory } from './coreference.ts';
import { certaintyOf } from './factuality.ts';
import { findMemberships } from './membership.ts';
import type { Posts } from './posts.ts';
import { modeOf } from './modes.ts';
import { stands } from './parties.ts';
import { findParts } from './parts.ts';
import { betweenSides, officeOf, sidesOf } from './relations.ts';
import { findRoles, type Roles } from './roles.ts';
import { suppressedBy } from './suppress.ts';
import { type Acts, findActs } from './triggers.ts';

/** What carries over from sentence to sentence of one report. */
export interface Report {
  readonly speaking: Speaking;
  readonly memory: Memory;
  readonly posts: Posts;
}

/** The claims of one sentence, before repeats are merged. */
export function draftClaims(parsed: Parsed, report: Report): Draft[] {
  const acts = findActs(parsed);
  const scopes = findScopes(parsed, acts, report.speaking);
  const drafts: Draft[] = [];
  for (const trigger of acts.triggers) {
    if (suppressedBy(parsed, trigger, acts)) continue;
    const made = draft(parsed, trigger, acts, scopes, report.memory);
    if (stands(parsed, made, trigger)) drafts.push(made);
  }
  for (const membership of findMemberships(parsed, report.posts)) {
    const base = blank(parsed, membership.title.first, membership.title.last);
    drafts.push({
      ...base, kind: 'relation', type: 'MEMBER_OF', change: membership.former ? 'ends' : 'holds', actor: [membership.person], recipient: [membership.organisation],
      tense: 'ongoing', rules: ['membership:title'],
    });
  }
  for (const part of findParts(parsed)) {
    drafts.push({
      ...blank(parsed, part.first, part.last), kind: 'relation', type: 'MEMBER_OF', change: 'holds', actor: [part.actor], recipient: [part.recipient],
      attribution: enclosing(scopes, part.first)?.links ?? [], tense: 'ongoing', rules: ['membership:part'],
    });
  }
  report.memory.endSentence(parsed);
  return drafts;
}

function blank(parsed: Parsed, first: number, last: number): Omit<Draft, 'kind' | 'type'> {
  const { sentence } = parsed;
  return {
    sentence: parsed.number, part: parsed.part, firstToken: first, lastToken: last,
    trigger: referTo(sentence, first, last), also: [], actor: [], recipient: [], place: [], time: null, quantities: [], attribution: [],
    factuality: 'CT+', outletFactuality: 'CT+', hedges: [], tense: 'past', rules: [], about: [],
    evidence: { start: sentence.start, end: sentence.end }, casualty: false,
  };
}

function draft(parsed: Parsed, trigger: Trigger, acts: Acts, scopes: readonly Scope[], memory: Memory): Draft {
  const { sense } = trigger;
  const { meaning } = sense;
  if (meaning.kind !== 'event' && meaning.kind !== 'relation' && meaning.kind !== 'assessment') throw new Error(`${sense.id} is not coded`);
  const roles = rolesOf(parsed, trigger, acts);
  const scope = enclosing(scopes, trigger.clause?.token ?? trigger.first);
  const certainty = certaintyOf(parsed, trigger, acts, roles.governor, scope);
  const reach = reachOf(parsed, trigger, roles);
  const base = blank(parsed, trigger.first, trigger.last);
  const actor = roles.open ? memory.resolveSubject(parsed, trigger, roles.actor) : roles.actor;
  const attribution: readonly Link[] = scope?.links ?? [];
  const mode = modeOf(parsed, trigger, reach);
  const named = { actor: resolved(memory, actor), recipient: resolved(memory, roles.recipient) };
  return {
    ...base, kind: meaning.kind, type: meaning.type,
    ...(mode === undefined ? {} : { mode }),
    ...(meaning.kind === 'relation' ? { change: meaning.change ?? 'holds' } : {}),
    ...named,
    place: placeRefs(parsed, trigger, roles, reach),
    time: timeOf(parsed, trigger, reach),
    quantities: quantitiesOf(parsed, trigger, named, unitOf(sense)),
    attribution, casualty: meaning.type === 'ASSAULT' && meaning.mode === undefined && actor.length === 0,
    factuality: certainty.factuality, outletFactuality: outletValue(certainty.factuality, attribution), hedges: [...certainty.hedges],
    tense: certainty.tense, rules: [sense.id, ...certainty.rules, ...(scope ? [scope.rule] : [])],
  };
}

/** A relation told by a noun or participle has its sides beside it; all else has its roles by its frame. */
function rolesOf(parsed: Parsed, trigger: Trigger, acts: Acts): Roles {
  const roles = findRoles(parsed, trigger, acts);
  if (trigger.sense.meaning.kind !== 'relation') return roles;
  const sides = sidesOf(parsed, trigger);
  if (sides) return { ...roles, actor: sides.actor, recipient: sides.recipient, open: false };
  return officeOf(parsed, trigger, roles) ?? { ...roles, actor: [...betweenSides(parsed, trigger, roles.actor)] };
}

const resolved = (memory: Memory, references: readonly Reference[]): Reference[] => references.map((r) => (r.ref ? r : memory.resolve(r)));

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
