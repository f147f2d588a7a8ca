import { COMMA } from '../letters.ts';
import type { ActorRecord, HedgeRecord, Phrase, PlaceRecord, SourcePhrase } from '../lexicon.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket, type PhraseHit } from '../match/phrases.ts';
import type { Named } from '../match/sentence.ts';
import { CLITIC, type KnownToken, type KnownWord, type Lexeme } from '../types.ts';

/** What phrase numbers point into. */
export interface NameTables {
  readonly actors: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly hedges: readonly HedgeRecord[];
  readonly sources: readonly SourcePhrase[];
  readonly lexemes: readonly Lexeme[];
}

/** Names already met in the document: a weak alias counts once its full name has occurred. */
export type Seen = Set<string>;

/** The names of a sentence, without overlaps, in order of position: listed ones first, longest first, then those found by grammar. */
export function findNames(tokens: readonly KnownToken[], hits: readonly PhraseHit[], tables: NameTables, seen: Seen): Named[] {
  const taken = new Uint8Array(tokens.length);
  const names: Named[] = [];
  const listed = hits.filter((h) => h.phrase.kind === 'actor' || h.phrase.kind === 'place');
  listed.sort((a, b) => b.last - b.first - (a.last - a.first) || preference(a.phrase, b.phrase) || a.first - b.first);
  for (const hit of listed) {
    if (anyTaken(taken, hit.first, hit.last) || !accepted(tokens, hit, tables, seen)) continue;
    taken.fill(1, hit.first, hit.last + 1);
    names.push(toNamed(hit, tables));
  }
  for (const name of names) if (name.actor && !name.nisba) seen.add(name.actor.id);
  findPersons(tokens, taken, names);
  findOrganisations(tokens, taken, names);
  return names.sort((a, b) => a.first - b.first);
}

/** At one place and length an organisation goes before a town. */
const preference = (a: Phrase, b: Phrase): number => (a.kind === b.kind ? 0 : a.kind === 'actor' ? -1 : 1);

function anyTaken(taken: Uint8Array, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (taken[i]) return true;
  return false;
}

function toNamed(hit: PhraseHit, tables: NameTables): Named {
  const { phrase, first, last, clitics } = hit;
  const base = { first, last, clitics, epithet: phrase.epithet };
  if (phrase.kind === 'place') return { ...base, kind: 'place', place: tables.places[phrase.target]!, nisba: false };
  const actor = tables.actors[phrase.target]!;
  return { ...base, kind: 'actor', actor, nisba: actor.kind === 'nisba' };
}

const hasClass = (word: KnownWord, ...classes: string[]): boolean =>
  word.nominal.some((a) => a.lexeme.classes.some((c) => classes.includes(c)));

function accepted(tokens: readonly KnownToken[], hit: PhraseHit, tables: NameTables, seen: Seen): boolean {
  const { phrase, first, last } = hit;
  if (phrase.kind === 'place') return acceptPlace(tokens, hit);
  const actor = tables.actors[phrase.target]!;
  if (
    hit.first === hit.last &&
    hit.clitics & (CLITIC.WA | CLITIC.FA | CLITIC.BI | CLITIC.LI | CLITIC.KA) &&
    knownOtherwise(tokens[first]!.word)
  )
    return false;
  if (!phrase.weak || seen.has(actor.id)) return true;
  const before = tokens[first - 1];
  if (before && isQuoteOrBracket(before) && tokens[last + 1] && isQuoteOrBracket(tokens[last + 1]!)) return true;
  return before !== undefined && hasClass(before.word, 'orghead', 'fighter', 'force', 'group');
}

/** A name that needs a proclitic taken off, where the whole spelling is a word of its own. */
const knownOtherwise = (word: KnownWord): boolean =>
  word.analyses.some((a) => a.clitics === 0) || (word.fn !== 0 && word.prep !== '');

function acceptPlace(tokens: readonly KnownToken[], hit: PhraseHit): boolean {
  const { phrase, first } = hit;
  const { word } = tokens[first]!;
  const before = tokens[first - 1];
  const head =
    before !== undefined && (hasClass(before.word, 'placehead', 'facility') || (before.word.fn & FUNCTION.preposition) !== 0);
  if (hit.last === first && hit.clitics !== 0 && knownOtherwise(word)) return false;
  if (phrase.weak) return head && (hit.last > first || hasClass(before!.word, 'placehead') || !knownWord(word));
  return true;
}

const knownWord = (word: KnownWord): boolean => word.analyses.length > 0;

const LONGEST_NAME = 5;

