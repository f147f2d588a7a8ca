import { ACCUSATIVE, WAW } from '../letters.ts';
import { type Analysis, CLITIC, type KnownToken, type KnownWord } from '../types.ts';
import { FUNCTION } from './functions.ts';

/** What a token is to the grammar of its sentence. */
export const TAG = {
  mark: 0,
  noun: 1,
  verb: 2,
  preposition: 3,
  clause: 4,
  relative: 5,
  complementizer: 6,
  negator: 7,
  particle: 8,
  demonstrative: 9,
  be: 10,
  adverb: 11,
  number: 12,
  pronoun: 13,
} as const;
export type Tag = (typeof TAG)[keyof typeof TAG];

const F = FUNCTION;
const BY_FUNCTION: readonly (readonly [number, Tag])[] = [
  [F.complementizer, TAG.complementizer],
  [F.relative, TAG.relative],
  [F.negator, TAG.negator],
  [F.qad | F.will, TAG.particle],
  [F.demonstrative, TAG.demonstrative],
  [F.be | F.still, TAG.be],
  [F.preposition, TAG.preposition],
  [F.clause | F.conditional | F['relative-what'], TAG.clause],
  [F.pronoun, TAG.pronoun],
  [F.adverb | F.among, TAG.adverb],
];

const CONJUNCTION = CLITIC.WA | CLITIC.FA;
export const joined = (word: KnownWord): boolean => (word.clitics & CONJUNCTION) !== 0;

/** Tags a sentence from left to right. `named[i]` is 1 where the token belongs to a known name, which is never a verb. */
export function tagTokens(tokens: readonly KnownToken[], named: Uint8Array, fixed: ReadonlyMap<number, Tag>): Uint8Array {
  const tags = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++)
    tags[i] = tokens[i]!.word.text === WAW ? TAG.particle : (fixed.get(i) ?? tagOne(tokens, i, tags, named));
  return tags;
}

function tagOne(tokens: readonly KnownToken[], i: number, tags: Uint8Array, named: Uint8Array): Tag {
  const { word } = tokens[i]!;
  if (word.kind === 'mark') return TAG.mark;
  if (word.kind === 'number') return TAG.number;
  if (word.kind === 'latin' || named[i]) return TAG.noun;
  if (word.fn !== 0) {
    const tag = functionTag(word, tokens, i);
    if (tag !== null) return tag;
  }
  if (word.finite.length === 0)
    return isVerbal(word) && canBeVerb(tokens, i, tags) && !wantsGenitive(tokens, i) ? TAG.verb : TAG.noun;
  if (!canBeVerb(tokens, i, tags) || (word.finite.every(isShortened) && !wantsShortened(word, i, tags))) return TAG.noun;
  if (word.nominal.length === 0) return looksLikeNoun(word) && afterNounPhrase(i, tags) ? TAG.noun : TAG.verb;
  return ambiguous(tokens, i, tags, named);
}

/** A bare perfect of a verb that names no act is spelled like many nouns that are in no list ("house", "west"). */
function looksLikeNoun(word: KnownWord): boolean {
  return word.finite.every(
    (a) =>
      a.features.pos === 'perfect' &&
      a.features.number === 's' &&
      a.features.gender === 'm' &&
      a.suffix === '' &&
      a.lexeme.senses.every((s) => s.meaning.kind === 'plain'),
  );
}
const afterNounPhrase = (i: number, tags: Uint8Array): boolean =>
  i > 0 && (tags[i - 1] === TAG.noun || tags[i - 1] === TAG.number || tags[i - 1] === TAG.verb);

/** An imperfect cut short (jussive) stands only after a negator, a condition or the particle of command. */
export const isShortened = (a: Analysis): boolean =>
  a.features.pos === 'imperfect' && a.features.bound && a.features.number === 's';

function wantsShortened(word: KnownWord, i: number, tags: Uint8Array): boolean {
  if (i === 0) return false;
  return tags[i - 1] === TAG.negator || tags[i - 1] === TAG.clause || word.finite.some((a) => (a.clitics & CLITIC.LI) !== 0);
}

