import type { NounPhrase } from '../find/noun-phrases.ts';
import type { Named, Sentence } from '../match/sentence.ts';
import type { Reference } from '../types.ts';
import { type Parsed, referTo } from './context.ts';

/** The first name inside a phrase that stands for an actor, a place excepted unless it can act. */
export function namedActor(sentence: Sentence, first: number, last: number): Named | null {
  let place: Named | null = null;
  let nisba: Named | null = null;
  for (let i = first; i <= last; i++) {
    const name = sentence.names[sentence.nameAt[i]!];
    if (!name) continue;
    if (name.actor && !name.nisba) return name;
    if (name.actor) nisba ??= name;
    else if (name.place?.government) place ??= name;
  }
  return nisba ?? place;
}

/** The registry id a name stands for as an actor. */
export const actorId = (name: Named): string | undefined => name.actor?.id ?? name.place?.government;

/** A phrase as a role: its span (less a quantifier's mark at the edges) and the actor it names, if it names one. */
export function roleOf(parsed: Parsed, phrase: NounPhrase): Reference {
  const { sentence } = parsed;
  const { first, last } = trimmed(sentence, phrase);
  const name = namedActor(sentence, phrase.head >= first && phrase.head <= last ? phrase.head : first, last);
  return referTo(sentence, first, last, name ? actorId(name) : undefined);
}

/** Marks at the edges of a phrase are kept only where they enclose the whole of it. */
function trimmed(sentence: Sentence, phrase: NounPhrase): { first: number; last: number } {
  let { first, last } = phrase;
  const openMark = sentence.tokens[first]!.word.kind === 'mark';
  const closeMark = sentence.tokens[last]!.word.kind === 'mark';
  if (openMark && !closeMark) first++;
  if (closeMark && !openMark && last - 1 > first && !hasMark(sentence, first, last - 1)) last--;
  return { first, last };
}

function hasMark(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (sentence.tokens[i]!.word.kind === 'mark') return true;
  return false;
}

/** Whether the phrase is a place and nothing else: a listed place or a place's head noun, not an armed body in it. */
export function isPlace(parsed: Parsed, phrase: NounPhrase): boolean {
  const name = parsed.sentence.names[parsed.sentence.nameAt[phrase.head]!];
  if (name) return name.kind === 'place';
  return phrase.lexeme !== null && (phrase.lexeme.classes.includes('placehead') || phrase.lexeme.classes.includes('region'));
}

/** Whether the phrase names a site: somewhere that can be struck, or where something happens. */
export const isFacility = (phrase: NounPhrase): boolean =>
  phrase.lexeme?.classes.some((c) => c === 'facility' || c === 'residence') ?? false;

/** Whether the phrase is a place and no more: a town by name or a site in the singular. Villages at large, and states, are themselves what is struck. */
export function isBarePlace(parsed: Parsed, phrase: NounPhrase): boolean {
  if (!isPlace(parsed, phrase)) return false;
  for (let i = phrase.head; i <= phrase.last; i++) {
    const { word } = parsed.sentence.tokens[i]!;
    const named = parsed.sentence.names[parsed.sentence.nameAt[i]!];
    if (named?.kind === 'place') return named.place?.type !== 'country';
    if (i > phrase.head && word.analyses.length === 0 && word.fn === 0) return true;
  }
  return phrase.number === 's';
}
