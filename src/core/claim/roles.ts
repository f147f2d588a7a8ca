import { isDoer, type VerbClause } from '../find/clauses.ts';
import { ON, ONE_LETTER, WITH } from '../letters.ts';
import { joined, TAG } from '../match/tags.ts';
import type { Reference, Sense } from '../types.ts';
import { groupOf, type Parsed, referTo, type Trigger } from './context.ts';
import { actorId } from './entities.ts';
import { fromGenitive } from './genitive.ts';
import { announces, carriersOf, doersOf, type Governor, governorOf } from './governors.ts';
import { rolesOfParticiple } from './participle.ts';
import { isOblique, isPassive } from './passive.ts';
import { empty, fill, fillPrepositions, isAct, isParty, noteAfter, type Roles, roleAt } from './role-fill.ts';
import type { Acts } from './triggers.ts';

export function findRoles(parsed: Parsed, trigger: Trigger, acts: Acts): Roles {
  return trigger.form === 'verb' ? rolesOfVerb(parsed, trigger, trigger.clause!) : rolesOfNoun(parsed, trigger, acts);
}

function rolesOfVerb(parsed: Parsed, trigger: Trigger, clause: VerbClause): Roles {
  const { sense } = trigger;
  const passive = isPassive(parsed, sense, clause);
  const roles: Roles = { ...empty(), passive };
  const subjectRole = roleAt(sense, 'subject');
  const objectRole = roleAt(sense, 'object');
  let oblique = false;
  if (passive) {
    const patient = clause.subject >= 0 ? clause.subject : clause.object;
    if (objectRole) fill(parsed, roles, objectRole, patient, sense);
    else if (subjectRole) fill(parsed, roles, 'recipient', patient, sense);
    fillDoer(parsed, roles, clause, sense);
  } else {
    oblique =
      objectRole === 'recipient' &&
      clause.object < 0 &&
      !clause.fronted &&
      clause.subject >= 0 &&
      isOblique(parsed, parsed.phrases.list[clause.subject]!);
    if (subjectRole && !oblique) fill(parsed, roles, subjectRole, clause.subject, sense);
    if (objectRole) fill(parsed, roles, objectRole, oblique ? clause.subject : clause.object, sense);
  }
  if (subjectRole !== 'actor' && roles.actor.length === 0) fillDoer(parsed, roles, clause, sense);
  fillPrepositions(parsed, roles, sense, clause.preps, trigger.last);
  notePronouns(parsed, roles, sense, clause, passive);
  const threat = sense.meaning.kind === 'event' && sense.meaning.type === 'THREATEN' && !passive;
  if (threat && roles.recipient.length === 0 && roles.pronouns.length === 0) roles.recipient.push(...threatened(parsed, clause));
  const open = !passive && subjectRole === 'actor' && (clause.subject < 0 || oblique);
  return { ...roles, open };
}

/** "Threatened an attack on X's capital", "to enter X's lands": whom the threatened act would befall is who is threatened. */
function threatened(parsed: Parsed, clause: VerbClause): Reference[] {
  const { sentence } = parsed;
  const found: Reference[] = [];
  for (const p of clause.preps) {
    for (const phrase of groupOf(parsed, p)) {
      if (phrase.prep !== '' && phrase.prep !== ONE_LETTER.bi && phrase.prep !== ON) continue;
      for (let i = phrase.head + (phrase.prep === ON ? 0 : 1); i <= phrase.last; i++) {
        const name = sentence.names[sentence.nameAt[i]!];
        if (name?.first === i && actorId(name) !== undefined) found.push(referTo(sentence, name.first, name.last, actorId(name)));
      }
    }
    if (found.length > 0) return found;
  }
  return found;
}

/** Pronouns on the verb and on prepositions that open a role, where no noun fills it. */
function notePronouns(parsed: Parsed, roles: Roles, sense: Sense, clause: VerbClause, passive: boolean): void {
  const onVerb = clause.analyses[0]?.suffix ?? '';
  const objectRole = roleAt(sense, 'object');
  if (onVerb !== '' && !passive && clause.object < 0 && (objectRole === 'recipient' || objectRole === 'actor')) {
    roles.pronouns.push({ role: objectRole, token: clause.token, suffix: onVerb });
  }
  for (const { prep, token } of clause.pronouns) noteAfter(parsed, roles, sense, prep, token);
}