/** After an indefinite head of a place, body or post an unknown word is its name. */
function wantsGenitive(tokens: readonly KnownToken[], i: number): boolean {
  const before = tokens[i - 1]?.word;
  return before !== undefined && !before.article && before.nominal.some((a) => a.lexeme.classes.some((c) => HEADS.has(c)));
}
const HEADS = new Set(['placehead', 'orghead', 'title', 'rank', 'honorific']);

const isVerbal = (word: KnownWord): boolean =>
  word.guess !== null && (word.guess.pos === 'perfect' || word.guess.pos === 'imperfect') && !word.given;

function functionTag(word: KnownWord, tokens: readonly KnownToken[], i: number): Tag | null {
  for (const [bits, tag] of BY_FUNCTION) {
    if (!(word.fn & bits)) continue;
    if (tag === TAG.preposition && !word.pronoun && isVerbHere(word, tokens, i)) return TAG.verb;
    return tag;
  }
  return word.fn & F.quantifier ? TAG.noun : null;
}

/** Some prepositions are spelled like verbs (left behind, accepted). They are verbs where a number or an accusative follows a clause opening. */
function isVerbHere(word: KnownWord, tokens: readonly KnownToken[], i: number): boolean {
  if (word.finite.length === 0) return false;
  const next = tokens[i + 1];
  if (!next || next.word.kind === 'mark') return false;
  return (
    joined(word) &&
    word.finite.some((a) => a.features.gender === 'f' || a.features.number === 'p') &&
    (!(word.fn & F.between) || thatFollows(tokens, i))
  );
}

function thatFollows(tokens: readonly KnownToken[], i: number): boolean {
  for (let j = i + 1; j < Math.min(tokens.length, i + 9); j++) {
    if (tokens[j]!.word.kind === 'mark') return false;
    if (tokens[j]!.word.fn & F.complementizer) return true;
  }
  return false;
}

/** Whether the word before leaves room for a verb: never after a preposition, a demonstrative or with the article. */
function canBeVerb(tokens: readonly KnownToken[], i: number, tags: Uint8Array): boolean {
  const { word } = tokens[i]!;
  if (word.article) return false;
  const before = i > 0 ? tags[i - 1] : TAG.mark;
  if (before === TAG.preposition && !tokens[i - 1]!.word.pronoun) return false;
  return before !== TAG.demonstrative || joined(word) || (word.nominal.length === 0 && word.finite[0]?.features.number === 'p');
}

/** A spelling that is both a verb and a noun (most masdars of form 1, 5 and 6). */
function ambiguous(tokens: readonly KnownToken[], i: number, tags: Uint8Array, named: Uint8Array): Tag {
  const { word } = tokens[i]!;
  const before = i > 0 ? tags[i - 1]! : TAG.mark;
  if (before === TAG.negator || before === TAG.particle || before === TAG.relative || before === TAG.be) return TAG.verb;
  const imperfect = word.finite.some((a) => a.features.pos === 'imperfect' && a.features.person === 3);
  if (word.finite.every((a) => a.features.number === 'd') && !joined(word)) return TAG.noun;
  if (before === TAG.complementizer) return imperfect ? TAG.verb : TAG.noun;
  if (imperfect && !word.nominal.some((a) => a.features.pos === 'masdar')) return TAG.verb;
  if (before === TAG.preposition && tokens[i - 1]!.word.pronoun && epithetBefore(tokens, i) && nounFollows(tokens, i))
    return TAG.verb;
  if (before === TAG.preposition || before === TAG.number) return TAG.noun;
  // Two verbs never stand side by side without "and" unless the second is an imperfect.
  if (before === TAG.verb && !joined(word) && !imperfect && word.nominal.some((a) => a.features.pos === 'masdar'))
    return TAG.noun;
  if (before === TAG.adverb && verbWaits(tokens, i, tags)) return TAG.noun;
  if (before === TAG.noun && !joined(word))
    return relativeVerb(tokens, i) || afterBe(tags, tokens, i)
      ? TAG.verb
      : isObjectOf(tags, tokens, i)
        ? TAG.noun
        : afterNoun(tokens, i, named);
  return nounFollows(tokens, i) ? TAG.verb : TAG.noun;
}

