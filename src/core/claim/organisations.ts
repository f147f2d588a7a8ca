import { classBits, lexemeBits, WORD_CLASS } from '../match/word-class.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import type { Named } from '../match/sentence.ts';
import { joined, TAG } from '../match/tags.ts';
import type { Reference } from '../types.ts';
import { referTo, type Parsed } from './context.ts';
import { actorId, namedActor } from './entities.ts';
import type { Title } from './membership.ts';

export interface Found {
  readonly reference: Reference;
  readonly last: number;
}

/** The body a post is of: what follows its preposition, its genitive, or a nisba beside it. Nothing after `limit` is looked at. */
export function organisationOf(parsed: Parsed, title: Title, limit: number): Found | null {
  const end = titleEnd(parsed, title, limit);
  const own = genitiveBody(parsed, title, end);
  if (own) return own;
  const next = sentenceName(parsed, title.last + 1);
  if (next?.nisba && title.lexeme.classes.includes('envoy')) return nisbaIn(parsed, title.last + 1, title.last + 1);
  const under = prepositionBody(parsed, title, limit);
  if (under) return under;
  return attributive(title) ? nisbaIn(parsed, title.last + 1, end) : null;
}

const sentenceName = (parsed: Parsed, at: number): Named | undefined => parsed.sentence.names[parsed.sentence.nameAt[at] ?? -1];

/** A rank or a fighter is of a body only where a preposition or genitive says so: "the Israeli soldier" is no post. */
const attributive = (title: Title): boolean => (lexemeBits(title.lexeme) & (WORD_CLASS.rank | WORD_CLASS.fighter)) === 0;

/** The last token of the title's own noun phrase. */
function titleEnd(parsed: Parsed, title: Title, limit: number): number {
  const { sentence } = parsed;
  let end = title.last;
  for (let i = title.last + 1; i <= limit && i < sentence.tokens.length; i++) {
    const tag = sentence.tags[i];
    const token = sentence.tokens[i]!;
    if (sentence.names[sentence.nameAt[i]!]?.kind === 'person' && sentence.names[sentence.nameAt[i]!]!.first > title.last + 1) break;
    if (tag === TAG.mark) {
      if (!isQuoteOrBracket(token)) break;
      continue;
    }
    if (sentence.nameAt[i]! < 0 && ((tag !== TAG.noun && tag !== TAG.number) || (token.word.prep !== '' && token.word.fn === 0))) break;
    if (sentence.nameAt[i]! >= 0 && token.word.prep !== '' && sentence.names[sentence.nameAt[i]!]!.first === i && tag !== TAG.noun) break;
    if (classBits(token.word) & (WORD_CLASS.title | WORD_CLASS.honorific | WORD_CLASS.rank) && token.word.article && sentence.nameAt[i]! < 0 && !(classBits(token.word) & WORD_CLASS.body)) break;
    if (i === title.last + 1 && joined(token.word)) break;
    end = i;
  }
  return end;
}

/** The genitive from its first organisation-like word on: a name, or a noun that heads a body. */
function genitiveBody(parsed: Parsed, title: Title, end: number): Found | null {
  const { sentence } = parsed;
  if (!takesGenitive(title)) return null;
  for (let i = title.last; i <= end; i++) {
    const name = sentence.names[sentence.nameAt[i]!];
    if (i > title.last && name && !name.nisba) {
      if (name.kind === 'person' || (name.kind === 'place' && !name.place?.government && i < end)) continue;
      if (sentence.tokens[i]!.word.prep !== '' && name.first === i) return null;
      return body(parsed, i, end, name);
    }
    const head = sentence.nameAt[i]! < 0 && classBits(sentence.tokens[i]!.word) & WORD_CLASS.body;
    if (head && (i > title.last || i > title.first) && !(i === title.last && i === end)) return body(parsed, i, end, namedActor(sentence, i, end));
    if (head && i === title.last && i > title.first && sentence.tokens[i]!.word.article) return body(parsed, i, end, namedActor(sentence, i, end));
  }
  return null;
}

/** A minister's genitive is his portfolio and no body; a compound title may end in its body ("head of the *committee* of inquiry"). */
const takesGenitive = (title: Title): boolean => (lexemeBits(title.lexeme) & WORD_CLASS.state) === 0 && (title.last > title.first || (title.lexeme.org ?? []).includes('genitive'));