/** Persons: a kunya, a given name with what follows it, or unknown words after a title. */
function findPersons(tokens: readonly KnownToken[], taken: Uint8Array, names: Named[]): void {
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i]) continue;
    const last = personFrom(tokens, taken, i);
    if (last < i) continue;
    taken.fill(1, i, last + 1);
    names.push({ first: i, last, clitics: tokens[i]!.word.clitics & ~CLITIC.AL, kind: 'person', epithet: false, nisba: false });
    i = last;
  }
}

/** The last token of a personal name that starts at `i`, or -1. */
function personFrom(tokens: readonly KnownToken[], taken: Uint8Array, i: number): number {
  const { word } = tokens[i]!;
  if (word.kind !== 'word') return -1;
  const last = extendName(tokens, taken, i);
  if (word.fn & FUNCTION.kunya) return last > i && namePart(tokens[i + 1]!.word) ? last : -1;
  const titled = i > 0 && precededByTitle(tokens, i);
  if (word.given) return (last > i && namePart(tokens[i + 1]!.word) && (word.fn === 0 || tokens[i + 1]!.word.given)) || titled || (word.fn === 0 && !word.analyses.length) ? last : -1;
  return titled && (bareUnknown(word) || afterTitle(tokens, i)) ? last : -1;
}

function extendName(tokens: readonly KnownToken[], taken: Uint8Array, first: number): number {
  let last = first;
  while (last + 1 < tokens.length && last - first < LONGEST_NAME && !taken[last + 1]) {
    const next = tokens[last + 1]!.word;
    const open = (tokens[last]!.word.fn & (FUNCTION.kunya | FUNCTION.servant)) !== 0;
    if (next.kind === 'word' && (open || namePart(next))) last++;
    else break;
  }
  return last;
}

/** A word that can go on a name: a given name, a kunya word, an unknown bare word, or an unknown relational surname. */
function namePart(word: KnownWord): boolean {
  if (word.kind !== 'word') return false;
  if (word.fn & (FUNCTION.kunya | FUNCTION.servant)) return (word.clitics & (CLITIC.WA | CLITIC.FA)) === 0;
  if (word.clitics & ~CLITIC.AL) return false;
  if (word.given && word.fn === 0) return true;
  return word.fn === 0 && !word.adjective && word.analyses.length === 0 && !startsLikeVerb(word);
}

const bareUnknown = (word: KnownWord): boolean => namePart(word) && !word.article;
const startsLikeVerb = (word: KnownWord): boolean =>
  word.guess !== null && (word.guess.pos === 'imperfect' || word.guess.pos === 'masdar');

/** Right after a definite title or rank even a word that could be a verb is a name. */
function afterTitle(tokens: readonly KnownToken[], i: number): boolean {
  const before = tokens[i - 1]!.word;
  const { word } = tokens[i]!;
  return before.article && hasClass(before, 'rank', 'honorific') && !word.article && word.fn === 0 && word.nominal.length === 0 && word.clitics === 0;
}

/** Whether a title stands before `i`, with at most its adjectives and organisation between. */
function precededByTitle(tokens: readonly KnownToken[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const { word } = tokens[j]!;
    if (hasClass(word, 'title', 'rank', 'honorific')) return true;
    if (word.kind === 'mark' ? word.bare !== COMMA : !word.article) return false;
  }
  return false;
}

/** Organisations nobody listed: a head noun with a quoted or unknown name after it. */
function findOrganisations(tokens: readonly KnownToken[], taken: Uint8Array, names: Named[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const { word } = tokens[i]!;
    if (taken[i] || word.article || !hasClass(word, 'orghead')) continue;
    const last = organisationFrom(tokens, taken, i);
    if (last <= i) continue;
    taken.fill(1, i, last + 1);
    names.push({ first: i, last, clitics: word.clitics, kind: 'organisation', epithet: false, nisba: false });
    i = last;
  }
}

function organisationFrom(tokens: readonly KnownToken[], taken: Uint8Array, head: number): number {
  let at = head + 1;
  const quoted = isQuoteOrBracket(tokens[at]!) && tokens[at]!.word.bare !== '(';
  if (quoted) {
    for (let j = at + 1; j < Math.min(tokens.length, at + 6); j++) if (isQuoteOrBracket(tokens[j]!)) return j > at + 1 ? j : -1;
    return -1;
  }
  let last = head;
  while (at < tokens.length && at - head <= 3 && !taken[at] && organisationPart(tokens[at]!.word)) last = at++;
  return last;
}

const organisationPart = (word: KnownWord): boolean =>
  word.kind === 'word' &&
  word.fn === 0 &&
  !word.adjective &&
  (word.clitics & ~CLITIC.AL) === 0 &&
  (word.analyses.length === 0 || word.given) &&
  !startsLikeVerb(word);
