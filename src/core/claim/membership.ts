import type { NounPhrase } from '../find/noun-phrases.ts';
import { COMMA } from '../letters.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import type { Named } from '../match/sentence.ts';
import { TAG } from '../match/tags.ts';
import type { KnownWord, Lexeme, Reference } from '../types.ts';
import { referTo, type Parsed } from './context.ts';
import { actorId, namedActor } from './entities.ts';

/** A named person with a post in an organisation, as the words put it. Token indexes, both inclusive. */
export interface Membership {
  readonly title: { readonly first: number; readonly last: number };
  readonly person: Reference;
  readonly organisation: Reference;
}

/** Titles with the person who bears them and the body they are of: "the Iraqi minister of defence X", "X, spokesman for Y". */
export function findMemberships(parsed: Parsed): Membership[] {
  const { sentence } = parsed;
  const out: Membership[] = [];
  for (let i = 0; i < sentence.tokens.length; i++) {
    if (sentence.tags[i] !== TAG.noun || sentence.nameAt[i]! >= 0) continue;
    const title = titleAt(parsed, i);
    if (!title) continue;
    const found = membershipAt(parsed, i, title);
    if (found) out.push(found);
    i = Math.max(i, title.last);
  }
  return out;
}

interface Title {
  readonly lexeme: Lexeme;
  readonly last: number;
}

function titleAt(parsed: Parsed, at: number): Title | null {
  const compound = parsed.sentence.compounds.get(at);
  if (compound?.lexeme.classes.includes('title')) return { lexeme: compound.lexeme, last: compound.last };
  const lexeme = titleOf(parsed.sentence.tokens[at]!.word);
  return lexeme ? { lexeme, last: at } : null;
}

const titleOf = (word: KnownWord): Lexeme | null => word.nominal.find((a) => a.lexeme.classes.includes('title'))?.lexeme ?? null;

function membershipAt(parsed: Parsed, at: number, title: Title): Membership | null {
  const phrase = parsed.phrases.list[parsed.phrases.at[at]!];
  if (!phrase) return null;
  const organisation = organisationOf(parsed, phrase, title);
  if (!organisation) return null;
  const person = personAfter(parsed, title.last + 1, organisation.last) ?? personBefore(parsed, at);
  if (!person) return null;
  return { title: { first: at, last: title.last }, person, organisation: organisation.reference };
}

interface Found {
  readonly reference: Reference;
  readonly last: number;
}

/** The body a title is of: a nisba beside it, the genitive, or what follows its preposition. */
function organisationOf(parsed: Parsed, phrase: NounPhrase, title: Title): Found | null {
  const { sentence } = parsed;
  const end = personStart(parsed, title.last + 1, phrase.last) - 1;
  for (let i = title.last + 1; i <= end; i++) {
    const name = sentence.names[sentence.nameAt[i]!];
    if (name?.nisba) return { reference: referTo(sentence, i, i, actorId(name)), last: i };
  }
  const genitive = genitiveBody(parsed, title.last + 1, end);
  if (genitive) return genitive;
  return prepositionBody(parsed, phrase, title, end);
}

function personStart(parsed: Parsed, from: number, last: number): number {
  for (let i = from; i <= last; i++) if (parsed.sentence.names[parsed.sentence.nameAt[i]!]?.kind === 'person') return i;
  return last + 1;
}

/** The genitive from its first organisation-like word on: a name, or a noun that heads a body. */
function genitiveBody(parsed: Parsed, from: number, last: number): Found | null {
  const { sentence } = parsed;
  for (let i = from; i <= last; i++) {
    const name = sentence.names[sentence.nameAt[i]!];
    if (name && name.kind !== 'person') {
      if (name.kind === 'place' && !name.place?.government) continue;
      return body(parsed, startOfBody(parsed, from, i), last, name);
    }
    if (isBody(sentence.tokens[i]!.word)) return body(parsed, i, last, namedActor(sentence, i, last));
  }
  return null;
}

/** A head noun right before the name belongs to the body ("the office of X", "forces of X"). */
function startOfBody(parsed: Parsed, from: number, at: number): number {
  return at > from && parsed.sentence.tags[at - 1] === TAG.noun && isBody(parsed.sentence.tokens[at - 1]!.word) ? at - 1 : at;
}

const BODIES = new Set(['orghead', 'government', 'force', 'court', 'group', 'agency']);
const isBody = (word: KnownWord): boolean => word.nominal.some((a) => a.lexeme.classes.some((c) => BODIES.has(c)));

function body(parsed: Parsed, first: number, last: number, name: Named | null): Found {
  return { reference: referTo(parsed.sentence, first, last, name ? actorId(name) : undefined), last };
}

/** "spokesman in the name of X", "leader in X", "commander of (li) X": the phrase under the title's preposition. */
function prepositionBody(parsed: Parsed, phrase: NounPhrase, title: Title, end: number): Found | null {
  const { list } = parsed.phrases;
  const { sentence } = parsed;
  for (let p = phrase.index + 1; p <= phrase.index + 2 && p < list.length; p++) {
    const next = list[p]!;
    if (next.first > end + 3 + (p - phrase.index)) return null;
    if (next.prep === '' || !titleTakes(title.lexeme, parsed, next)) continue;
    const inName = sentence.nameAt[next.head]! < 0 && !isBody(sentence.tokens[next.head]!.word) && next.last > next.head;
    const first = inName ? next.head + 1 : next.head;
    const stop = personStart(parsed, first, next.last) - 1;
    const name = namedActor(sentence, first, stop);
    if (name || isBody(sentence.tokens[first]!.word)) return body(parsed, first, Math.max(first, stop), name);
  }
  return null;
}

function titleTakes(lexeme: Lexeme, parsed: Parsed, next: NounPhrase): boolean {
  const org = lexeme.org ?? [];
  const spelled = parsed.sentence.tokens[next.head]!.word;
  return org.includes(next.prep) || spelled.stems.some((s) => org.includes(s.text)) || org.includes(spelled.text);
}

/** The personal name after the title and its body, over a comma or quotation mark. */
function personAfter(parsed: Parsed, from: number, organisationLast: number): Reference | null {
  const { sentence } = parsed;
  const limit = Math.max(from, organisationLast + 1) + 2;
  for (let i = from; i <= limit && i < sentence.tokens.length; i++) {
    const name = sentence.names[sentence.nameAt[i]!];
    if (name?.kind === 'person') return referTo(sentence, name.first, name.last);
    if (i > organisationLast && !passable(parsed, i)) return null;
  }
  return null;
}

const HONORIFIC = ['honorific', 'rank'];
function passable(parsed: Parsed, at: number): boolean {
  const token = parsed.sentence.tokens[at]!;
  if (token.word.kind === 'mark') return isQuoteOrBracket(token) || COMMAS.includes(token.word.bare);
  return token.word.article || token.word.nominal.some((a) => a.lexeme.classes.some((c) => HONORIFIC.includes(c)));
}

const COMMAS = [',', COMMA];

/** A personal name right before the title ("X, spokesman for Y"; "X the spokesman for Y"). */
function personBefore(parsed: Parsed, at: number): Reference | null {
  const { sentence } = parsed;
  let i = at - 1;
  while (i >= 0 && i >= at - 3 && (sentence.tokens[i]!.word.kind === 'mark' || sentence.tags[i] === TAG.pronoun)) {
    if ('.:'.includes(sentence.tokens[i]!.word.bare)) return null;
    i--;
  }
  const name = i >= 0 ? sentence.names[sentence.nameAt[i]!] : undefined;
  return name?.kind === 'person' ? referTo(sentence, name.first, name.last) : null;
}
