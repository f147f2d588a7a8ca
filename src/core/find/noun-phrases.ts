import { ACCUSATIVE, COMMA, FEMININE, FEMININE_PLURAL, NISBA_ENDINGS, PLURAL_ENDINGS, WAW } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import type { Named, Sentence } from '../match/sentence.ts';
import { joined, TAG } from '../match/tags.ts';
import { cliticPreposition } from '../match/words.ts';
import { foldWord } from '../text/fold-word.ts';
import { CLITIC, type KnownToken, type KnownWord, type Lexeme } from '../types.ts';

/** A noun phrase: one head with its adjectives and genitives. Token indexes, both inclusive. */
export interface NounPhrase {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** the token that says what kind of thing it is */
  readonly head: number;
  readonly lexeme: Lexeme | null;
  /** the preposition before it, folded, or '' */
  readonly prep: string;
  readonly prepToken: number;
  /** index of the first noun phrase it is coordinated with (its own where it is the first) */
  readonly group: number;
  readonly definite: boolean;
  readonly gender: 'm' | 'f' | 'c';
  readonly number: 's' | 'd' | 'p';
}

/** What the chunker needs beside the sentence: where quantities and time expressions stand. */
export interface ChunkMarks {
  /** 1 on tokens of a quantity */
  readonly numeric: Uint8Array;
  /** 1 on tokens of a time expression */
  readonly timed: Uint8Array;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '«': '»',
  '“': '”',
  '(': ')',
  "'": "'",
  '‘': '’',
  '„': '“',
  '”': '“',
};
const LONGEST_QUOTE = 7;
const LONGEST_PHRASE = 24;

/** Cuts a tagged sentence into noun phrases, left to right. */
export function findNounPhrases(sentence: Sentence, marks: ChunkMarks): NounPhrase[] {
  const { tokens, tags } = sentence;
  const found: NounPhrase[] = [];
  let i = 0;
  while (i < tokens.length) {
    const start = phraseStart(sentence, marks, i);
    if (start < 0) {
      i++;
      continue;
    }
    const last = extend(sentence, marks, start, i);
    found.push(describe(sentence, marks, found, i, start, last));
    i = last + 1;
    while (i < tokens.length && tags[i] === TAG.mark && isClosing(tokens[i]!)) i++;
  }
  return found;
}

/** The first content token of a phrase that opens at `i` (a quotation mark may stand before it, or a demonstrative before the article: "after that two raids" are two), or -1. */
function phraseStart(sentence: Sentence, marks: ChunkMarks, i: number): number {
  const { tokens, tags } = sentence;
  if (marks.timed[i]) return -1;
  const tag = tags[i];
  if (tag === TAG.noun || (tag === TAG.number && !marks.timed[i])) return i;
  if (tag === TAG.demonstrative && tags[i + 1] === TAG.noun && (tokens[i + 1]!.word.article || sentence.nameAt[i + 1]! >= 0))
    return i + 1;
  if (tag === TAG.mark && nameInQuotes(tokens, tags, i) > 0 && tags[i + 1] === TAG.noun && !marks.timed[i + 1]) return i + 1;
  return -1;
}

const isClosing = (token: KnownToken): boolean => '"»”’'.includes(token.word.bare);

/** If a short quotation or bracket without a verb opens at `i`, the index of its closing mark, else -1. */
export function closing(tokens: readonly KnownToken[], tags: Uint8Array, i: number): number {
  const close = CLOSERS[tokens[i]!.word.bare];
  if (close === undefined) return -1;
  for (let j = i + 1; j < Math.min(tokens.length, i + LONGEST_QUOTE); j++) {
    if (tokens[j]!.word.bare === close) return j > i + 1 ? j : -1;
    if (
      tags[j] === TAG.verb ||
      tags[j] === TAG.complementizer ||
      tags[j] === TAG.relative ||
      (tags[j] === TAG.preposition && j === i + 1)
    )
      return -1;
    if (tags[j] === TAG.mark && !isQuoteOrBracket(tokens[j]!)) return -1;
  }
  return -1;
}

