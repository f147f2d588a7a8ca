import { IMPERFECT_PREFIXES, LETTER as L, MASDAR_SHAPES, NOUN_ENDING as N, PLURAL_ENDINGS } from '../letters.ts';
import { CLITIC, type Features, type Stem } from '../types.ts';
import { nominal } from './features.ts';
import { stemsOf } from './proclitics.ts';

/** The smallest word worth a guess; shorter ones are particles. */
const SHORTEST = 4;

const imperfect = (gender: 'm' | 'f', number: 's' | 'p'): Features => ({
  pos: 'imperfect',
  voice: 'either',
  person: 3,
  gender,
  number,
  bound: false,
});

function fits(shape: string, word: string): boolean {
  if (shape.length !== word.length) return false;
  for (let i = 0; i < shape.length; i++) if (shape[i] !== '.' && shape[i] !== word[i]) return false;
  return true;
}

/** A nominal by its ending; ة as written and sound plurals speak for themselves. */
function byEnding(bare: string, stem: string): Features | null {
  if (MASDAR_SHAPES.some((shape) => fits(shape, stem))) return nominal('masdar', 'm', 's');
  if (bare.endsWith(L.taMarbuta)) return nominal('noun', 'f', 's');
  if (stem.endsWith(N.women) && stem.length > SHORTEST) return nominal('noun', 'f', 'p');
  const men = PLURAL_ENDINGS.some((ending) => stem.endsWith(ending)) && stem.length > SHORTEST;
  return men && stem[0] !== L.ya ? nominal('noun', 'm', 'p') : null;
}

/** Imperfects by shape: sa- or ya- at the head; ta- and na- alone say too little, ta- … ون says a noun or a second person. */
function byPrefix(stem: string, sa: boolean): Features | null {
  const first = stem[0] ?? '';
  const last = stem.slice(-2);
  const plural = last === N.men[0] || last === L.waw + L.alef;
  if (first === L.ya && stem.length >= SHORTEST) return imperfect('m', plural ? 'p' : 's');
  if (!sa || stem.length < SHORTEST || !IMPERFECT_PREFIXES.includes(first)) return null;
  if (first === L.ta) return imperfect('f', 's');
  return first === L.nun ? { ...imperfect('m', 'p'), person: 1, gender: 'c' } : null;
}

/** What an unlisted word most likely is, by shape alone; null where the shape says nothing. The caller may know its stems already. */
export function guess(bare: string, folded: string, stems: readonly Stem[] = stemsOf(bare, folded)): Features | null {
  if (folded.length < SHORTEST) return null;
  const definite = stems.find((stem) => stem.clitics & CLITIC.AL && stem.text.length > SHORTEST - 2);
  if (definite) return byEnding(bare, definite.text) ?? nominal('noun', 'm', 's');
  const future = stems.find((stem) => stem.clitics & CLITIC.SA);
  const verb = future ? byPrefix(future.text, true) : null;
  if (verb && future!.text[0] === L.ya) return verb;
  if (!bare.endsWith(L.taMarbuta)) {
    const plain = stems.find((stem) => stem.text[0] === L.ya && !(stem.clitics & ~(CLITIC.WA | CLITIC.FA | CLITIC.LI)));
    const present = plain && byPrefix(plain.text, false);
    if (present) return present;
  }
  return byEnding(bare, folded) ?? verb;
}
