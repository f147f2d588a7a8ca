import { FUNCTION } from '../match/functions.ts';
import { TAG } from '../match/tags.ts';
import type { NounPhrase } from '../find/noun-phrases.ts';
import type { PlaceReference, Reference } from '../types.ts';
import type { Parsed, Trigger } from './context.ts';
import { isFacility, isPlace, roleOf } from './entities.ts';
import type { Roles } from './roles.ts';

/** The stretch of the sentence around a trigger in which its time and place are looked for. */
export function reachOf(parsed: Parsed, trigger: Trigger, roles: Roles): { from: number; to: number } {
  const { tags, tokens } = parsed.sentence;
  const clause = trigger.clause ?? roles.governor?.clause ?? null;
  let from = clause ? Math.min(clause.from, trigger.first) : trigger.first;
  let to = clause ? Math.max(clause.to, trigger.last) : trigger.last;
  while (from > 0 && !stops(parsed, from - 1)) from--;
  while (to < tokens.length - 1 && !stops(parsed, to + 1)) to++;
  return { from, to: tags.length > to ? to : tokens.length - 1 };
}

function stops(parsed: Parsed, at: number): boolean {
  const { tags, tokens } = parsed.sentence;
  const tag = tags[at];
  if (tag === TAG.verb || tag === TAG.complementizer || tag === TAG.clause || tag === TAG.relative) return true;
  return tag === TAG.mark && '.:'.includes(tokens[at]!.word.bare);
}

const LOCATIVE = FUNCTION.preposition;

/** Places under a locative preposition within reach, nearest first; those of sources and persons are left out by their position. */
export function placesOf(parsed: Parsed, trigger: Trigger, roles: Roles, reach: { from: number; to: number }): PlaceReference[] {
  const found: { phrase: NounPhrase; distance: number }[] = [];
  for (const phrase of parsed.phrases.list) {
    if (phrase.first < reach.from || phrase.last > reach.to || roles.used.has(phrase.index)) continue;
    if (phrase.prep === '' || !locative(parsed, phrase)) continue;
    if (!isPlace(parsed, phrase) && !isFacility(phrase)) continue;
    const d = phrase.first > trigger.last ? phrase.first - trigger.last : (trigger.first - phrase.last) * 2;
    if (d >= 0) found.push({ phrase, distance: d });
  }
  found.sort((a, b) => a.distance - b.distance);
  const nearest = found[0];
  if (!nearest) return [];
  return found.filter((f) => f.phrase.group === nearest.phrase.group).map((f) => toPlace(parsed, f.phrase));
}

function locative(parsed: Parsed, phrase: NounPhrase): boolean {
  const token = parsed.sentence.tokens[phrase.prepToken];
  return token !== undefined && (parsed.sentence.tags[phrase.prepToken] === TAG.noun || (token.word.fn & LOCATIVE) !== 0) && parsed.grammar.locative.has(phrase.prep);
}

export function toPlace(parsed: Parsed, phrase: NounPhrase): PlaceReference {
  return withCoordinates(parsed, roleOf(parsed, phrase), phrase.first, phrase.last);
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