function fillDoer(parsed: Parsed, roles: Roles, clause: VerbClause, sense: Sense): void {
  for (const p of clause.preps) {
    const phrase = parsed.phrases.list[p]!;
    if (isDoer(parsed.sentence, phrase.prepToken)) fill(parsed, roles, 'actor', p, sense);
  }
}

/** "They took the base after battles with Y": the other side of the battles is the subject of the verb they hang on. */
function otherSide(parsed: Parsed, trigger: Trigger, sense: Sense, roles: Roles): void {
  const clause = parsed.clauses.findLast((c) => c.token < trigger.first && c.to >= trigger.first);
  const subject = parsed.phrases.list[clause?.subject ?? -1];
  if (clause && subject && !isAct(parsed, subject) && isParty(parsed, subject))
    fill(parsed, roles, 'actor', clause.subject, sense);
}

/** "Announced its seizure of the hill and the destruction of positions": of two acts joined by "and" the second has the doer of the first. */
function asJoined(parsed: Parsed, trigger: Trigger, acts: Acts, roles: Roles): void {
  const { tokens, tags } = parsed.sentence;
  if (!joined(tokens[trigger.first]!.word) || trigger.sense.meaning.kind !== 'event' || trigger.sense.genitive === 'recipient')
    return;
  const first = acts.triggers.findLast((t) => t.form === 'noun' && t.last < trigger.first && t.sense.meaning.kind === 'event');
  if (!first || first.sense.genitive === 'recipient') return;
  for (let i = first.last + 1; i < trigger.first; i++) if (tags[i] === TAG.verb || tags[i] === TAG.complementizer) return;
  const governor = governorOf(parsed, first, acts);
  if (governor) fromGovernor(parsed, trigger.sense, governor, roles);
}

/** Set phrases ("led by", "the military wing of") whose lexicon entry says `subject`: the noun phrase they stand beside. */
function besideSubject(parsed: Parsed, trigger: Trigger, sense: Sense, roles: Roles): void {
  const role = roleAt(sense, 'subject');
  if (sense.meaning.kind === 'event' || (role !== 'actor' && role !== 'recipient') || roles[role].length > 0 || roles.governor)
    return;
  if (sense.genitive === role || (role === 'actor' && sense.genitive === 'either')) return;
  const own = parsed.phrases.at[trigger.first]!;
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 3); i--) {
    const index = parsed.phrases.at[i]!;
    if (index < 0 || index === own) continue;
    fill(parsed, roles, role, index, sense);
    return;
  }
}

function rolesOfNoun(parsed: Parsed, trigger: Trigger, acts: Acts): Roles {
  const { sense } = trigger;
  const governor = governorOf(parsed, trigger, acts);
  const roles: Roles = { ...empty(), governor };
  const index = parsed.phrases.at[trigger.last]!;
  const phrase = parsed.phrases.list[index];
  const preps = prepositionsAfter(parsed, trigger, governor);
  if (trigger.form === 'active' || trigger.form === 'passive') return rolesOfParticiple(parsed, trigger, preps, roles);
  if (phrase) {
    roles.used.add(index);
    fromGenitive(parsed, trigger, phrase, preps, roles);
  }
  const carried =
    governor !== null &&
    governor.sense.meaning.kind === 'light' &&
    governor.sense.meaning.use === 'do' &&
    governor.slot !== 'subject';
  if (carried) fromGovernor(parsed, sense, governor, roles);
  for (const p of preps) {
    const target = parsed.phrases.list[p]!;
    if (isDoer(parsed.sentence, target.prepToken)) fill(parsed, roles, 'actor', p, sense);
  }
  fillPrepositions(parsed, roles, sense, preps, trigger.last);
  for (let i = trigger.last + 1; i <= Math.min((phrase?.last ?? trigger.last) + 2, parsed.sentence.tokens.length - 1); i++) {
    const { word } = parsed.sentence.tokens[i]!;
    if (word.pronoun && parsed.sentence.tags[i] === TAG.preposition) noteAfter(parsed, roles, sense, word.prep, i);
  }
  if (governor && !carried) fromGovernor(parsed, sense, governor, roles);
  if (roles.actor.length === 0)
    for (const clause of doersOf(parsed, trigger, acts, governor)) fill(parsed, roles, 'actor', clause.subject, sense);
  if (roles.actor.length === 0) asJoined(parsed, trigger, acts, roles);
  if (sense.frame.actor?.includes(WITH) && roles.actor.length === 1 && roles.recipient.length === 0)
    otherSide(parsed, trigger, sense, roles);
  if (!phrase || roles.actor.length + roles.recipient.length < 2) besideSubject(parsed, trigger, sense, roles);
  return roles;
}

