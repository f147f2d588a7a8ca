import type { VerbClause } from '../find/clauses.ts';
import { ACCUSATIVE, LETTER } from '../letters.ts';
import { isShortened, joined, TAG } from '../match/tags.ts';
import type { Analysis, Sense } from '../types.ts';
import { wordIsIn } from '../match/terms.ts';
import { chooseSense, insideName, type Surroundings } from './conditions.ts';
import type { Parsed, Trigger } from './context.ts';

/** What the words of a sentence name: the sense of each finite verb, and every act that a word or compound tells. */
export interface Acts {
  readonly verbSense: ReadonlyMap<number, Sense>;
  /** senses of nouns that are speech, light or aspect: by token */
  readonly nounSense: ReadonlyMap<number, Sense>;
  readonly triggers: readonly Trigger[];
}

const CODED = new Set(['event', 'relation', 'assessment']);
export const isCoded = (sense: Sense): boolean => CODED.has(sense.meaning.kind);

export function findActs(parsed: Parsed): Acts {
  const verbSense = new Map<number, Sense>();
  const nounSense = new Map<number, Sense>();
  const triggers: Trigger[] = [];
  const { sentence } = parsed;
  for (const clause of parsed.clauses) {
    const sense = senseOfVerb(parsed, clause);
    if (!sense) continue;
    verbSense.set(clause.token, sense);
    if (isCoded(sense)) triggers.push(verbTrigger(parsed, clause, sense));
  }
  const taken = objectsTaken(triggers);
  for (let i = 0; i < sentence.tokens.length; i++) {
    const compound = sentence.compounds.get(i);
    if (taken.has(i) || sentence.tags[i] === TAG.verb || sentence.nameAt[i]! >= 0) continue;
    if (sentence.tags[i] !== TAG.noun && !compound && !setWord(parsed, i) && !linksBodies(parsed, i)) continue;
    const last = compound ? compound.last : i;
    const found = compound ? compoundTrigger(parsed, i, last) : nounTrigger(parsed, i);
    if (!found) {
      if (compound) triggers.push(...describers(parsed, i + 1, last));
      i = Math.max(i, last);
      continue;
    }
    if (isCoded(found.sense)) triggers.push(found);
    else nounSense.set(i, found.sense);
    i = Math.max(i, found.last, last);
  }
  triggers.sort((a, b) => a.first - b.first);
  return { verbSense, nounSense, triggers };
}

/** A preposition or adverb that is an entry as a whole ("with the aim of"), not a word that carries one. */
function setWord(parsed: Parsed, at: number): boolean {
  const { tags, tokens } = parsed.sentence;
  if (tags[at] !== TAG.preposition && tags[at] !== TAG.adverb) return false;
  return tokens[at]!.word.nominal.some((a) => (a.clitics & ~JOINS) === 0 && a.features.pos === 'noun' && a.lexeme.senses.some(isCoded));
}

const JOINS = 3;

/** A preposition that itself names a relation ("under the command of"). */
function linksBodies(parsed: Parsed, at: number): boolean {
  const { word } = parsed.sentence.tokens[at]!;
  return parsed.sentence.tags[at] === TAG.preposition && word.nominal.some((a) => a.clitics === 0 && a.lexeme.senses.some((s) => s.meaning.kind === 'relation'));
}

/** Participles inside a fixed phrase that tell what its head stands in ("loyal forces"). */
function describers(parsed: Parsed, first: number, last: number): Trigger[] {
  const found: Trigger[] = [];
  for (let i = first; i <= last; i++) {
    const trigger = nounTrigger(parsed, i);
    if (trigger && trigger.form !== 'noun' && trigger.sense.meaning.kind === 'relation') found.push(trigger);
  }
  return found;
}

/** Nouns that a verb's trigger takes in ("held talks") are no acts beside it. */
function objectsTaken(verbs: readonly Trigger[]): Set<number> {
  const taken = new Set<number>();
  for (const t of verbs) if (t.last > t.first && t.sense.meaning.kind === 'event') taken.add(t.last);
  return taken;
}

