import type { ActorRecord, HedgeRecord, Phrase, PlaceRecord, SourcePhrase } from '../lexicon.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket, type PhraseHit } from '../match/phrases.ts';
import type { Named } from '../match/sentence.ts';
import { CLITIC, type KnownToken, type KnownWord, type Lexeme } from '../types.ts';
import { NISBA, startsLikeVerb } from './name-words.ts';
import { findPersons, isTitle } from './persons.ts';

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
export function findNames(
  tokens: readonly KnownToken[],
  hits: readonly PhraseHit[],
  tables: NameTables,
  seen: Seen,
  timed: Uint8Array,
): Named[] {
  const taken = new Uint8Array(tokens.length);
  const names: Named[] = [];
  const listed = hits.filter((h) => h.phrase.kind === 'actor' || h.phrase.kind === 'place');
  listed.sort((a, b) => b.last - b.first - (a.last - a.first) || preference(a.phrase, b.phrase) || a.first - b.first);
  for (const hit of listed) {
    if (anyTaken(taken, hit.first, hit.last) || !accepted(tokens, hit, tables, seen)) continue;
    const name = toNamed(hit, tables);
    taken.fill(name.nisba && name.first === name.last ? NISBA : 1, hit.first, hit.last + 1);
    names.push(name);
  }
  for (const name of names) if (name.actor && !name.nisba) seen.add(name.actor.id);
  const titles = titlesOf(hits, tables, taken);
  for (let i = 0; i < tokens.length; i++) if (timed[i] && !tokens[i]!.word.given) taken[i] = 1;
  const persons = findPersons({ tokens, taken, titles, seen });
  if (persons.length > 0) dropCovered(names, persons);
  findOrganisations(tokens, taken, names);
  return names.sort((a, b) => a.first - b.first);
}

/** A surname may be a nisba that the registry knows: the person has it. */
function dropCovered(names: Named[], persons: readonly Named[]): void {
  const kept = names.filter((n) => !n.nisba || !persons.some((p) => p.first <= n.first && n.last <= p.last));
  names.length = 0;
  names.push(...kept, ...persons);
}

/** Titles of several words, which end a name and open a post, by their first token. */
function titlesOf(
  hits: readonly PhraseHit[],
  tables: NameTables,
  taken: Uint8Array,
): Map<number, { last: number; lexeme: Lexeme }> {
  const titles = new Map<number, { last: number; lexeme: Lexeme }>();
  for (const hit of hits) {
    if (hit.phrase.kind !== 'lexeme' || taken[hit.first]) continue;
    const lexeme = tables.lexemes[hit.phrase.target]!;
    if (isTitle(lexeme) && (titles.get(hit.first)?.last ?? -1) < hit.last) titles.set(hit.first, { last: hit.last, lexeme });
  }
  return titles;
}

/** At one place and length an organisation goes before a town. */
const preference = (a: Phrase, b: Phrase): number => (a.kind === b.kind ? 0 : a.kind === 'actor' ? -1 : 1);

function anyTaken(taken: Uint8Array, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (taken[i]) return true;
  return false;
}

function toNamed(hit: PhraseHit, tables: NameTables): Named {
  const { phrase, first, last, clitics } = hit;
  const { epithet, target } = phrase;
  if (phrase.kind === 'place')
    return { first, last, clitics, kind: 'place', place: tables.places[target]!, epithet, nisba: false };
  const actor = tables.actors[target]!;
  return { first, last, clitics, kind: 'actor', actor, epithet, nisba: actor.kind === 'nisba' };
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