/** A quotation that opens a phrase is a name only where it is very short and runs on without a conjunction or preposition. */
function nameInQuotes(tokens: readonly KnownToken[], tags: Uint8Array, i: number): number {
  const end = closing(tokens, tags, i);
  if (end < 0 || end - i > 5) return -1;
  for (let j = i + 1; j < end; j++) if (tags[j] === TAG.preposition || (j > i + 1 && joined(tokens[j]!.word))) return -1;
  return end;
}

function extend(sentence: Sentence, marks: ChunkMarks, start: number, opener: number): number {
  const { tokens, tags } = sentence;
  const openTag = tags[opener];
  let last = openTag === TAG.mark ? Math.max(start, nameInQuotes(tokens, tags, opener)) : start;
  while (last + 1 < tokens.length && last - start < LONGEST_PHRASE) {
    const next = last + 1;
    const tag = tags[next];
    if (marks.timed[next]) break;
    if (tag === TAG.mark) {
      const end = closing(tokens, tags, next);
      if (end < 0 || (tokens[next]!.word.bare !== '(' && !opensName(sentence, last))) break;
      last = end;
    } else if (tag === TAG.preposition && partitive(sentence, marks, last, next)) last = next + 1;
    else if (tag === TAG.demonstrative && tags[next + 1] !== TAG.noun && !joined(tokens[next]!.word)) last = next;
    else if (
      tag === TAG.number &&
      (marks.numeric[next] ? continues(sentence, marks, start, last, next) : numberBelongs(sentence, next))
    )
      last = next;
    else if (tag === TAG.noun && continues(sentence, marks, start, last, next)) last = next;
    else break;
  }
  return last;
}

/** A quotation right after an indefinite noun or an organisation's head noun is its name; after a definite noun it is speech. */
function opensName(sentence: Sentence, last: number): boolean {
  const { word } = sentence.tokens[last]!;
  return word.kind === 'mark' || !word.article || word.nominal.some((a) => a.lexeme.classes.length > 0);
}

function partitive(sentence: Sentence, marks: ChunkMarks, last: number, prep: number): boolean {
  const { tokens, tags } = sentence;
  const { word } = tokens[prep]!;
  if (!(word.fn & FUNCTION.partitive) || word.fn & FUNCTION.between || word.pronoun || tags[prep + 1] !== TAG.noun) return false;
  if (marks.numeric[last] === 1 || tags[last] === TAG.number || (tokens[last]!.word.fn & FUNCTION.quantifier) !== 0) return true;
  return tokens[last]!.word.nominal.some((a) => a.lexeme.classes.some((c) => c === 'event-head' || c === 'quantity-head'));
}

function numberBelongs(sentence: Sentence, at: number): boolean {
  const after = sentence.tags[at + 1];
  return after !== TAG.noun && after !== TAG.preposition && !joined(sentence.tokens[at]!.word);
}

const nameAt = (sentence: Sentence, i: number): Named | undefined => sentence.names[sentence.nameAt[i]!];

/** The proclitics at a token: a name's are known from its spelling in the lexicon, where the word alone is unknown. */
export function cliticsAt(sentence: Sentence, i: number): number {
  const name = nameAt(sentence, i);
  return name && name.first === i ? name.clitics : sentence.tokens[i]!.word.clitics;
}
const joinedAt = (sentence: Sentence, i: number): boolean => (cliticsAt(sentence, i) & (CLITIC.WA | CLITIC.FA)) !== 0;
/** The one-letter preposition at a token. */
const prepAt = (sentence: Sentence, i: number): string => {
  const name = nameAt(sentence, i);
  return name && name.first === i ? cliticPreposition(name.clitics) : sentence.tokens[i]!.word.prep;
};
const hasSuffix = (word: KnownWord): boolean => word.nominal.length > 0 && word.nominal[0]!.suffix !== '';
const unknown = (word: KnownWord): boolean => word.nominal.length === 0 && word.finite.length === 0 && word.fn === 0;
/** An adjective and nothing else: "the land and air forces" is one phrase. */
const pureAdjective = (word: KnownWord): boolean =>
  (word.adjective !== null || NISBA_ENDINGS.some((e) => word.text.endsWith(e))) &&
  !word.nominal.some((a) => a.features.pos === 'noun' || a.features.pos === 'masdar');
