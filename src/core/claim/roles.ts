import { isDoer, type VerbClause } from '../find/clauses.ts';
import { isAdjective, type NounPhrase } from '../find/noun-phrases.ts';
import { BETWEEN, OBLIQUE, ONE_LETTER, WITH } from '../letters.ts';
import { TAG } from '../match/tags.ts';
import type { Reference, Role, Sense } from '../types.ts';
import { headIs } from './conditions.ts';
import { groupOf, type Parsed, referTo, type Trigger } from './context.ts';
import { actorId, isBarePlace, namedActor, roleOf } from './entities.ts';
import { carriersOf, doersOf, type Governor, governorOf } from './governors.ts';
import type { Acts } from './triggers.ts';

/** Who stands where for one trigger. `open` says that the doer was left out in a way that lets the sentence before supply it. */
export interface Roles {
  readonly actor: Reference[];
  readonly recipient: Reference[];
  readonly place: Reference[];
  /** the phrases that fill roles, so that they are not taken twice */
  readonly used: Set<number>;
  open: boolean;
  /** pronouns that stand in a role: on the verb, on its preposition, or on the noun itself */
  readonly pronouns: { readonly role: 'actor' | 'recipient'; readonly token: number; readonly suffix: string }[];
  readonly passive: boolean;
  readonly governor: Governor | null;
}

const empty = (): Roles => ({
  actor: [],
  recipient: [],
  place: [],
  used: new Set(),
  open: false,
  pronouns: [],
  passive: false,
  governor: null,
});

export function findRoles(parsed: Parsed, trigger: Trigger, acts: Acts): Roles {
  return trigger.form === 'verb' ? rolesOfVerb(parsed, trigger, trigger.clause!) : rolesOfNoun(parsed, trigger, acts);
}

/** Puts the phrase and those coordinated with it into a role; a bare place goes to `place` instead. */
export function fill(parsed: Parsed, roles: Roles, role: Role, index: number, sense: Sense): void {
  if (index < 0 || roles.used.has(index)) return;
  for (const phrase of groupOf(parsed, index)) {
    roles.used.add(phrase.index);
    const seized = role === 'recipient' && seizes(sense) && headIs(phrase, 'weapon');
    if (role !== 'place' && sense.meaning.kind === 'event' && !seized && isAct(parsed, phrase)) {
      if (role === 'recipient' && BLAMES.has(sense.meaning.type)) roles.recipient.push(...doerOfAct(parsed, phrase));
      continue;
    }
    if (role === 'recipient' && sense.meaning.kind === 'event' && ADDRESSES.has(sense.meaning.type) && !isParty(parsed, phrase))
      continue;
    const reference = roleOf(parsed, phrase);
    if (role === 'actor') roles.actor.push(reference);
    else if (role === 'place') roles.place.push(reference);
    else if (role === 'recipient') {
      if (isBarePlace(parsed, phrase) && sense.meaning.kind === 'event' && PLACE_RECIPIENT.has(sense.meaning.type))
        roles.place.push(reference);
      else roles.recipient.push(reference);
    }
  }
}

/** Arms are seized and destroyed like anything else. */
const seizes = ({ meaning }: Sense): boolean =>
  meaning.kind === 'event' && (meaning.type === 'COERCE' || meaning.mode === 'destroy');

/** Acts of speech are done to somebody: a thing or deed in the recipient's place ("condemned the violence") is none. */
const ADDRESSES = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'THREATEN', 'REQUEST', 'AGREE', 'CONSULT', 'CONCEDE']);
const PARTIES = [
  'person',
  'fighter',
  'force',
  'orghead',
  'government',
  'group',
  'civilian',
  'victim',
  'captive',
  'official',
  'title',
  'court',
  'outlet',
  'agency',
  'witness',
  'source',
];
function isParty(parsed: Parsed, phrase: NounPhrase): boolean {
  if (phrase.lexeme === null || headIs(phrase, ...PARTIES)) return true;
  return namedActor(parsed.sentence, phrase.head, phrase.last) !== null;
}

