import {
  ARTICLE,
  FEMININE,
  FEMININE_PLURAL,
  LETTER as L,
  NISBA_ENDINGS,
  NOUN_ENDING,
  PLURAL_ENDINGS,
  PRONOUNS,
  WAW,
} from '../../letters.ts';
import { stemsOf } from '../../morph/proclitics.ts';
import { CLITIC } from '../../types.ts';

/** What must be left of a word, by how long the ending is that comes off: two letters say more by chance than one. */
const LEFT_BY_LONG = 4;
const LEFT_BY_SHORT = 3;
const ENDINGS: readonly string[] = [...PLURAL_ENDINGS, NOUN_ENDING.dual[0], FEMININE_PLURAL];

/**
 * The stem of a word that no list has, by shape alone, after the light stemmer of Larkey, Ballesteros and Connell (SIGIR 2002, "light10"): the
 * article with what stands before it, و, plural and dual endings, the feminine ending, and pronouns of two letters and more. Proclitics of one
 * letter other than و stay on, since they open as many words as they precede. A function of the folded spelling.
 */
export function lightStem(folded: string): string {
  return withoutEnding(withoutProclitics(folded));
}

function withoutProclitics(folded: string): string {
  let word = folded;
  // as often as it stands there, so that a name in و has one stem with and without the conjunction
  while (word.startsWith(WAW) && word.length > LEFT_BY_SHORT) word = word.slice(1);
  const definite = stemsOf(word, word).find((stem) => stem.clitics & CLITIC.AL && stem.text.length >= LEFT_BY_SHORT);
  return definite && (definite.clitics & CLITIC.LI) === 0 ? definite.text : afterLi(word);
}

/** لل is li with the article, whose alef is not written; what follows is the word. */
function afterLi(word: string): string {
  const double = L.lam + L.lam;
  return word.startsWith(double) && word.length >= LEFT_BY_SHORT + 2 ? word.slice(2) : word;
}

function withoutEnding(word: string): string {
  const pronoun = PRONOUNS.find((p) => p.length > 1 && word.endsWith(p) && word.length - p.length >= LEFT_BY_LONG);
  if (pronoun !== undefined) {
    const bare = word.slice(0, -pronoun.length);
    return bare.endsWith(L.ta) && bare.length > LEFT_BY_LONG ? bare.slice(0, -1) : withoutNumber(bare);
  }
  return withoutNumber(word);
}

function withoutNumber(word: string): string {
  const ending = ENDINGS.find((e) => word.endsWith(e) && word.length - e.length >= LEFT_BY_LONG);
  if (ending !== undefined) return word.slice(0, -ending.length);
  return word.endsWith(FEMININE) && word.length > LEFT_BY_SHORT ? word.slice(0, -1) : word;
}

/** A name without its article, so that it has one stem under ل too; an adjective of relation in the masculine. */
export function nameStem(name: string): string {
  const definite = name.startsWith(ARTICLE) && name.length - ARTICLE.length >= LEFT_BY_SHORT;
  const bare = definite ? name.slice(ARTICLE.length) : name;
  const ending = NISBA_ENDINGS.find((e) => e.length > 1 && bare.endsWith(e) && bare.length - e.length >= LEFT_BY_SHORT);
  return ending === undefined ? bare : bare.slice(0, 1 - ending.length);
}