const accusative = (word: KnownWord): boolean =>
  word.text.length > 3 && word.nominal.length > 0 && word.text.endsWith(ACCUSATIVE) && !word.article;
const nunPlural = (word: KnownWord): boolean =>
  PLURAL_ENDINGS.some((e) => word.text.endsWith(e)) && word.nominal.some((a) => a.features.number !== 's' && !a.features.bound);

/** Whether the noun at `next` belongs to the phrase that so far ends at `last`. */
function continues(sentence: Sentence, marks: ChunkMarks, start: number, last: number, next: number): boolean {
  const p = sentence.tokens[last]!.word;
  const t = sentence.tokens[next]!.word;
  const pName = nameAt(sentence, last);
  const tName = nameAt(sentence, next);
  if (pName && pName === tName) return true;
  if (marks.numeric[last] && marks.numeric[next] && !joinedAt(sentence, next)) return true;
  if (joinedAt(sentence, next))
    return (
      (marks.numeric[last] === 1 && marks.numeric[next] === 1) || (p.article && t.article && pureAdjective(p) && pureAdjective(t))
    );
  if (prepAt(sentence, next) !== '' && !(t.fn & FUNCTION.quantifier)) return false;
  if (marks.numeric[next] && !marks.numeric[last])
    return !p.article && !hasSuffix(p) && !accusative(p) && (namesAct(p) || p.nominal.some((a) => a.features.pos === 'masdar'));
  if (marks.numeric[last]) return true;
  if (tName) return nameContinues(sentence, start, last, p, pName, tName);
  if (pName && !pName.nisba) return t.article && isAdjective(t);
  if (
    unknown(p) &&
    last > start &&
    !p.article &&
    t.nominal.some((a) => a.features.pos === 'noun' && a.lexeme.classes.length > 0) &&
    !t.article
  )
    return false;
  if (hasSuffix(p)) return t.article && isAdjective(t);
  if (t.fn & FUNCTION.quantifier && p.article)
    return sentence.tokens[next + 1]?.word.article === true && isAdjective(sentence.tokens[next + 1]!.word) && isNegating(t);
  if (p.article)
    return t.article
      ? isAdjective(t) || governed(sentence, start)
      : unknown(t) && isPersonHead(p) && !t.text.endsWith(ACCUSATIVE);
  if (accusative(p) || nunPlural(p)) return !t.article && isAdjective(t);
  if (indefiniteObject(t)) return false;
  if (last > start && isDescriptive(p) && !isAdjective(t)) return false;
  return !(hasSuffix(t) && !hasSuffix(p) && namesAct(t));
}

/** A noun with the ending of the indefinite accusative never stands in a genitive: it is an object or an adverb. */
const indefiniteObject = (word: KnownWord): boolean =>
  accusative(word) &&
  word.nominal.every(
    (a) =>
      a.features.pos === 'masdar' ||
      (a.features.pos === 'noun' && word.stems.some((s) => s.text === a.lexeme.lemma + ACCUSATIVE)),
  );

/** A group's name of one word right after a definite plural of people agrees with it as an adjective ("the Houthi leaders"). */
const describes = (p: KnownWord, name: KnownWord): boolean =>
  PLURAL_ENDINGS.some((e) => name.text.endsWith(e)) &&
  p.nominal.some(
    (a) => a.features.number === 'p' && a.lexeme.classes.some((c) => c === 'person' || c === 'title' || c === 'fighter'),
  );