/** "Condemned the Turkish shelling", "rejected X's offer": who did the deed is who is blamed or refused. */
const BLAMES = new Set(['ACCUSE', 'REJECT', 'SUPPORT']);
function doerOfAct(parsed: Parsed, phrase: NounPhrase): Reference[] {
  const { sentence } = parsed;
  for (let i = phrase.head + 1; i <= phrase.last; i++) {
    const name = sentence.names[sentence.nameAt[i]!];
    if (name && actorId(name) !== undefined) return [referTo(sentence, name.first, name.last, actorId(name))];
  }
  return [];
}

/** Weapons that lie or fly without a crew: who laid them acts, not they. Aircraft, tanks and guns stand for their crews. */
const PASSIVE_WEAPONS = new Set(['explosives', 'suicide-attack', 'firearms', 'unconventional']);

/** An act or a weapon does nothing and has nothing done to it: who wields it does. */
function isAct(parsed: Parsed, phrase: NounPhrase): boolean {
  if (parsed.sentence.nameAt[phrase.head]! >= 0 || phrase.lexeme === null) return false;
  if (headIs(phrase, 'person', 'fighter', 'force', 'orghead', 'group', 'government', 'facility', 'official')) return false;
  const telling =
    phrase.lexeme.senses.some((s) => s.meaning.kind === 'event') &&
    parsed.sentence.tokens[phrase.head]!.word.nominal[0]?.features.pos !== 'active';
  return telling || headIs(phrase, 'event-head') || (headIs(phrase, 'weapon') && PASSIVE_WEAPONS.has(phrase.lexeme.mode ?? ''));
}

/** Types whose target may be a bare place, which is then where it happened and not to whom. */
const PLACE_RECIPIENT = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT', 'PROTEST']);

function rolesOfVerb(parsed: Parsed, trigger: Trigger, clause: VerbClause): Roles {
  const { sense } = trigger;
  const passive = isPassive(parsed, sense, clause);
  const roles: Roles = { ...empty(), passive };
  const subjectRole = roleAt(sense, 'subject');
  const objectRole = roleAt(sense, 'object');
  if (passive) {
    const patient = clause.subject >= 0 ? clause.subject : clause.object;
    if (objectRole) fill(parsed, roles, objectRole, patient, sense);
    else if (subjectRole) fill(parsed, roles, 'recipient', patient, sense);
    fillDoer(parsed, roles, clause, sense);
  } else {
    if (subjectRole) fill(parsed, roles, subjectRole, clause.subject, sense);
    if (objectRole) fill(parsed, roles, objectRole, clause.object, sense);
  }
  fillPrepositions(parsed, roles, sense, clause.preps, trigger.last);
  notePronouns(parsed, roles, sense, clause, passive);
  const open = !passive && subjectRole === 'actor' && clause.subject < 0;
  return { ...roles, open };
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

function noteAfter(parsed: Parsed, roles: Roles, sense: Sense, prep: string, token: number): void {
  const role = roleAt(sense, prep);
  const suffix = pronounOf(parsed.sentence.tokens[token]!.word.text, prep);
  if ((role === 'recipient' || role === 'actor') && suffix !== '') roles.pronouns.push({ role, token, suffix });
}

const pronounOf = (text: string, prep: string): string =>
  text.includes(prep) ? text.slice(text.indexOf(prep) + prep.length) : '';

export function roleAt(sense: Sense, slot: string): Role | null {
  for (const role of ['actor', 'recipient', 'place', 'topic', 'source'] as const)
    if (sense.frame[role]?.includes(slot)) return role;
  return null;
}

/** Unvowelled Arabic does not show most passives: the form says so, or the only noun phrase is whom such an act befalls. */
export function isPassive(parsed: Parsed, sense: Sense, clause: VerbClause): boolean {
  const voices = clause.analyses.filter((a) => a.lexeme.senses.includes(sense)).map((a) => a.features.voice);
  if (voices.length > 0 && voices.every((v) => v === 'passive')) return true;
  if (sense.passive === 'never' || voices.every((v) => v === 'active')) return false;
  if (!sense.frame.recipient?.includes('object')) return false;
  if (clause.preps.some((p) => isDoer(parsed.sentence, parsed.phrases.list[p]!.prepToken))) return true;
  if (clause.suffix || clause.object >= 0) return false;
  const patient = parsed.phrases.list[clause.subject];
  if (!patient) return false;
  if (!agreesAsPatient(parsed, clause, patient)) return false;
  const violent = sense.meaning.kind === 'event' && BEFALLS.has(sense.meaning.type);
  if (clause.fronted) return sense.passive === 'often';
  return sense.passive === 'often' || (violent && isVictim(parsed, patient));
}

/** The subject of a passive agrees with it and is no accusative: a sound plural in the oblique, a feminine verb with a man. */
function agreesAsPatient(parsed: Parsed, clause: VerbClause, patient: NounPhrase): boolean {
  const verb = clause.analyses[0]?.features;
  const { word } = parsed.sentence.tokens[patient.head]!;
  const oblique = word.text.endsWith(OBLIQUE) && word.nominal.length > 0 && word.nominal.every((a) => a.features.number === 'p');
  if (oblique && patient.first === patient.head) return false;
  return !(verb?.gender === 'f' && verb.number === 's' && patient.gender === 'm' && patient.number === 's');
}

/** Types of act that befall somebody; speech has no such passive without a sign of it. */
const BEFALLS = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'SANCTION']);

