import { COMMA, FEMININE, FEMININE_PLURAL, PLURAL_ENDINGS, WAW } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import type { Sentence } from '../match/sentence.ts';
import { TAG } from '../match/tags.ts';
import { foldWord } from '../text/fold-word.ts';
import type { KnownWord, Lexeme } from '../types.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { ChunkMarks } from './phrase-extent.ts';
import { hasSuffix, joinedAt, prepAt } from './phrase-words.ts';

export function describe(
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
