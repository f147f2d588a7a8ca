import type { VerbClause } from '../find/clauses.ts';
import type { NounPhrase } from '../find/noun-phrases.ts';
import type { Sentence } from '../match/sentence.ts';
import { TAG } from '../match/tags.ts';
import { oneByOne, wordIsIn } from '../match/terms.ts';
import type { Condition, Sense } from '../types.ts';
import type { Parsed } from './context.ts';

/** Where the conditions of a lexicon entry are looked up: the trigger's tokens and, for a verb, its clause. */
export interface Surroundings {
  readonly parsed: Parsed;
  readonly first: number;
  readonly last: number;
  readonly clause: VerbClause | null;
  /** the noun phrases in subject and object place; -1 where there is none */
  readonly subject: number;
  readonly object: number;
  /** the object may stand further on: its noun is part of what names the act ("opened from the rooftops fire") */
  readonly loose?: boolean;
}

/** The first sense whose conditions hold here. */
export function chooseSense(senses: readonly Sense[], around: Surroundings): Sense | null {
  for (const sense of senses) if (holds(sense, around)) return sense;
  return null;
}

export function holds(sense: Sense, around: Surroundings): boolean {
  if (sense.when && !meets(sense.when, sense.trigger === 'word+object' ? { ...around, loose: true } : around, true)) return false;
  return !(sense.unless && meets(sense.unless, around, false));
}

const PARTS = ['object', 'subject', 'prep', 'next', 'before', 'near', 'under'] as const;

/** The part of its conditions that keeps a sense from holding: words that are missing, or words that silence it. */
export interface Obstacle {
  readonly part: (typeof PARTS)[number];
  readonly words: readonly string[];
  readonly silences: boolean;
}

/** What keeps a sense from holding here; null where nothing does. For one who asks why not: reading needs only `holds`. */
export function obstacleOf(sense: Sense, around: Surroundings): Obstacle | null {
  const here = sense.trigger === 'word+object' ? { ...around, loose: true } : around;
  for (const part of PARTS) {
    const words = sense.when?.[part] ?? [];
    if (words.length > 0 && !CHECKS[part](words, here)) return { part, words, silences: false };
  }
  for (const part of PARTS) {
    const words = oneByOne(sense.unless?.[part] ?? [])
      .filter((single) => CHECKS[part](single, around))
      .flat();
    if (words.length > 0) return { part, words, silences: true };
  }
  return null;
}

/** `all`: every part must hold; else one part is enough. Within a part one word is enough. */
function meets(condition: Condition, around: Surroundings, all: boolean): boolean {
  for (const part of PARTS) {
    const wanted = condition[part];
    if (!wanted || wanted.length === 0) continue;
    const met = CHECKS[part](wanted, around);
    if (met !== all) return met;
  }
  return all;
}

type Check = (wanted: readonly string[], around: Surroundings) => boolean;

const CHECKS: Readonly<Record<(typeof PARTS)[number], Check>> = {
  object: (wanted, around) =>
    around.clause
      ? phraseHas(wanted, around, around.object) || (around.loose === true && soonHas(wanted, around))
      : genitiveHas(wanted, around),
  subject: (wanted, around) => (around.clause ? phraseHas(wanted, around, around.subject) : genitiveHas(wanted, around)),
  prep: hasPreposition,
  next: (wanted, around) => tokensHave(wanted, around.parsed.sentence, around.last + 1, around.last + 2),
  before: (wanted, around) => tokensHave(wanted, around.parsed.sentence, around.first - 2, around.first - 1),
  near: (wanted, around) => tokensHave(wanted, around.parsed.sentence, clauseStart(around), clauseEnd(around)),
  under: (wanted, { parsed, first }) => {
    const phrase = parsed.phrases.list[parsed.phrases.at[first]!];
    return phrase !== undefined && phrase.group === phrase.index && phrase.head === first && wanted.includes(phrase.prep);
  },
};

function phraseHas(wanted: readonly string[], around: Surroundings, index: number): boolean {
  const phrase = around.parsed.phrases.list[index];
  return phrase !== undefined && tokensHave(wanted, around.parsed.sentence, phrase.first, Math.min(phrase.last, phrase.head + 1));
}

const SOON = 6;

function soonHas(wanted: readonly string[], { parsed: { sentence }, last }: Surroundings): boolean {
  for (let i = last + 1; i <= last + SOON && i < sentence.tokens.length; i++) {
    const tag = sentence.tags[i];
    if (tag === TAG.verb || tag === TAG.relative || tag === TAG.clause || tag === TAG.complementizer) return false;
    if (tag === TAG.noun && !insideName(sentence, i) && wordIsIn(sentence.tokens[i]!.word, wanted)) return true;
  }
  return false;
}

/** An act told by a noun has its subject or object right behind it ("the arrest of members of", "the deployment by the army of troops"). */
function genitiveHas(wanted: readonly string[], { parsed: { sentence }, last }: Surroundings): boolean {
  for (let i = last + 1; i <= last + 3 && i < sentence.tokens.length; i++) {
    const tag = sentence.tags[i];
    if (tag === TAG.verb || tag === TAG.mark || tag === TAG.relative || tag === TAG.clause) return false;
    if (tag === TAG.noun && wordIsIn(sentence.tokens[i]!.word, wanted)) return true;
  }
  return false;
}

const clauseStart = (around: Surroundings): number => Math.max(0, around.clause ? around.clause.from : around.first - 6);
const clauseEnd = (around: Surroundings): number => (around.clause ? around.clause.to : around.last + 8);

function hasPreposition(wanted: readonly string[], { parsed, clause, last }: Surroundings): boolean {
  const { tokens, tags } = parsed.sentence;
  const asked = (prep: string): boolean => prep !== '' && wanted.includes(prep);
  if (clause) {
    for (const p of clause.preps) if (asked(parsed.phrases.list[p]!.prep)) return true;
    for (const p of clause.pronouns) if (asked(p.prep)) return true;
    const after = tokens[clause.to + 1];
    if (after && asked(after.word.prep)) return true;
  }
  for (let i = last + 1; i <= last + 4 && i < tokens.length && tags[i] !== TAG.verb; i++)
    if (asked(tokens[i]!.word.prep)) return true;
  return false;
}

function tokensHave(wanted: readonly string[], sentence: Sentence, from: number, to: number): boolean {
  for (let i = Math.max(0, from); i <= to && i < sentence.tokens.length; i++)
    if (wordIsIn(sentence.tokens[i]!.word, wanted) && !insideName(sentence, i)) return true;
  return false;
}

/** After its first word a body's name says nothing of what is done: "the Support Forces announced" announces no support. */
export function insideName(sentence: Sentence, at: number): boolean {
  const name = sentence.names[sentence.nameAt[at]!];
  return name !== undefined && name.kind !== 'place' && at > name.first;
}

/** Classes of nouns for people and bodies of them. */
export const DOERS = [
  'person',
  'fighter',
  'force',
  'orghead',
  'government',
  'group',
  'civilian',
  'victim',
  'captive',
  'official',
  'title',
] as const;

/** Whether the head of a phrase belongs to one of the classes. */
export function headIs(phrase: NounPhrase, ...classes: string[]): boolean {
  return phrase.lexeme?.classes.some((c) => classes.includes(c)) === true;
}