const isVictim = (parsed: Parsed, phrase: NounPhrase): boolean =>
  (headIs(phrase, 'victim', 'civilian', 'person', 'captive', 'fighter', 'facility', 'residence', 'vehicle') &&
    !headIs(phrase, 'title', 'official')) ||
  parsed.quantities.some((q) => q.first >= phrase.first && q.last <= phrase.last);

function fillDoer(parsed: Parsed, roles: Roles, clause: VerbClause, sense: Sense): void {
  for (const p of clause.preps) {
    const phrase = parsed.phrases.list[p]!;
    if (isDoer(parsed.sentence, phrase.prepToken)) fill(parsed, roles, 'actor', p, sense);
  }
}

function fillPrepositions(parsed: Parsed, roles: Roles, sense: Sense, preps: readonly number[], after: number): void {
  for (const p of preps) {
    const phrase = parsed.phrases.list[p]!;
    if (phrase.first <= after || phrase.group !== p) continue;
    const role = roleAt(sense, phrase.prep);
    if (role === 'topic' || role === 'source' || role === null) continue;
    if (role === 'actor' && roles.actor.length > 0 && !JOINT.has(phrase.prep)) continue;
    if (role === 'actor' && phrase.prep === LI && phrase.prepToken - after > 3) continue;
    if (phrase.prep === WITH && roles.actor.length > 1) continue;
    if (role === 'actor' && headIs(phrase, 'placehead', 'facility')) continue;
    if (
      role !== 'actor' &&
      (role === 'recipient' ? roles.recipient : roles.place).length > 0 &&
      sense.frame[role]?.[0] !== phrase.prep
    )
      continue;
    fill(parsed, roles, role, p, sense);
  }
}

