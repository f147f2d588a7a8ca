import { BEFORE_NAME, classBits, lexemeBits, POST, WORD_CLASS } from '../match/word-class.ts';
import { COMMA, LETTER } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import type { Named } from '../match/sentence.ts';
import { joined, TAG } from '../match/tags.ts';
import { CLITIC, type KnownWord, type Lexeme, type Reference } from '../types.ts';
import { referTo, type Parsed } from './context.ts';
import { type Found, ownerBefore, organisationOf } from './organisations.ts';
import type { Posts } from './posts.ts';

/** A named person with a post in an organisation, as the words put it. Token indexes, both inclusive. */
export interface Membership {
  readonly title: { readonly first: number; readonly last: number };
  readonly person: Reference;
  readonly organisation: Reference;
  /** the words say that the post is no longer held */
  readonly former: boolean;
}

/** A post as written: its words, and its entry in the lexicon. */
export interface Title {
  readonly lexeme: Lexeme;
  readonly first: number;
  readonly last: number;
}

interface Bearer {
  readonly name: Named;
  readonly reference: Reference;
  readonly before: boolean;
}

/** Titles with the person who bears them and the body they are of: "the Iraqi minister of defence X", "X, spokesman for Y". */
export function findMemberships(parsed: Parsed, posts: Posts): Membership[] {
  const { sentence } = parsed;
  posts.note(sentence);
  const out: Membership[] = [];
  let previous: Held | null = null;
  let waiting: Held | null = null;
  for (let i = 0; i < sentence.tokens.length; i++) {
    if (sentence.nameAt[i]! >= 0 || sentence.tags[i] === TAG.verb) continue;
    const title = titleAt(parsed, i);
    if (!title) continue;
    const body: Found | null = organisationOf(parsed, title, sentence.tokens.length - 1) ?? ownerBefore(parsed, title);
    const bearer: Bearer | null = bearerOf(parsed, title, body) ?? shared(parsed, title, previous);
    i = Math.max(i, title.last);
    if (!bearer) {
      waiting = body ? { title, body, bearer: null } : waiting;
      continue;
    }
    const organisation = understood(parsed, title, body, bearer, posts);
    const both = waiting !== null && !bearer.before && waiting.body!.last + 1 === title.first ? waiting : null;
    if (both) out.push({ title: both.title, person: bearer.reference, organisation: both.body!.reference, former: false });
    const former = isFormer(parsed, title, bearer, organisation);
    if (organisation && !(former && lexemeBits(title.lexeme) & (WORD_CLASS.state | WORD_CLASS.head) && body?.reference.ref === undefined)) {
      posts.hold(bearer.reference, organisation.reference);
      out.push({ title: { first: title.first, last: title.last }, person: bearer.reference, organisation: organisation.reference, former });
      if (!bearer.before) i = Math.max(i, organisation.last);
    }
    previous = { title, body, bearer };
    waiting = null;
  }
  return out;
}

/** "The former minister": said by an adjective of the post, before the name or after the body. */
function isFormer(parsed: Parsed, title: Title, bearer: Bearer, body: Found | null): boolean {
  const end = bearer.before ? Math.max(title.last, body?.last ?? 0) + 1 : bearer.name.first - 1;
  for (let i = title.last + 1; i <= Math.min(end, parsed.sentence.tokens.length - 1); i++) if (parsed.sentence.tokens[i]!.word.adjective?.tense === 'past') return true;
  return false;
}

interface Held {
  readonly title: Title;
  readonly body: Found | null;
  readonly bearer: Bearer | null;
}

/** A post, or a rank or fighter that a preposition ties to a body; professions are no posts. */
function titleAt(parsed: Parsed, at: number): Title | null {
  const { word } = parsed.sentence.tokens[at]!;
  const compound = parsed.sentence.compounds.get(at);
  if (compound && lexemeBits(compound.lexeme) & WORD_CLASS.title) {
    return single(word) ? { lexeme: compound.lexeme, first: at, last: compound.last } : null;
  }
  // a preposition may be spelled like a post ("and to", "governor")
  if (!(classBits(word) & POST) || word.fn !== 0) return null;
  for (const { lexeme, features, suffix } of word.nominal) {
    const bits = lexemeBits(lexeme);
    if (bits & POST && !(bits & WORD_CLASS.profession) && features.number === 's' && suffix !== LETTER.ya) return { lexeme, first: at, last: at };
  }
  return null;
}

