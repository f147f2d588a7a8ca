import type { NounPhrase } from '../find/noun-phrases.ts';
import { BETWEEN, ONE_LETTER, WITH } from '../letters.ts';
import { TAG } from '../match/tags.ts';
import { CLITIC, type Reference, type Role, type Sense } from '../types.ts';
import { DOERS, headIs } from './conditions.ts';
import { groupOf, type Parsed, referTo } from './context.ts';
import { actorId, isBarePlace, namedActor, roleOf } from './entities.ts';
import type { Governor } from './governors.ts';

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

export const empty = (): Roles => ({
  actor: [],
  recipient: [],
  place: [],
  used: new Set(),
  open: false,
  pronouns: [],
  passive: false,
  governor: null,
});

export function roleAt(sense: Sense, slot: string): Role | null {
  for (const role of ['actor', 'recipient', 'place', 'topic', 'source'] as const)
    if (sense.frame[role]?.includes(slot)) return role;
  return null;
}

/** Puts the phrase and those coordinated with it into a role; a bare place goes to `place` instead. */
export function fill(parsed: Parsed, roles: Roles, role: Role, index: number, sense: Sense): void {
  if (index < 0 || roles.used.has(index)) return;
  for (const phrase of groupOf(parsed, index)) {
    roles.used.add(phrase.index);
    if (headIs(phrase, 'reflexive')) continue;
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

export const PARTIES: readonly string[] = [...DOERS, 'court', 'outlet', 'agency', 'witness', 'source'];

/** An unknown word is taken for a party, but not one that may begin with a preposition ("demanded that … appear"). */
export function isParty(parsed: Parsed, phrase: NounPhrase): boolean {
  const named = namedActor(parsed.sentence, phrase.head, phrase.last) !== null;
  if (named || headIs(phrase, ...PARTIES)) return true;
  if (phrase.lexeme !== null) return false;
  const { stems } = parsed.sentence.tokens[phrase.head]!.word;
  return parsed.sentence.nameAt[phrase.head]! >= 0 || !stems.some((s) => s.clitics & CLITIC.BI);
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
export function isAct(parsed: Parsed, phrase: NounPhrase): boolean {
  if (parsed.sentence.nameAt[phrase.head]! >= 0 || phrase.lexeme === null) return false;
  if (headIs(phrase, 'person', 'fighter', 'force', 'orghead', 'group', 'government', 'facility', 'official')) return false;
  const telling =
    phrase.lexeme.senses.some((s) => s.meaning.kind === 'event') &&
    parsed.sentence.tokens[phrase.head]!.word.nominal[0]?.features.pos !== 'active';
  return telling || headIs(phrase, 'event-head') || (headIs(phrase, 'weapon') && PASSIVE_WEAPONS.has(phrase.lexeme.mode ?? ''));
}

/** Types whose target may be a bare place, which is then where it happened and not to whom. */
export const PLACE_RECIPIENT = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT', 'PROTEST']);

export function fillPrepositions(parsed: Parsed, roles: Roles, sense: Sense, preps: readonly number[], after: number): void {
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

/** Prepositions that add a side to an act: "with", "between". */
const JOINT = new Set([WITH, BETWEEN]);

export const LI = ONE_LETTER.li;

export function noteAfter(parsed: Parsed, roles: Roles, sense: Sense, prep: string, token: number): void {
  const role = roleAt(sense, prep);
  const suffix = pronounOf(parsed.sentence.tokens[token]!.word.text, prep);
  if ((role === 'recipient' || role === 'actor') && suffix !== '') roles.pronouns.push({ role, token, suffix });
}

const pronounOf = (text: string, prep: string): string =>
  text.includes(prep) ? text.slice(text.indexOf(prep) + prep.length) : '';

/** A direct noun phrase right after a masdar's phrase, with nothing between: its object. */
export function directAfter(parsed: Parsed, phrase: NounPhrase): number {
  const last = groupOf(parsed, phrase.index).at(-1)!.last;
  const next = parsed.phrases.list[parsed.phrases.at[last + 1] ?? -1];
  return next && next.prep === '' && next.group === next.index && parsed.sentence.tags[last + 1] === TAG.noun ? next.index : -1;
}
