import { ARTICLE, IMPERFECT_PREFIXES, LETTER as L } from '../letters.ts';
import { CLITIC, type Stem } from '../types.ts';

/** What may be left of a word when its proclitics are off. */
const SHORTEST = 2;

const CONJUNCTIONS: readonly (readonly [string, number])[] = [
  [L.waw, CLITIC.WA],
  [L.fa, CLITIC.FA],
];
const PREPOSITIONS: readonly (readonly [string, number])[] = [
  [L.ba, CLITIC.BI],
  [L.lam, CLITIC.LI],
  [L.kaf, CLITIC.KA],
];
const LI_AL = CLITIC.LI | CLITIC.AL;

/** What may stand after a conjunction, or at the head: the article, a preposition with or without it, sa- before an imperfect. */
function strip(
  bare: string | undefined,
  folded: string,
  at: number,
  clitics: number,
  add: (at: number, clitics: number) => void,
): void {
  // إلى and ألقى fold to what looks like an article: the letter as written tells
  const article = (i: number) =>
    folded.startsWith(ARTICLE, i) && (bare === undefined || bare[i] === L.alef || bare.charCodeAt(i) === 0x671);
  if (article(at)) add(at + 2, clitics | CLITIC.AL);
  for (const [letter, clitic] of PREPOSITIONS) {
    if (folded[at] !== letter) continue;
    add(at + 1, clitics | clitic);
    if (clitic !== CLITIC.LI) {
      if (article(at + 1)) add(at + 3, clitics | clitic | CLITIC.AL);
    } else if (folded[at + 1] === L.lam) {
      add(at + 2, clitics | LI_AL);
      add(at + 1, clitics | LI_AL);
    }
  }
  if (folded[at] === L.sin && IMPERFECT_PREFIXES.includes(folded[at + 1] ?? '-')) add(at + 1, clitics | CLITIC.SA);
}

/** How many proclitics a mask holds. */
export function strippings(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** Every way to take the proclitics off, the whole word first, then by how many come off. لل gives both للحزب → حزب and للجنة → لجنة. */
export function stemsOf(bare: string, folded: string): readonly Stem[] {
  const out: Stem[] = [{ text: folded, clitics: 0 }];
  const add = (at: number, clitics: number) => {
    if (folded.length - at >= SHORTEST) out.push({ text: folded.slice(at), clitics });
  };
  const written = bare.length === folded.length ? bare : undefined;
  strip(written, folded, 0, 0, add);
  for (const [letter, clitic] of CONJUNCTIONS) {
    if (folded[0] !== letter) continue;
    add(1, clitic);
    strip(written, folded, 1, clitic, add);
  }
  return out.length > 2 ? out.sort((a, b) => strippings(a.clitics) - strippings(b.clitics)) : out;
}