/** "They took the base after battles with Y": the other side of the battles is the subject of the verb they hang on. */
function otherSide(parsed: Parsed, trigger: Trigger, sense: Sense, roles: Roles): void {
  const clause = parsed.clauses.findLast((c) => c.token < trigger.first && c.to >= trigger.first);
  const subject = parsed.phrases.list[clause?.subject ?? -1];
  if (clause && subject && !isAct(parsed, subject) && isParty(parsed, subject))
    fill(parsed, roles, 'actor', clause.subject, sense);
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

/** The noun right after an act's noun: its doer or whom it befell, by the lexicon or by what else is told. */
function fromGenitive(parsed: Parsed, trigger: Trigger, phrase: NounPhrase, preps: readonly number[], roles: Roles): void {
  const { sentence } = parsed;
  let at = trigger.last + 1;
  let nisba: Reference | null = null;
  while (
    at <= phrase.last &&
    sentence.tags[at] === TAG.noun &&
    (isNisba(parsed, at) || (sentence.nameAt[at]! < 0 && isAdjective(sentence.tokens[at]!.word)))
  ) {
    const name = sentence.names[sentence.nameAt[at]!];
    if (name?.nisba) nisba = referTo(sentence, at, at, actorId(name));
    at++;
  }
  if (nisba) roles.actor.push(nisba);
  const suffix = suffixOf(parsed, trigger);
  if (at > phrase.last) {
    const told = suffix ? genitiveRole(parsed, trigger, phrase, preps, trigger.last) : null;
    const own = told === 'recipient' && roles.governor?.sense.meaning.kind === 'aspect' ? 'actor' : told;
    if (own === 'actor' || own === 'recipient') roles.pronouns.push({ role: own, token: trigger.last, suffix });
    if (!suffix || own === 'actor') secondArgument(parsed, trigger, phrase, roles);
    return;
  }
  if (sentence.tokens[trigger.last]!.word.article) return;
  if (sentence.tags[at] === TAG.mark && at < phrase.last && isAdjective(sentence.tokens[at + 1]!.word)) return;
  if (sentence.tags[at] === TAG.demonstrative || (sentence.tags[at] === TAG.mark && at + 1 > phrase.last)) return;
  const role = genitiveRole(parsed, trigger, phrase, preps, at);
  if (role === null) return;
  const members = groupOf(parsed, phrase.index).slice(1);
  const first: NounPhrase = { ...phrase, first: at, head: headAfter(parsed, at, phrase.last), lexeme: null };
  const withLexeme = {
    ...first,
    lexeme: sentence.nameAt[first.head]! >= 0 ? null : (sentence.tokens[first.head]!.word.nominal[0]?.lexeme ?? null),
  };
  if (role === 'actor' && trigger.sense.meaning.kind === 'event' && !mayAct(parsed, withLexeme)) return;
  const target =
    role === 'actor'
      ? roles.actor
      : role === 'place' ||
          (isBarePlace(parsed, withLexeme) &&
            trigger.sense.meaning.kind === 'event' &&
            PLACE_RECIPIENT.has(trigger.sense.meaning.type))
        ? roles.place
        : roles.recipient;
  target.push(roleOf(parsed, withLexeme));
  for (const member of members) {
    if (namesAct(member)) break;
    roles.used.add(member.index);
    target.push(roleOf(parsed, member));
  }
  if (role === 'actor') secondArgument(parsed, trigger, phrase, roles);
}

/** A known thing or abstraction in the genitive is no doer ("peace talks", "car bombing"); a name or an unknown word may be. */
function mayAct(parsed: Parsed, phrase: NounPhrase): boolean {
  const { classes } = phrase.lexeme ?? { classes: [] };
  return phrase.lexeme === null || classes.length === 0
    ? phrase.lexeme?.pos !== 'verb'
    : classes.some((c) => PARTIES.includes(c) || c === 'vehicle' || c === 'weapon') ||
        namedActor(parsed.sentence, phrase.head, phrase.last) !== null;
}

const isNisba = (parsed: Parsed, at: number): boolean => parsed.sentence.names[parsed.sentence.nameAt[at]!]?.nisba === true;

function headAfter(parsed: Parsed, from: number, last: number): number {
  for (let i = from; i <= last; i++)
    if (parsed.sentence.tags[i] === TAG.noun && !(parsed.sentence.tokens[i]!.word.fn & 8192)) return i;
  return from;
}

const suffixOf = (parsed: Parsed, trigger: Trigger): string =>
  parsed.sentence.tokens[trigger.last]!.word.nominal[0]?.suffix ?? '';

/** Whether a coordinated phrase is itself an act ("the killing of three and the wounding of four") and so no member of the genitive. */
function namesAct(phrase: NounPhrase): boolean {
  return phrase.lexeme?.senses.some((s) => s.meaning.kind === 'event' || s.meaning.kind === 'relation') === true;
}

function genitiveRole(parsed: Parsed, trigger: Trigger, phrase: NounPhrase, preps: readonly number[], at: number): Role | null {
  const { sense } = trigger;
  if (sense.genitive === 'none') return null;
  if (sense.genitive === 'actor' || sense.genitive === 'recipient') return sense.genitive;
  if (sense.genitive === 'either' && sense.meaning.kind === 'event')
    return isAgentAt(parsed, at, phrase.last) ? 'actor' : 'recipient';
  const transitive = sense.frame.recipient?.includes('object') ?? false;
  if (!transitive && sense.frame.place?.includes('object') && directAfter(parsed, phrase) < 0) return 'place';
  if (!transitive) return sense.frame.actor?.includes('subject') || sense.genitive === 'either' ? 'actor' : 'recipient';
  if (directAfter(parsed, phrase) >= 0) return 'actor';
  const name = parsed.sentence.names[parsed.sentence.nameAt[at]!];
  const head = parsed.sentence.tokens[at]!.word;
  const armed =
    (name?.actor && !name.nisba) ||
    head.nominal.some((a) => a.lexeme.classes.some((c) => c === 'force' || c === 'government' || c === 'weapon'));
  const target = preps.some(
    (p) => roleAt(sense, parsed.phrases.list[p]!.prep) === 'recipient' || parsed.phrases.list[p]!.prep === LI,
  );
  return armed && target ? 'actor' : 'recipient';
}

/** Whether what begins at a token can act: a named body, or a common noun for people or a body of them. */
function isAgentAt(parsed: Parsed, at: number, last: number): boolean {
  const { sentence } = parsed;
  const name = sentence.names[sentence.nameAt[at]!];
  if (name) return name.kind !== 'place' || name.place?.government !== undefined;
  const classes = sentence.tokens[at]!.word.nominal.flatMap((a) => a.lexeme.classes);
  return (
    classes.some((c) => AGENTS.has(c)) ||
    (classes.length === 0 && namedActor(sentence, at, last)?.actor !== undefined && !classes.includes('vehicle'))
  );
}
const AGENTS = new Set(['fighter', 'force', 'orghead', 'government', 'group']);

const LI = ONE_LETTER.li;
/** Prepositions that add a side to an act: "with", "between". */
const JOINT = new Set([WITH, BETWEEN]);
/** Announcers of their own acts (codebook ruling 10); a denier or revealer is none. */
const ANNOUNCES = new Set(['announce', 'claim', 'demand', 'admit']);

/** A direct noun phrase right after a masdar's phrase, with nothing between: its object. */
function directAfter(parsed: Parsed, phrase: NounPhrase): number {
  const last = groupOf(parsed, phrase.index).at(-1)!.last;
  const next = parsed.phrases.list[parsed.phrases.at[last + 1] ?? -1];
  return next && next.prep === '' && next.group === next.index && parsed.sentence.tags[last + 1] === TAG.noun ? next.index : -1;
}

function secondArgument(parsed: Parsed, trigger: Trigger, phrase: NounPhrase, roles: Roles): void {
  const { sense } = trigger;
  if (!sense.frame.recipient?.includes('object')) return;
  const next = directAfter(parsed, phrase);
  if (next >= 0 && roles.governor === null) fill(parsed, roles, 'recipient', next, sense);
  for (let p = phrase.index + 1; p < Math.min(phrase.index + 3, parsed.phrases.list.length); p++) {
    if (parsed.phrases.list[p]!.prep === LI && roles.recipient.length === 0) fill(parsed, roles, 'recipient', p, sense);
  }
}

function rolesOfParticiple(parsed: Parsed, trigger: Trigger, preps: readonly number[], roles: Roles): Roles {
  const { sense } = trigger;
  const own = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  const holder = own && own.head !== trigger.first ? own : null;
  if (
    trigger.form === 'active' &&
    own &&
    own.head === trigger.first &&
    own.prep === '' &&
    !own.definite &&
    sense.meaning.kind === 'event'
  )
    return circumstance(parsed, trigger, own, preps, roles);
  const role: Role = trigger.form === 'passive' && sense.frame.recipient?.includes('object') ? 'recipient' : 'actor';
  if (holder) {
    const modified = {
      ...holder,
      first: nearestNoun(parsed, holder, trigger.first),
      last: Math.max(holder.first, trigger.first - 1),
    };
    roles.used.add(holder.index);
    (role === 'actor' ? roles.actor : roles.recipient).push(roleOf(parsed, modified));
  } else if (own && trigger.first > 0 && own.index > 0) {
    const before = parsed.phrases.list[own.index - 1]!;
    if (before.last >= own.first - 2) fill(parsed, roles, role, before.index, sense);
    else if (own.definite) (role === 'actor' ? roles.actor : roles.recipient).push(roleOf(parsed, own));
  } else if (own?.definite) (role === 'actor' ? roles.actor : roles.recipient).push(roleOf(parsed, own));
  fillPrepositions(parsed, roles, sense, preps, trigger.last);
  const agent = parsed.phrases.list[preps[0] ?? -1];
  if (trigger.form === 'passive' && roles.actor.length === 0 && agent && parsed.grammar.agent.has(agent.prep))
    fill(parsed, roles, 'actor', agent.index, sense);
  return roles;
}

/** "…, calling on the minister to …": a participle in the accusative acts for the subject of the verb before it and takes an object of its own. */
function circumstance(parsed: Parsed, trigger: Trigger, own: NounPhrase, preps: readonly number[], roles: Roles): Roles {
  const { sense } = trigger;
  roles.used.add(own.index);
  const clause = parsed.clauses.findLast((c) => c.token < trigger.first && c.subject >= 0);
  if (clause) fill(parsed, roles, 'actor', clause.subject, sense);
  const objectRole = roleAt(sense, 'object');
  if (objectRole === 'recipient') {
    if (own.last > trigger.last) {
      const rest: NounPhrase = {
        ...own,
        first: trigger.last + 1,
        head: trigger.last + 1,
        lexeme: parsed.sentence.tokens[trigger.last + 1]!.word.nominal[0]?.lexeme ?? null,
      };
      if (isParty(parsed, rest) && !isAct(parsed, rest)) roles.recipient.push(roleOf(parsed, rest));
    } else fill(parsed, roles, 'recipient', directAfter(parsed, own), sense);
  }
  fillPrepositions(parsed, roles, sense, preps, trigger.last);
  return roles;
}

/** The noun that an adjective or participle after it describes: the last one of its phrase that is no adjective itself. */
function nearestNoun(parsed: Parsed, holder: NounPhrase, before: number): number {
  for (let i = before - 1; i > holder.first; i--) {
    if (parsed.sentence.nameAt[i]! >= 0) {
      while (i > holder.first && parsed.sentence.nameAt[i - 1] === parsed.sentence.nameAt[i]) i--;
      return i;
    }
    if (parsed.sentence.tags[i] === TAG.noun && !isAdjective(parsed.sentence.tokens[i]!.word)) return i;
  }
  return holder.first;
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
    if (ANNOUNCES.has(meaning.category) && sense.meaning.kind === 'event' && sense.genitive !== 'recipient')
      fill(parsed, roles, 'actor', clause.subject, sense);
  } else if (meaning.kind === 'light' && meaning.use === 'do') {
    if (clause.subject >= 0) fill(parsed, roles, 'actor', clause.subject, sense);
    else roles.open = true;
  } else if (meaning.kind === 'aspect') fill(parsed, roles, 'actor', clause.subject, sense);
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