/** The sense of a finite verb: over its lexemes, an act whose conditions hold, else the first sense that is not plain. */
function senseOfVerb(parsed: Parsed, clause: VerbClause): Sense | null {
  let plain: Sense | null = null;
  let first: Sense | null = null;
  const seen = new Set<Analysis['lexeme']>();
  const third = clause.analyses.some(toldOfOthers);
  for (const analysis of clause.analyses) {
    const { lexeme } = analysis;
    if (seen.has(lexeme) || ofWomen(analysis) || (third && !toldOfOthers(analysis))) continue;
    seen.add(lexeme);
    const sense = chooseSense(lexeme.senses, aroundVerb(parsed, clause));
    if (!sense) continue;
    if (isCoded(sense) && (sense.when || first === null)) return first && isCoded(first) ? first : sense;
    if (sense.meaning.kind !== 'plain') first ??= sense;
    else plain ??= sense;
  }
  return first ?? plain;
}

/** Where a finite verb's conditions are looked up; a lone noun phrase may be the object as well as the subject. */
export function aroundVerb(parsed: Parsed, clause: VerbClause): Surroundings {
  const object = clause.object >= 0 ? clause.object : clause.lone ? clause.subject : -1;
  return { parsed, first: clause.token, last: clause.token, clause, subject: clause.subject, object };
}

/** Where the conditions of a noun or compound are looked up. */
export const aroundNoun = (parsed: Parsed, first: number, last: number): Surroundings => ({ parsed, first, last, clause: null, subject: -1, object: -1 });

/** In the third person and not cut short: how reports tell an act. Another reading of the spelling counts only where there is no such one. */
const toldOfOthers = (a: Analysis): boolean => a.features.person === 3 && !isShortened(a);

/** The feminine plural is all but unknown in reports: its spellings are other words. */
const ofWomen = (a: Analysis): boolean => a.features.gender === 'f' && a.features.number === 'p';

function verbTrigger(parsed: Parsed, clause: VerbClause, sense: Sense): Trigger {
  const last = sense.trigger === 'word+object' ? objectWord(parsed, clause.token, sense) : clause.token;
  return { first: clause.token, last, sense, clause, form: 'verb' };
}

const OBJECT_REACH = 6;

/** The token of the object noun that the sense asks for, if it stands near the verb. */
function objectWord(parsed: Parsed, from: number, sense: Sense): number {
  const wanted = sense.when?.object ?? sense.when?.near ?? [];
  for (let i = from + 1; i <= Math.min(from + OBJECT_REACH, parsed.sentence.tokens.length - 1); i++) {
    if (!insideName(parsed.sentence, i) && wordIsIn(parsed.sentence.tokens[i]!.word, wanted)) return i;
  }
  return from;
}

function compoundTrigger(parsed: Parsed, first: number, last: number): Trigger | null {
  const hit = parsed.sentence.compounds.get(first)!;
  const sense = chooseSense(hit.lexeme.senses, aroundNoun(parsed, first, last));
  return sense && sense.meaning.kind !== 'plain' ? { first, last, sense, clause: null, form: 'noun' } : null;
}

/** A noun with "my" on it is far more often the adjective of its word ("negative", "military") than somebody's own act. */
function nounTrigger(parsed: Parsed, at: number): Trigger | null {
  const { nominal } = parsed.sentence.tokens[at]!.word;
  const noun = nominal.some((a) => a.features.pos === 'noun');
  for (const { lexeme, features, suffix } of nominal) {
    if (suffix === LETTER.ya || (features.number === 'd' && features.bound && features.gender === 'm')) continue;
    const form = features.pos === 'active' || features.pos === 'passive' ? features.pos : 'noun';
    for (const sense of lexeme.senses) {
      if (noun && form !== 'noun' && !(sense.meaning.kind === 'report' && isCircumstance(parsed, at))) continue;
      if (sense.meaning.kind === 'plain') continue;
      if (form !== 'noun' && sense.meaning.kind !== 'report' && !sense.participle.includes(form)) continue;
      if (!chooseSense([sense], aroundNoun(parsed, at, at))) continue;
      const last = sense.trigger === 'word+object' ? objectWord(parsed, at, sense) : at;
      return { first: at, last, sense, clause: null, form };
    }
  }
  return null;
}

/** An accusative before "to", "that" or a mark is a participle of speech even where it is also a noun ("pointing to", "marshal"). */
function isCircumstance({ sentence }: Parsed, at: number): boolean {
  const next = sentence.tags[at + 1];
  return sentence.tokens[at]!.word.text.endsWith(ACCUSATIVE) && (next === TAG.preposition || next === TAG.complementizer || sentence.tokens[at + 1]?.word.prep !== '');
}

/** Whether the token opens a new coordinated clause or phrase. */
export const opens = (parsed: Parsed, at: number): boolean => joined(parsed.sentence.tokens[at]!.word);
