import type { VerbClause } from '../find/clauses.ts';
import type { NounPhrase } from '../find/noun-phrases.ts';
import { SENTENCE_STOPS } from '../letters.ts';
import { joined, TAG } from '../match/tags.ts';
import type { PlaceReference, Reference } from '../types.ts';
import { headIs } from './conditions.ts';
import { groupOf, type Parsed, type Trigger } from './context.ts';
import { isFacility, isPlace, roleOf } from './entities.ts';
import { enclosingClause, linkedClauses, partedBetween } from './linked.ts';
import type { Roles } from './role-fill.ts';
import type { Acts } from './triggers.ts';

/** Acts that happen somewhere; a demand, an accusation or a relation does not. */
const PLACED = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT', 'CONSULT', 'PROTEST', 'AID', 'SANCTION', 'AGREE']);
/** Acts that move: where from and where to are their place. */
const MOVING = new Set(['MOBILIZE', 'RETREAT', 'CONSULT', 'AID']);

/** Where it happened: what stands in the place's role, else the nearest place under a preposition in a clause of the act. */
export function placesOf(parsed: Parsed, trigger: Trigger, roles: Roles, acts: Acts): PlaceReference[] {
  const { meaning } = trigger.sense;
  if (meaning.kind !== 'event' || !PLACED.has(meaning.type)) return [];
  const told = roles.place.filter((r) => isSite(parsed, r));
  if (told.length > 0) return told.map((r) => located(parsed, r));
  const clauses = linkedClauses(parsed, trigger, roles.governor);
  let best: NounPhrase | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const phrase of parsed.phrases.list) {
    if (roles.used.has(phrase.index) || phrase.group !== phrase.index || !isWhere(parsed, phrase, meaning.type)) continue;
    const d = distance(parsed, trigger, clauses, acts, phrase);
    if (d < nearest) [nearest, best] = [d, phrase];
  }
  if (!best) return [];
  return groupOf(parsed, best.index)
    .filter((p) => p.prep === best.prep && (isPlace(parsed, p) || isFacility(p)))
    .map((p) => withCoordinates(parsed, roleOf(parsed, p), p.first, p.last));
}

const THINGS = [
  'weapon',
  'vehicle',
  'commodity',
  'document',
  'money',
  'person',
  'fighter',
  'civilian',
  'force',
  'event-head',
  'abstract',
] as const;

/** What a frame calls the place may be a thing after all: "seized weapons". */
function isSite(parsed: Parsed, reference: Reference): boolean {
  const phrase = parsed.phrases.list.find(
    (p) => parsed.sentence.tokens[p.head]!.start >= reference.start && parsed.sentence.tokens[p.head]!.end <= reference.end,
  );
  return phrase === undefined || parsed.sentence.nameAt[phrase.head]! >= 0 || !headIs(phrase, ...THINGS);
}

/** Whether a phrase tells where: a place, a site or an unknown name under a preposition that says so. */
function isWhere(parsed: Parsed, phrase: NounPhrase, type: string): boolean {
  const { grammar } = parsed;
  if (!grammar.locative.has(phrase.prep)) return false;
  if (!MOVING.has(type) && grammar.motion.has(phrase.prep)) return false;
  if (isPlace(parsed, phrase)) return true;
  return grammar.inside.has(phrase.prep) && isFacility(phrase);
}

/** How far a phrase is from the act, in words; infinite where it is not said of the act. What stands before the act counts double. */
function distance(parsed: Parsed, trigger: Trigger, clauses: readonly VerbClause[], acts: Acts, phrase: NounPhrase): number {
  const host = enclosingClause(parsed, phrase.first);
  if (phrase.first > trigger.last) {
    const own = (host !== null && clauses.includes(host)) || !partedBetween(parsed, trigger.last, phrase.first);
    const d = phrase.first - trigger.last;
    return own ? d : d <= FAR && runsOn(parsed, acts, trigger.last, phrase.first) ? d + FAR : Number.POSITIVE_INFINITY;
  }
  if (phrase.last >= trigger.first) return Number.POSITIVE_INFINITY;
  const said = host !== null && host !== trigger.clause && acts.verbSense.get(host.token)?.meaning.kind === 'report';
  const own = host === null ? !partedBetween(parsed, phrase.last, trigger.first) : clauses.includes(host);
  return own && !said ? (trigger.first - phrase.last) * 2 : Number.POSITIVE_INFINITY;
}

const FAR = 30;

/** A relative or subordinate clause that tells of no other act still says where: "an attack by a bomber who drove a car in X". */
function runsOn(parsed: Parsed, acts: Acts, from: number, to: number): boolean {
  const { tags, tokens } = parsed.sentence;
  for (let i = from + 1; i < to; i++) {
    if (tags[i] === TAG.complementizer || (tags[i] === TAG.mark && SENTENCE_STOPS.includes(tokens[i]!.word.bare))) return false;
    if (tags[i] !== TAG.verb) continue;
    const kind = acts.verbSense.get(i)?.meaning.kind;
    if (joined(tokens[i]!.word) || kind === 'report' || kind === 'event') return false;
  }
  return true;
}

function located(parsed: Parsed, reference: Reference): PlaceReference {
  const { tokens } = parsed.sentence;
  return withCoordinates(
    parsed,
    reference,
    tokens.findIndex((t) => t.end > reference.start),
    tokens.findLastIndex((t) => t.start < reference.end),
  );
}

/** Adds what the gazetteer knows of the first place named in the span. */
export function withCoordinates(parsed: Parsed, reference: Reference, first: number, last: number): PlaceReference {
  const { ref: _, ...bare } = reference;
  for (let i = first; i <= last; i++) {
    const place = parsed.sentence.names[parsed.sentence.nameAt[i]!]?.place;
    if (!place) continue;
    const located = { ...bare, ref: place.id, precision: place.precision };
    return place.lat === undefined || place.lon === undefined ? located : { ...located, lat: place.lat, lon: place.lon };
  }
  return bare;
}