const single = (word: KnownWord): boolean => word.nominal.length === 0 || word.nominal.some((a) => a.features.number === 's');

/** The body told, with the state that is understood where a post of state or a bare "the president" names none. */
function understood(parsed: Parsed, title: Title, found: Found | null, bearer: Bearer, posts: Posts): Found | null {
  if (found?.reference.ref !== undefined) return found;
  const bits = lexemeBits(title.lexeme);
  const bare = (bits & WORD_CLASS.head) !== 0 && found === null && !bearer.before && title.first === title.last && parsed.sentence.tokens[title.first]!.word.article;
  if (!(bits & WORD_CLASS.state) && !bare) return found;
  const ref = posts.held(bearer.reference)?.ref ?? posts.state();
  if (ref === undefined) return found;
  const at = found ?? { reference: referTo(parsed.sentence, title.last, title.last), last: title.last };
  return { ...at, reference: { ...at.reference, ref } };
}

function bearerOf(parsed: Parsed, title: Title, body: Found | null): Bearer | null {
  const before = personBefore(parsed, title);
  if (before && !before.comma) return before.bearer;
  return personAfter(parsed, title, body) ?? before?.bearer ?? null;
}

/** "X, member of A and spokesman for B": a post joined to one whose bearer stands before it is his as well. */
function shared(parsed: Parsed, title: Title, previous: Held | null): Bearer | null {
  if (!previous?.bearer?.before || !joined(parsed.sentence.tokens[title.first]!.word)) return null;
  for (let i = previous.title.last + 1; i < title.first; i++) if (parsed.sentence.tags[i] === TAG.verb || parsed.sentence.tags[i] === TAG.clause) return null;
  return previous.bearer;
}

const LONGEST_TITLE = 16;
const CLOSES = new Set<number>([TAG.clause, TAG.relative, TAG.complementizer, TAG.negator, TAG.be, TAG.pronoun]);

/** The personal name after the title and its body, over a comma or quotation mark. */
function personAfter(parsed: Parsed, title: Title, body: Found | null): Bearer | null {
  const { sentence } = parsed;
  let comma = -1;
  for (let i = title.last + 1; i < Math.min(sentence.tokens.length, title.first + LONGEST_TITLE); i++) {
    const name = sentence.names[sentence.nameAt[i]!];
    if (name?.kind === 'person') return opens(parsed, title, name, comma) ? bearer(parsed, name, false) : null;
    const { word } = sentence.tokens[i]!;
    if (word.kind === 'mark') {
      if (isQuoteOrBracket(sentence.tokens[i]!)) continue;
      if (comma >= 0 || !(word.bare === COMMA || word.bare === ',')) return null;
      comma = i;
      continue;
    }
    if (comma >= 0) {
      if (!(classBits(word) & BEFORE_NAME) && !(i > comma + 1 && word.article)) return null;
    } else if (body && i > body.last ? !afterBody(parsed, title, i) : !insideTitle(parsed, title, i)) return null;
  }
  return null;
}

/** Nothing but the title's own body stands between it and its bearer: no verb, no clause, no new subject. */
function insideTitle(parsed: Parsed, title: Title, at: number): boolean {
  const { sentence } = parsed;
  const tag = sentence.tags[at]!;
  if (CLOSES.has(tag) || tag === TAG.verb) return false;
  if (tag === TAG.preposition) return attaches(parsed, title, at);
  return true;
}

