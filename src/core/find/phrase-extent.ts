import { ACCUSATIVE, PLURAL_ENDINGS } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import type { Named, Sentence } from '../match/sentence.ts';
import { joined, TAG } from '../match/tags.ts';
import type { KnownToken, KnownWord } from '../types.ts';
import {
  accusative,
  hasSuffix,
  indefiniteObject,
  isAdjective,
  isDescriptive,
  isNegating,
  isPersonHead,
  joinedAt,
  nameAt,
  namesAct,
  nunPlural,
  prepAt,
  pureAdjective,
  unknown,
} from './phrase-words.ts';

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

export function extend(sentence: Sentence, marks: ChunkMarks, start: number, opener: number): number {
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
export function nameInQuotes(tokens: readonly KnownToken[], tags: Uint8Array, i: number): number {
  const end = closing(tokens, tags, i);
  if (end < 0 || end - i > 5) return -1;
  for (let j = i + 1; j < end; j++) if (tags[j] === TAG.preposition || (j > i + 1 && joined(tokens[j]!.word))) return -1;
  return end;
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

/** A group's name of one word right after a definite plural of people agrees with it as an adjective ("the Houthi leaders"). */
const describes = (p: KnownWord, name: KnownWord): boolean =>
  PLURAL_ENDINGS.some((e) => name.text.endsWith(e)) &&
  p.nominal.some(
    (a) => a.features.number === 'p' && a.lexeme.classes.some((c) => c === 'person' || c === 'title' || c === 'fighter'),
  );

/** Under a preposition there is no object to come: two definite nouns in a row are one phrase. */
function governed(sentence: Sentence, start: number): boolean {
  const own = sentence.tokens[start]!.word;
  return own.prep !== '' || (start > 0 && sentence.tags[start - 1] === TAG.preposition);
}