function nisbaIn(parsed: Parsed, from: number, last: number): Found | null {
  const { sentence } = parsed;
  for (let i = from; i <= last; i++) {
    const name = sentence.names[sentence.nameAt[i]!];
    if (name?.nisba) return { reference: referTo(sentence, i, i, actorId(name)), last: i };
    if (name && name.kind !== 'person' && actorId(name) !== undefined) return body(parsed, i, name.last, name);
  }
  return null;
}

function body(parsed: Parsed, first: number, last: number, name: Named | null): Found {
  return { reference: referTo(parsed.sentence, first, Math.max(first, last), name ? actorId(name) : undefined), last };
}

const REACH = 4;

/** "spokesman in the name of X", "leader in X", "commander of (li) X": the phrase under the title's preposition. */
function prepositionBody(parsed: Parsed, title: Title, limit: number): Found | null {
  const { sentence, phrases } = parsed;
  const org = title.lexeme.org ?? [];
  for (let i = title.last + 1; i <= Math.min(limit, title.last + REACH); i++) {
    const { word } = sentence.tokens[i]!;
    if (sentence.tags[i] === TAG.verb || (word.kind === 'mark' && !isQuoteOrBracket(sentence.tokens[i]!))) return null;
    const links = org.includes(word.text) || (word.prep !== '' && (org.includes(word.prep) || !attributive(title)) && !word.pronoun);
    if (!links) {
      if (sentence.tags[i] === TAG.preposition) return null;
      continue;
    }
    const alone = sentence.tags[i] === TAG.preposition || org.includes(word.text);
    return underPreposition(parsed, phrases.at[alone ? i + 1 : i] ?? -1, alone ? i + 1 : i, limit);
  }
  return null;
}

function underPreposition(parsed: Parsed, index: number, from: number, limit: number): Found | null {
  const { sentence, phrases } = parsed;
  let first = from;
  while (first < limit && isQuoteOrBracket(sentence.tokens[first]!)) first++;
  if (first > limit) return null;
  const phrase = phrases.list[index];
  let last = Math.min(phrase?.last ?? first, limit);
  for (let i = first; i <= last; i++) if (sentence.names[sentence.nameAt[i]!]?.kind === 'person' || (i > first && definiteTitle(parsed, i))) last = i - 1;
  if (last < first) return null;
  const name = namedActor(sentence, first, last);
  if (!name) {
    const inner = innerTitle(parsed, first);
    const body = inner ? organisationOf(parsed, inner, limit) : null;
    if (body) return body;
  }
  const inner = classBits(sentence.tokens[first]!.word) & WORD_CLASS.title && name ? Math.max(first, name.first) : first;
  const known = name !== null || (classBits(sentence.tokens[first]!.word) & WORD_CLASS.body) !== 0 || sentence.nameAt[first]! >= 0;
  return known ? body(parsed, inner, last, name) : null;
}

const definiteTitle = (parsed: Parsed, at: number): boolean =>
  parsed.sentence.nameAt[at]! < 0 && parsed.sentence.tokens[at]!.word.article && (classBits(parsed.sentence.tokens[at]!.word) & WORD_CLASS.title) !== 0;

/** A post under a post ("the representative of the secretary general of X"): the body is the inner one's. */
function innerTitle(parsed: Parsed, at: number): Title | null {
  const compound = parsed.sentence.compounds.get(at);
  if (compound && lexemeBits(compound.lexeme) & WORD_CLASS.title) return { lexeme: compound.lexeme, first: at, last: compound.last };
  const found = parsed.sentence.tokens[at]!.word.nominal.find((a) => lexemeBits(a.lexeme) & WORD_CLASS.title);
  return found ? { lexeme: found.lexeme, first: at, last: at } : null;
}

/** "Its secretary general": the organisation named last before. */
export function ownerBefore(parsed: Parsed, title: Title): Found | null {
  const { sentence } = parsed;
  const own = title.lexeme.classes.includes('owned') || sentence.tokens[title.first]!.word.nominal.some((a) => a.suffix !== '');
  if (!own) return null;
  for (let i = title.first - 1; i >= 0; i--) {
    const name = sentence.names[sentence.nameAt[i]!];
    if (name && name.kind !== 'person' && !name.nisba && actorId(name) !== undefined) {
      return { reference: referTo(sentence, name.first, name.last, actorId(name)), last: title.last };
    }
  }
  return null;
}