const namesAct = (word: KnownWord): boolean => word.nominal.some((a) => a.lexeme.senses.some((s) => s.meaning.kind === 'event'));
/** An indefinite adjective: it ends its phrase, no genitive can follow. */
const isDescriptive = (word: KnownWord): boolean => !word.article && pureAdjective(word);

function nameContinues(
  sentence: Sentence,
  start: number,
  last: number,
  p: KnownWord,
  pName: Named | undefined,
  tName: Named,
): boolean {
  if (tName.nisba)
    return pName === undefined ? !p.article || sentence.tokens[tName.first]!.word.article : pName.kind !== 'person';
  const head = sentence.tokens[start]!.word;
  if (tName.kind === 'person') return isPersonHead(head) || isPersonHead(p) || (!p.article && pName === undefined);
  if (
    tName.kind === 'actor' &&
    tName.first === tName.last &&
    p.article &&
    pName === undefined &&
    describes(p, sentence.tokens[tName.first]!.word)
  )
    return true;
  if (pName) return pName.nisba && !sentence.tokens[last]!.word.article;
  return !p.article && !hasSuffix(p) && !accusative(p) && !nunPlural(p);
}

/** "Un-": the negator of an adjective. */
const isNegating = (word: KnownWord): boolean => (word.fn & FUNCTION.clause) !== 0;

/** Under a preposition there is no object to come: two definite nouns in a row are one phrase. */
function governed(sentence: Sentence, start: number): boolean {
  const own = sentence.tokens[start]!.word;
  return own.prep !== '' || (start > 0 && sentence.tags[start - 1] === TAG.preposition);
}

/** Heads that a personal name may follow in apposition. */
export function isPersonHead(word: KnownWord): boolean {
  return word.nominal.some((a) =>
    a.lexeme.classes.some((c) => c === 'title' || c === 'rank' || c === 'honorific' || c === 'person' || c === 'official'),
  );
}

/** Adjectives: listed, relational (nisba), participles, and unknown words in an adjective's place. Known nouns are none. */
export function isAdjective(word: KnownWord): boolean {
  if (word.adjective) return true;
  const own = word.nominal;
  if (own.length > 0) {
    const noun = own.some((a) => a.features.pos === 'noun' || a.features.pos === 'masdar');
    return !noun || (word.article && own[0]!.features.pos !== 'noun' && own[0]!.features.pos !== 'masdar');
  }
  if (NISBA_ENDINGS.some((e) => word.text.endsWith(e))) return true;
  return word.article && word.fn === 0;
}

function describe(
  sentence: Sentence,
  marks: ChunkMarks,
  found: readonly NounPhrase[],
  opener: number,
  start: number,
  last: number,
): NounPhrase {
  const { tokens, tags } = sentence;
  const index = found.length;
  const previous = found[index - 1];
  const { prep, prepToken } = prepositionOf(sentence, opener, start);
  const linked =
    previous !== undefined &&
    (joinedAt(sentence, tokens[opener]!.word.kind === 'mark' ? start : opener) || tokens[opener - 1]?.word.text === WAW);
  const adjacent = previous !== undefined && gapIsLight(sentence, previous.last + 1, opener);
  const head = headOf(sentence, marks, start, last);
  const compound = sentence.compounds.get(head);
  const shape = compound ? shapeOfCompound(tokens[head]!.word, compound.lexeme) : shapeOf(tokens[head]!.word);
  return {
    index,
    first: opener,
    last,
    head,
    lexeme: lexemeOf(sentence, head),
    prep: prep || (linked && adjacent && tags[opener] !== TAG.preposition ? previous.prep : ''),
    prepToken,
    group: linked && adjacent && (prep === '' || prep === previous.prep) ? previous.group : index,
    definite: definite(sentence, head, last),
    gender: shape.gender,
    number: shape.number,
  };
}

