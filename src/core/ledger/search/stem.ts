import { ARTICLE, FEMININE } from '../../letters.ts';
import type { WordTables } from '../../match/words.ts';
import { analyse } from '../../morph/analyse.ts';
import { strippings } from '../../morph/proclitics.ts';
import { lookup } from '../../morph/table.ts';
import { foldWord } from '../../text/fold-word.ts';
import { type Analysis, CLITIC, type Features, type Lexeme, type Stem } from '../../types.ts';
import { lightStem, nameStem } from './light-stem.ts';

/** What stems are looked up in: the forms of the lexicon, and the names in it. */
export type StemTables = Pick<WordTables, 'forms' | 'facts' | 'heads'>;

interface Candidate {
  readonly stem: string;
  /** how much was taken off */
  readonly stripped: number;
  readonly rank: number;
}

/** The likelier first, where as much is taken off. A noun of a class is a thing that reports speak of. */
const RANK = { classed: 0, noun: 2, place: 4, masdar: 5, participle: 6, actor: 7, verb: 8 } as const;
const CONJUNCTIONS = CLITIC.WA | CLITIC.FA;
/** More words open in ك than have it before a name. */
const NOT_BEFORE_NAMES = CLITIC.KA | CLITIC.SA;

/**
 * The stem of a word: one for every spelling, so that a word and its inflections meet whichever of them is asked for. Of all readings the one with the
 * least taken off counts; among those a noun before a name before a verb. Nouns stand under their singular (broken plurals too), verbs, participles and
 * masdars under the verb's lemma, names without the article; unknown words under what `lightStem` leaves. It depends on the folded spelling
 * alone: what is found exactly is found by stem. It depends on the lexicon too: a ledger whose lexicon changes makes its terms anew.
 */
export function stemOf(folded: string, tables: StemTables): string {
  const { stems, analyses } = analyse(folded, folded, tables.forms);
  let best: Candidate | undefined;
  for (const analysis of analyses) {
    if (!isForced(analysis)) best = better(best, ofAnalysis(analysis, tables));
  }
  for (const stem of stems) best = better(best, ofName(stem, tables));
  return best?.stem ?? lightStem(folded);
}

/** "His two …": folded, most words that look like it are adjectives in ية. */
const isForced = ({ features, suffix }: Analysis): boolean => features.number === 'd' && features.bound && suffix === FEMININE;

function better(a: Candidate | undefined, b: Candidate | undefined): Candidate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return (b.stripped - a.stripped || b.rank - a.rank) < 0 ? b : a;
}

function ofAnalysis({ lexeme, features, clitics, suffix }: Analysis, tables: StemTables): Candidate {
  const stripped = strippings(clitics) + (suffix === '' ? 0 : 1);
  return { stem: lemmaOf(lexeme, tables), stripped, rank: rankOf(lexeme, features) };
}

function rankOf(lexeme: Lexeme, { pos, number }: Features): number {
  if (pos === 'noun') return (lexeme.classes.length > 0 ? RANK.classed : RANK.noun) + (number === 's' ? 0 : 1);
  if (pos === 'masdar') return RANK.masdar;
  return pos === 'active' || pos === 'passive' ? RANK.participle : RANK.verb;
}

/** A noun that names an act and is the masdar of a verb goes with the verb; one of a class (people, arms, organisations) is its own word. */
function lemmaOf(lexeme: Lexeme, { forms }: StemTables): string {
  const own = foldWord(lexeme.lemma);
  if (lexeme.pos === 'verb' || lexeme.classes.length > 0) return own;
  const verb = lookup(forms, own).find((entry) => entry.features.pos === 'masdar' && entry.lexeme.pos === 'verb');
  return verb === undefined ? own : foldWord(verb.lexeme.lemma);
}

/** A given name, an actor or place that the lexicon names in one word, or a function word after a conjunction. */
function ofName({ text, clitics }: Stem, { facts, heads }: StemTables): Candidate | undefined {
  if (clitics & NOT_BEFORE_NAMES) return undefined;
  const name = clitics & CLITIC.AL ? ARTICLE + text : text;
  const fact = facts.get(name);
  const stripped = strippings(clitics & ~CLITIC.AL) + (name.startsWith(ARTICLE) ? 1 : 0);
  const particle = fact !== undefined && fact.fn !== 0 && (clitics & ~CONJUNCTIONS) === 0 && !text.startsWith(ARTICLE);
  if (particle) return { stem: text, stripped, rank: RANK.place };
  const phrases = heads.get(name)?.phrases.filter(({ words, weak }) => words.length === 1 && !weak) ?? [];
  const place = fact?.given === true || phrases.some(({ kind }) => kind === 'place');
  if (!place && !phrases.some(({ kind }) => kind === 'actor')) return undefined;
  return { stem: nameStem(name), stripped, rank: place ? RANK.place : RANK.actor };
}