/** Prepositional phrases that may belong to a noun: those right after its phrase, and those of the verb that carries it. */
function prepositionsAfter(parsed: Parsed, trigger: Trigger, governor: Governor | null): number[] {
  const { list, at } = parsed.phrases;
  const { sentence } = parsed;
  const out: number[] = [];
  const own = list[at[trigger.last]!];
  for (let i = own ? own.last + 1 : trigger.last + 1; i < sentence.tokens.length; i++) {
    const tag = sentence.tags[i];
    if (tag === TAG.verb || tag === TAG.complementizer || tag === TAG.relative || tag === TAG.clause) break;
    if (tag === TAG.mark && '.:'.includes(sentence.tokens[i]!.word.bare)) break;
    const index = at[i]!;
    if (index < 0) continue;
    const phrase = list[index]!;
    if (phrase.prep === '' && phrase.group === index && out.length === 0 && i > (own?.last ?? trigger.last) + 1) break;
    if (phrase.prep !== '') out.push(index);
    i = phrase.last;
  }
  const carriers = carriersOf(parsed, trigger.first);
  for (const clause of governor ? [...carriers, governor.clause] : carriers)
    for (const p of clause.preps) if (!out.includes(p)) out.push(p);
  return out;
}

/** What the verb that carries the noun gives it: a light verb's subject acts, suffers or is the place; an announcer does what he announces. */
function fromGovernor(parsed: Parsed, sense: Sense, governor: Governor, roles: Roles): void {
  const { clause, slot } = governor;
  const { meaning } = governor.sense;
  if (meaning.kind === 'light') carriedRoles(parsed, sense, governor, roles);
  if (slot === 'subject') return;
  const joint = sense.frame.actor?.includes(WITH) === true;
  if (roles.actor.length > 0 && !joint) return;
  if (meaning.kind === 'report') {
    if (announces(governor.sense, sense)) fill(parsed, roles, 'actor', clause.subject, sense);
  } else if (meaning.kind === 'aspect' || (meaning.kind === 'light' && meaning.use === 'do')) {
    if (clause.subject >= 0) fill(parsed, roles, 'actor', clause.subject, sense);
    else roles.open = true;
  }
}

/** The roles that a light verb's own frame opens for the act it carries: "dealt X a blow", "was exposed to a raid", "the city saw clashes". */
function carriedRoles(parsed: Parsed, sense: Sense, governor: Governor, roles: Roles): void {
  const { clause, slot } = governor;
  const { meaning, frame } = governor.sense;
  if (meaning.kind !== 'light') return;
  if (slot !== 'subject' && meaning.use === 'undergo') fill(parsed, roles, 'recipient', clause.subject, sense);
  if (slot !== 'subject' && meaning.use === 'witness') fill(parsed, roles, 'place', clause.subject, sense);
  for (const role of ['recipient', 'place'] as const) {
    if (roles[role].length > 0) continue;
    if (frame[role]?.includes('object') && slot === 'subject') fill(parsed, roles, role, clause.object, sense);
    const under = clause.preps.find(
      (p) => frame[role]?.includes(parsed.phrases.list[p]!.prep) && !frame.topic?.includes(parsed.phrases.list[p]!.prep),
    );
    if (under !== undefined && roles[role].length === 0) fill(parsed, roles, role, under, sense);
  }
}