const gapIsLight = (sentence: Sentence, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const { word } = sentence.tokens[i]!;
    if (!isQuoteOrBracket(sentence.tokens[i]!) && word.bare !== COMMA && word.text !== WAW) return false;
  }
  return true;
};

function prepositionOf(sentence: Sentence, opener: number, start: number): { prep: string; prepToken: number } {
  const own = prepAt(sentence, start);
  if (own && sentence.tags[start] !== TAG.preposition) return { prep: own, prepToken: start };
  let before = opener - 1;
  while (before >= 0 && isQuoteOrBracket(sentence.tokens[before]!)) before--;
  const compound = sentence.prepositions.get(before);
  if (compound) return { prep: compound.prep, prepToken: before };
  if (before >= 0 && sentence.tags[before] === TAG.preposition && !sentence.tokens[before]!.word.pronoun) {
    return { prep: sentence.tokens[before]!.word.prep, prepToken: before };
  }
  return { prep: '', prepToken: -1 };
}

/** The head: the counted noun after a number or quantifier, else the first noun. */
function headOf(sentence: Sentence, marks: ChunkMarks, start: number, last: number): number {
  for (let i = start; i <= last; i++) {
    const { word } = sentence.tokens[i]!;
    if (sentence.tags[i] === TAG.number || sentence.tags[i] === TAG.preposition || sentence.tags[i] === TAG.mark) continue;
    if (word.fn & FUNCTION.quantifier && i < last) continue;
    if (sentence.nameAt[i]! < 0 && (marks.numeric[i] || unknownNumber(word)) && i < last) continue;
    return i;
  }
  return start;
}

const unknownNumber = (word: KnownWord): boolean => word.nominal.some((a) => a.lexeme.classes.includes('quantity-head'));

export function lexemeOf(sentence: Sentence, head: number): Lexeme | null {
  const compound = sentence.compounds.get(head);
  if (compound) return compound.lexeme;
  if (sentence.nameAt[head]! >= 0) return null;
  return sentence.tokens[head]!.word.nominal[0]?.lexeme ?? null;
}

function definite(sentence: Sentence, head: number, last: number): boolean {
  if (sentence.nameAt[head]! >= 0 || hasSuffix(sentence.tokens[head]!.word)) return true;
  for (let i = head; i <= last; i++) if (sentence.tokens[i]!.word.article || (i > head && sentence.nameAt[i]! >= 0)) return true;
  return false;
}

/** A compound's first word may be spelled like another word ("means of communication"): if it is not the lemma's, it is its plural. */
function shapeOfCompound(word: KnownWord, lexeme: Lexeme): { gender: 'm' | 'f' | 'c'; number: 's' | 'd' | 'p' } {
  const own = word.nominal.find((a) => a.lexeme === lexeme) ?? word.nominal.find((a) => a.features.pos === 'noun');
  if (own) return { gender: own.features.gender, number: own.features.number };
  const first = foldWord(lexeme.lemma.split(' ')[0]!);
  return word.stems.some((s) => s.text === first) ? { gender: lexeme.gender, number: 's' } : { gender: 'f', number: 'p' };
}

function shapeOf(word: KnownWord): { gender: 'm' | 'f' | 'c'; number: 's' | 'd' | 'p' } {
  const best = word.nominal[0];
  if (best)
    return {
      gender:
        best.features.number === 's'
          ? best.lexeme.pos === 'noun'
            ? best.lexeme.gender
            : best.features.gender
          : best.features.gender,
      number: best.features.number,
    };
  if (word.text.endsWith(FEMININE_PLURAL)) return { gender: 'f', number: 'p' };
  if (PLURAL_ENDINGS.some((e) => word.text.endsWith(e))) return { gender: 'm', number: 'p' };
  return { gender: word.text.endsWith(FEMININE) ? 'f' : 'c', number: 's' };
}