/** "The one suspected of it failed …": a definite passive participle with its preposition is the subject. */
function epithetBefore(tokens: readonly KnownToken[], i: number): boolean {
  const word = tokens[i - 2]?.word;
  return word?.article === true && (word.adjective !== null || word.nominal.some((a) => a.features.pos === 'passive'));
}

/** "The minister had revealed": after "was" and its subject a perfect is the predicate. */
function afterBe(tags: Uint8Array, tokens: readonly KnownToken[], i: number): boolean {
  if (!tokens[i]!.word.finite.some((a) => a.features.pos === 'perfect' && a.features.person === 3)) return false;
  let at = i - 1;
  while (at > 0 && i - at < 6 && tags[at] === TAG.noun && !joined(tokens[at]!.word)) at--;
  return tags[at] === TAG.be && tokens[i - 1]!.word.nominal.every((a) => a.features.pos !== 'masdar');
}

/** "The army announced shelling …": after a verb and its subject a masdar is the object; a second verb would need "that" or "and". */
function isObjectOf(tags: Uint8Array, tokens: readonly KnownToken[], i: number): boolean {
  if (!tokens[i]!.word.nominal.some((a) => a.features.pos === 'masdar')) return false;
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    if (tags[j] === TAG.verb) return j < i - 1 && tags[j - 1] !== TAG.relative && tags[j - 1] !== TAG.complementizer;
    if (tags[j] !== TAG.noun) return false;
  }
  return false;
}

/** "Announced yesterday the killing of": over adverbs in mid-clause, a verb before still wants its object. */
function verbWaits(tokens: readonly KnownToken[], i: number, tags: Uint8Array): boolean {
  if (joined(tokens[i]!.word)) return false;
  let at = i - 1;
  while (at > 0 && tags[at] === TAG.adverb && !joined(tokens[at]!.word)) at--;
  for (; at >= 0 && tags[at] === TAG.noun; at--) if (joined(tokens[at]!.word)) return false;
  return tags[at] === TAG.verb;
}

/** "A raid that they launched", "fighting that broke out": a perfect right after an indefinite act, with a pronoun for it or no act itself. */
function relativeVerb(tokens: readonly KnownToken[], i: number): boolean {
  const { word } = tokens[i]!;
  const before = tokens[i - 1]!.word;
  if (before.article || !word.finite.some((a) => a.features.pos === 'perfect')) return false;
  if (word.finite.some((a) => a.suffix !== '' && a.features.pos === 'perfect') && nounFollows(tokens, i)) return true;
  const act = before.nominal.some((a) => a.lexeme.senses.some((s) => s.meaning.kind === 'event' && !s.when));
  return act && !word.nominal.some((a) => a.lexeme.senses.some((s) => s.meaning.kind === 'event'));
}

/** After a definite noun a bare verb-or-noun opens its predicate; after an indefinite one it is the second term of a genitive. */
function afterNoun(tokens: readonly KnownToken[], i: number, named: Uint8Array): Tag {
  const previous = tokens[i - 1]!.word;
  const definite = previous.article || named[i - 1] === 1 || previous.given;
  return definite && nounFollows(tokens, i) ? TAG.verb : TAG.noun;
}

/** A verb wants a noun, a number, a pronoun or a preposition next; a masdar in its place is followed by an indefinite adjective or a mark. */
function nounFollows(tokens: readonly KnownToken[], i: number): boolean {
  const next = tokens[i + 1]?.word;
  if (!next || next.kind === 'mark') return tokens[i + 1] !== undefined && '"«“('.includes(tokens[i + 1]!.word.bare);
  const adverbial = next.text.endsWith(ACCUSATIVE) && !tokens[i]!.word.text.endsWith(ACCUSATIVE);
  if (
    next.adjective &&
    !next.article &&
    !adverbial &&
    !next.nominal.some((a) => a.features.pos === 'noun' && a.lexeme.classes.length > 0)
  )
    return false;
  if (next.fn & (F.relative | F.clause | F.complementizer)) return false;
  return true;
}
