import { LETTER as L, PRONOUNS } from '../letters.ts';
import { type Analysis, CLITIC, type Features, type Stem } from '../types.ts';
import { stemsOf, strippings } from './proclitics.ts';
import { type Entry, type FormTable, lookup } from './table.ts';

export { guess } from './guess.ts';

/** Pronouns that only one part of speech takes: ني verbs, ي nouns. */
const ON_VERBS: string = L.nun + L.ya;
const ON_NOUNS: string = L.ya;

const isVerbForm = (features: Features): boolean =>
  features.pos === 'perfect' || features.pos === 'imperfect' || features.pos === 'imperative';

/** Whether a form of this kind can carry these proclitics. */
function carries(features: Features, clitics: number): boolean {
  if (clitics & CLITIC.SA) return features.pos === 'imperfect';
  if (!isVerbForm(features)) return !(clitics & CLITIC.AL && features.bound);
  if (clitics & (CLITIC.AL | CLITIC.BI | CLITIC.KA)) return false;
  return !(clitics & CLITIC.LI) || features.pos === 'imperfect';
}

/** Whether a form can carry this pronoun. Only an active verb has an object. */
function joins(entry: Entry, suffix: string): boolean {
  if (entry.joins === 'never') return false;
  if (!isVerbForm(entry.features)) return suffix !== ON_VERBS;
  return suffix !== ON_NOUNS && entry.features.voice !== 'passive';
}

/** With an object on it, a spelling open to both voices is active. */
function withObject(features: Features): Features {
  return isVerbForm(features) && features.voice === 'either' ? { ...features, voice: 'active' } : features;
}

/** The pronouns that a word may end in, as written: ة and ى are never one. */
function suffixesOf(bare: string, folded: string): readonly string[] {
  const last = bare.at(-1);
  if (last === L.taMarbuta || last === L.alefMaqsura || folded.includes(' ')) return [];
  return PRONOUNS.filter((pronoun) => folded.endsWith(pronoun));
}

interface Ranked {
  readonly analysis: Analysis;
  readonly stripped: number;
}

function whole(stem: Stem, table: FormTable, out: Ranked[]): void {
  for (const { lexeme, features, joins: how } of lookup(table, stem.text)) {
    if (how === 'only' || !carries(features, stem.clitics)) continue;
    out.push({ analysis: { lexeme, features, clitics: stem.clitics, suffix: '' }, stripped: strippings(stem.clitics) });
  }
}

function joined(stem: Stem, suffix: string, table: FormTable, out: Ranked[]): void {
  const text = stem.text.slice(0, -suffix.length);
  if (text.length < 2) return;
  for (const entry of lookup(table, text)) {
    if (!carries(entry.features, stem.clitics) || !joins(entry, suffix)) continue;
    const analysis = { lexeme: entry.lexeme, features: withObject(entry.features), clitics: stem.clitics, suffix };
    out.push({ analysis, stripped: strippings(stem.clitics) + 1 });
  }
}

/**
 * All readings of a word (or of a noun of several words, joined by spaces) that the table knows, fewest strippings first.
 * `bare` is the word as written less its marks: it tells ة from ه and إلى from ال.
 */
export function analyse(
  bare: string,
  folded: string,
  table: FormTable,
): { stems: readonly Stem[]; analyses: readonly Analysis[] } {
  const stems = stemsOf(bare, folded);
  const suffixes = suffixesOf(bare, folded);
  const found: Ranked[] = [];
  for (const stem of stems) {
    whole(stem, table, found);
    if (stem.clitics & CLITIC.AL) continue;
    for (const suffix of suffixes) joined(stem, suffix, table, found);
  }
  if (found.length > 1) found.sort((a, b) => a.stripped - b.stripped);
  return { stems, analyses: found.map(({ analysis }) => analysis) };
}