/** After the body only adjectives, honorifics and a field of duty may stand before the bearer. */
function afterBody(parsed: Parsed, title: Title, at: number): boolean {
  const { sentence } = parsed;
  const { word } = sentence.tokens[at]!;
  const tag = sentence.tags[at]!;
  if (tag === TAG.preposition) return attaches(parsed, title, at);
  if (CLOSES.has(tag) || tag === TAG.verb) return false;
  return word.article || tag === TAG.adverb || sentence.nameAt[at]! >= 0 || (classBits(word) & BEFORE_NAME) !== 0 || sentence.tags[at - 1] === TAG.preposition || word.prep !== '';
}

/** Prepositions that can belong to a post: its own, and those of its field ("for Africa", "at the United Nations"). */
function attaches(parsed: Parsed, title: Title, at: number): boolean {
  const { word } = parsed.sentence.tokens[at]!;
  if (word.pronoun) return false;
  if ((title.lexeme.org ?? []).includes(word.prep) || at === title.last + 1) return true;
  return parsed.grammar.locative.has(word.prep) && !afterNisba(parsed, at) && at - title.last <= 3;
}

const afterNisba = (parsed: Parsed, at: number): boolean => parsed.sentence.names[parsed.sentence.nameAt[at - 1]!]?.nisba === true;

/** A name under a preposition or after "and" bears no title that stands before it. */
function opens(parsed: Parsed, title: Title, name: Named, comma: number): boolean {
  const { sentence } = parsed;
  const { word } = sentence.tokens[name.first]!;
  const afterComma = comma === name.first - 1 && !word.given && word.stems.some((s) => s.clitics === CLITIC.WA);
  if (joined(word) || afterComma || (word.prep !== '' && word.fn === 0)) return false;
  const before = sentence.tokens[name.first - 1]!.word;
  if (sentence.tags[name.first - 1] === TAG.preposition && !(before.fn & FUNCTION.adverb)) return false;
  // an open genitive: "the director of Jaber" names a body, not the director
  if (name.first === title.last + 1 && comma < 0) return title.last > title.first || sentence.tokens[title.last]!.word.article;
  return comma >= 0 || name.first === title.last + 1 || closesPhrase(parsed, name.first - 1);
}

/** A definite word ends the title; after an indefinite one the name would be its genitive ("in the army of X"). */
function closesPhrase(parsed: Parsed, at: number): boolean {
  const { word } = parsed.sentence.tokens[at]!;
  return word.kind === 'mark' || word.article || parsed.sentence.nameAt[at]! >= 0 || word.fn !== 0 || word.adjective !== null || (classBits(word) & BEFORE_NAME) !== 0;
}

function bearer(parsed: Parsed, name: Named, before: boolean): Bearer {
  const { sentence } = parsed;
  let { first } = name;
  while (first > 0 && classBits(sentence.tokens[first - 1]!.word) & BEFORE_NAME && sentence.nameAt[first - 1]! < 0 && sentence.tags[first - 1] !== TAG.verb) first--;
  return { name, reference: referTo(sentence, first, name.last), before };
}

/** A personal name right before the title ("X, spokesman for Y"; "X the spokesman for Y"; "X, who is adviser to Y"). */
function personBefore(parsed: Parsed, title: Title): { bearer: Bearer; comma: boolean } | null {
  const { sentence } = parsed;
  const { word } = sentence.tokens[title.first]!;
  let comma = false;
  let pronoun = false;
  let i = title.first - 1;
  for (; i >= 0 && i >= title.first - 4; i--) {
    const before = sentence.tokens[i]!;
    if (before.word.kind === 'mark') {
      if (before.word.bare === COMMA || before.word.bare === ',') comma = true;
      else if (!isQuoteOrBracket(before)) return null;
    } else if (sentence.tags[i] === TAG.pronoun) pronoun = true;
    else break;
  }
  const name = i >= 0 ? sentence.names[sentence.nameAt[i]!] : undefined;
  if (name?.kind !== 'person' || (word.prep !== '' && !pronoun)) return null;
  if (joined(word) && !pronoun) return null;
  return { bearer: bearer(parsed, name, true), comma: comma && !pronoun };
}
