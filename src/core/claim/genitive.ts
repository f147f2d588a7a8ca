import { isAdjective, type NounPhrase } from '../find/noun-phrases.ts';
import { TAG } from '../match/tags.ts';
import type { Reference, Role } from '../types.ts';
import { headIs } from './conditions.ts';
import { groupOf, type Parsed, referTo, type Trigger } from './context.ts';
import { actorId, isBarePlace, namedActor, roleOf } from './entities.ts';
import { directAfter, fill, LI, PARTIES, PLACE_RECIPIENT, type Roles, roleAt } from './role-fill.ts';

/** The noun right after an act's noun: its doer or whom it befell, by the lexicon or by what else is told. */
export function fromGenitive(parsed: Parsed, trigger: Trigger, phrase: NounPhrase, preps: readonly number[], roles: Roles): void {
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
  if (headIs(withLexeme, 'reflexive')) return;
  if (role === 'actor' && trigger.sense.meaning.kind === 'event' && !mayAct(parsed, withLexeme)) return;
  const target =
    role === 'actor' ? roles.actor : role === 'place' || isSite(parsed, trigger, withLexeme) ? roles.place : roles.recipient;
  target.push(roleOf(parsed, withLexeme));
  for (const member of members) {
    if (namesAct(member)) break;
    roles.used.add(member.index);
    target.push(roleOf(parsed, member));
  }
  if (role === 'actor') secondArgument(parsed, trigger, phrase, roles);
}

/** A bare place that an attack or a march is on is where it happened. */
const isSite = (parsed: Parsed, { sense: { meaning } }: Trigger, phrase: NounPhrase): boolean =>
  meaning.kind === 'event' && PLACE_RECIPIENT.has(meaning.type) && isBarePlace(parsed, phrase);

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

function secondArgument(parsed: Parsed, trigger: Trigger, phrase: NounPhrase, roles: Roles): void {
  const { sense } = trigger;
  if (!sense.frame.recipient?.includes('object')) return;
  const next = directAfter(parsed, phrase);
  if (next >= 0 && roles.governor === null) fill(parsed, roles, 'recipient', next, sense);
  for (let p = phrase.index + 1; p < Math.min(phrase.index + 3, parsed.phrases.list.length); p++) {
    if (parsed.phrases.list[p]!.prep === LI && roles.recipient.length === 0) fill(parsed, roles, 'recipient', p, sense);
  }
}
