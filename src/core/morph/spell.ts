import { LETTER as L, PATTERN_LETTER } from '../letters.ts';

/**
 * Patterns are words with their short vowels (`ya1u2a3u`): radicals as digits or letters of the script, added letters as in PATTERN_LETTER,
 * hamza as one abstract letter. Spelling drops the vowels and seats the hamzas, so no paradigm has to think about seats.
 */

const HAMZAS = new Set<string>([L.hamza, L.alefHamza, L.alefHamzaBelow, L.wawHamza, L.yaHamza]);

/** A lemma with every hamza made the abstract one, alef madda opened into hamza and alef, shadda gone. */
export function abstractHamza(word: string): string {
  let out = '';
  for (const letter of word) {
    if (letter === L.alefMadda) out += L.hamza + L.alef;
    else if (HAMZAS.has(letter)) out += L.hamza;
    else if (letter !== L.shadda) out += letter;
  }
  return out;
}

/** The vowel that a hamza's seat betrays, or undefined where there is none to see. */
export function seatVowel(letter: string | undefined): string | undefined {
  if (letter === L.alefHamza) return 'a';
  if (letter === L.yaHamza) return 'i';
  return letter === L.wawHamza ? 'u' : undefined;
}

const isVowel = (s: string | undefined): boolean => s === 'a' || s === 'i' || s === 'u';

function seatByVowel(vowel: string | undefined): string {
  if (vowel === 'i') return L.yaHamza;
  if (vowel === 'u') return L.wawHamza;
  return vowel === 'a' ? L.alefHamza : L.hamza;
}

/** Two hamzas at the head, the second without vowel, become one and a long vowel: 'a'mana → آمن, 'i'maAn → إيمان. */
function mergeHead(s: string[]): void {
  if (s[0] !== L.hamza || !isVowel(s[1]) || s[2] !== L.hamza || isVowel(s[3])) return;
  s[2] = s[1] === 'a' ? L.alef : s[1] === 'i' ? L.ya : L.waw;
}

/** The seat of the hamza at `i`; a madda swallows the alef after it. */
function seat(s: readonly string[], i: number): string {
  const before = s[i - 1];
  const own = isVowel(s[i + 1]) ? s[i + 1] : undefined;
  const madda = own === 'a' && s[i + 2] === L.alef;
  if (i === 0) return own === 'i' ? L.alefHamzaBelow : madda ? L.alefMadda : L.alefHamza;
  const last = i + (own ? 2 : 1) >= s.length;
  if (last) return isVowel(before) ? seatByVowel(before) : L.hamza;
  if (before === 'i' || own === 'i' || before === L.ya) return L.yaHamza;
  if (before === 'u' || own === 'u') return L.wawHamza;
  if (before === L.alef || before === L.waw) return L.hamza;
  return madda ? L.alefMadda : L.alefHamza;
}

/** A pattern without radicals' digits, as written. */
export function spell(pattern: string): string {
  const s: string[] = [];
  for (const symbol of pattern) s.push(PATTERN_LETTER[symbol] ?? symbol);
  mergeHead(s);
  let out = '';
  for (let i = 0; i < s.length; i++) {
    const symbol = s[i]!;
    if (isVowel(symbol)) continue;
    if (symbol !== L.hamza) {
      out += symbol;
      continue;
    }
    const letter = seat(s, i);
    out += letter;
    if (letter === L.alefMadda) i += 2;
  }
  return out;
}

/** The careful seat and the common one: بدؤوا, بدأوا; جاؤوا, جاءوا. */
export function waveringSpellings(surface: string): readonly string[] {
  const at = surface.indexOf(L.wawHamza + L.waw);
  if (at < 1) return [surface];
  const common = surface[at - 1] === L.alef ? L.hamza : L.alefHamza;
  return [surface, surface.slice(0, at) + common + surface.slice(at + 1)];
}

/** Spellings that a word ending in hamza takes only before a pronoun: اعتداء → اعتداؤ(ه), اعتدائ(ه). */
export function seatsBeforePronoun(surface: string): readonly string[] {
  const last = surface.at(-1);
  const body = surface.slice(0, -1);
  if (last === L.alefHamza || (last === L.hamza && body.endsWith(L.alef))) return [body + L.wawHamza, body + L.yaHamza];
  return last === L.hamza ? [body + L.yaHamza] : [];
}
