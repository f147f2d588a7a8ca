import { COMMA, PRONOUNS, STOPS } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import type { Sentence } from '../match/sentence.ts';
import { joined, TAG } from '../match/tags.ts';
import type { Analysis, KnownToken } from '../types.ts';
import type { NounPhrase } from './noun-phrases.ts';

/** A finite verb with what stands around it. Noun phrases by index; -1 where there is none. */
export interface VerbClause {
  readonly token: number;
  readonly analyses: readonly Analysis[];
  /** first token that belongs to the clause, and the last; both inclusive */
  readonly from: number;
  readonly to: number;
  readonly subject: number;
  readonly object: number;
  /** the second direct noun phrase after the verb, where the subject is not before it */
  readonly second: number;
  /** noun phrases under a preposition in the clause, in order */
  readonly preps: readonly number[];
  /** prepositions with a pronoun on them */
  readonly pronouns: readonly { readonly prep: string; readonly token: number }[];
  /** the noun phrase a relative clause hangs on */
  readonly antecedent: number;
  /** only one direct noun phrase follows, nothing before: the verb may be a passive */
  readonly lone: boolean;
  readonly suffix: boolean;
  /** the subject stands before the verb */
  readonly fronted: boolean;
  /** how the noun phrase before the verb is linked to it */
  readonly link: 'relative' | 'bare' | 'subject' | 'none';
}

const HARD_STOPS = new Set(['.', ':', ';', '!', '?', ...STOPS]);
const BREAKING: ReadonlySet<number> = new Set([TAG.complementizer, TAG.clause, TAG.relative, TAG.be]);

export interface Phrases {
  readonly list: readonly NounPhrase[];
  /** index of the phrase a token belongs to, or -1 */
  readonly at: Int16Array;
}

export function phraseIndex(list: readonly NounPhrase[], tokens: number): Phrases {
  const at = new Int16Array(tokens).fill(-1);
  for (const p of list) at.fill(p.index, p.first, p.last + 1);
  return { list, at };
}

/** The clause of each finite verb of the sentence, in order. */
export function findClauses(sentence: Sentence, phrases: Phrases): VerbClause[] {
  const clauses: VerbClause[] = [];
  for (let i = 0; i < sentence.tokens.length; i++)
    if (sentence.tags[i] === TAG.verb) clauses.push(clauseOf(sentence, phrases, i));
  return clauses;
}

function clauseOf(sentence: Sentence, phrases: Phrases, at: number): VerbClause {
  const { word } = sentence.tokens[at]!;
  const to = rightEdge(sentence, at);
  const after = phrasesAfter(sentence, phrases, at, to);
  const before = phraseBefore(sentence, phrases, at);
  const analyses = fitting(word, phrases.list[after.direct[0] ?? -1]);
  const features = analyses[0]?.features ?? word.guess;
  const suffix = word.finite[0]?.suffix !== undefined && word.finite[0].suffix !== '';
  const plural = features !== null && features !== undefined && features.number !== 's';
  const [first, second] = after.direct;
  const fitsBefore = before.phrase >= 0 && (before.relative || agrees(phrases.list[before.phrase]!, features));
  let subject = -1;
  let object = -1;
  let other = -1;
  const resumed = suffix || ((before.link === 'relative' || before.link === 'bare') && after.pronouns.length > 0);
  if (fitsBefore && resumed && first !== undefined && !plural && agrees(phrases.list[first]!, features)) {
    subject = first;
    object = suffix ? before.phrase : -1;
    other = second ?? -1;
  } else if (fitsBefore) {
    subject = before.phrase;
    object = first ?? -1;
    other = second ?? -1;
  } else if (plural || saysWho(sentence, at) || (first !== undefined && !agreesAsSubject(phrases.list[first]!, features))) {
    object = first ?? -1;
    other = second ?? -1;
  } else {
    subject = first ?? -1;
    object = second ?? -1;
  }
  return {
    token: at,
    analyses,
    from: before.phrase >= 0 ? phrases.list[before.phrase]!.first : at,
    to,
    subject,
    object,
    second: other,
    preps: after.preps,
    pronouns: after.pronouns,
    antecedent: before.relative ? before.phrase : -1,
    lone: !fitsBefore && !plural && first !== undefined && second === undefined,
    suffix,
    fronted: fitsBefore && subject === before.phrase,
    link: before.link,
  };
}

/** "…that they seized": the subject is the pronoun on "that". In the masculine singular it may be nobody ("that it was decided"). */
function saysWho({ tokens, tags }: Sentence, at: number): boolean {
  const that = tags[at - 1] === TAG.particle ? at - 2 : at - 1;
  if (tags[that] !== TAG.complementizer) return false;
  const { text } = tokens[that]!.word;
  return PRONOUNS.some((p) => p.length > 1 && text.endsWith(p));
}

/** The clause ends before the next verb, complementizer, conjunction or hard stop. A quotation or bracket does not end it. */
function rightEdge(sentence: Sentence, at: number): number {
  const { tokens, tags } = sentence;
  for (let i = at + 1; i < tokens.length; i++) {
    const tag = tags[i]!;
    if (tag === TAG.verb || BREAKING.has(tag)) return i - 1;
    if (tag === TAG.mark && HARD_STOPS.has(tokens[i]!.word.bare)) return i - 1;
    if (tag === TAG.negator && i > at + 1) return i - 1;
  }
  return tokens.length - 1;
}

/** A noun that names an act may stand as object beyond an aside. */
const isAct = (phrase: NounPhrase): boolean => phrase.lexeme?.senses.some((s) => s.meaning.kind === 'event') === true;

function phrasesAfter(sentence: Sentence, phrases: Phrases, at: number, to: number) {
  const direct: number[] = [];
  const preps: number[] = [];
  const pronouns: { prep: string; token: number }[] = [];
  let comma = false;
  for (let i = at + 1; i <= to; i++) {
    const token = sentence.tokens[i]!;
    const index = phrases.at[i]!;
    if (index < 0) {
      if (token.word.pronoun && sentence.tags[i] === TAG.preposition) pronouns.push({ prep: token.word.prep, token: i });
      else if (sentence.tags[i] === TAG.mark && !isQuoteOrBracket(token)) comma = true;
      continue;
    }
    const phrase = phrases.list[index]!;
    i = phrase.last;
    if (phrase.prep !== '') preps.push(index);
    else if (
      phrase.group === index &&
      direct.length < 3 &&
      (!comma || (direct.length === 1 && (isAct(phrase) || sentence.tags[phrase.first] === TAG.number)))
    )
      direct.push(index);
  }
  return { direct, preps, pronouns };
}

/** The noun phrase before a verb and what links them: a relative pronoun, nothing after an indefinite noun, or subject before verb. */
interface Before {
  readonly phrase: number;
  readonly relative: boolean;
  readonly link: 'relative' | 'bare' | 'subject' | 'none';
}

/** "…, and the army fights …": a coordinated phrase right before a singular verb is its subject alone. */
function opensClause(sentence: Sentence, phrases: Phrases, phrase: NounPhrase, at: number): boolean {
  const features = sentence.tokens[at]!.word.finite[0]?.features;
  const first = phrases.list[phrase.group]!;
  return (
    features?.number === 's' &&
    (first.prep !== '' ||
      first.gender !== phrase.gender ||
      sentence.tags[first.first - 1] === TAG.verb ||
      first.last + 1 !== phrase.first)
  );
}

/** The noun phrase that ends right before the verb, over particles and a bracketed aside; `relative` where a relative pronoun links them. */
function phraseBefore(sentence: Sentence, phrases: Phrases, at: number): Before {
  const none: Before = { phrase: -1, relative: false, link: 'none' };
  const { tokens, tags } = sentence;
  let i = at - 1;
  let relative = false;
  if (joined(tokens[at]!.word)) return none;
  while (i >= 0 && (tags[i] === TAG.particle || tags[i] === TAG.negator || tags[i] === TAG.adverb || tags[i] === TAG.be)) {
    if (joined(tokens[i]!.word)) return none;
    i--;
  }
  if (i >= 0 && tags[i] === TAG.relative) {
    relative = true;
    i--;
  }
  if (afterDateline(sentence, i)) return none;
  i = overAside(sentence, phrases, i);
  while (i >= 0 && (isQuoteOrBracket(tokens[i]!) || (relative && tags[i] === TAG.mark))) i--;
  if (i < 0 || phrases.at[i]! < 0) return none;
  const aside = phrases.list[phrases.list[phrases.at[i]!]!.group]!.first - 1;
  if (aside > 0 && tokens[aside]!.word.fn & FUNCTION.among && phrases.at[aside - 1]! >= 0) i = aside - 1;
  const phrase = phrases.list[phrases.at[i]!]!;
  const suffixed = tokens[at]!.word.finite[0]?.suffix !== '' && tokens[at]!.word.finite.length > 0;
  if (phrase.prep !== '' && !relative && phrase.definite && !(suffixed && phrase.last >= at - 2))
    return overPrepositional(sentence, phrases, phrase);
  const link = relative ? 'relative' : phrase.definite ? 'subject' : 'bare';
  const own = !relative && phrase.group !== phrase.index && phrase.prep === '' && opensClause(sentence, phrases, phrase, at);
  return {
    phrase: own ? phrase.index : phrase.group,
    relative: relative || !phrase.definite || (suffixed && phrase.prep !== ''),
    link,
  };
}

/** "The group, one of the largest, said": from a closing comma back to the phrase before the aside. */
function overAside(sentence: Sentence, phrases: Phrases, i: number): number {
  const { tokens, tags } = sentence;
  if (i < 0 || tags[i] !== TAG.mark || !isComma(tokens[i]!)) return i;
  let verb = false;
  for (let j = i - 1; j >= Math.max(0, i - 20); j--) {
    if (tags[j] === TAG.verb) verb = true;
    if (tags[j] !== TAG.mark || !isComma(tokens[j]!)) continue;
    return phrases.at[j - 1]! >= 0 && (!verb || tags[j + 1] === TAG.relative) ? j - 1 : i;
  }
  return i;
}

/** "Beirut (Agency) -- said …": what stands before a double dash or a closing bracket and a dash is the dateline, no subject. */
function afterDateline({ tokens }: Sentence, i: number): boolean {
  const mark = tokens[i]?.word.bare;
  if (mark !== '-' && mark !== '–' && mark !== '—' && mark !== '--') return false;
  const before = tokens[i - 1]?.word.bare;
  return before === '-' || before === ')' || mark === '--';
}

const isComma = (token: KnownToken): boolean => token.word.bare === COMMA || token.word.bare === ',' || token.word.bare === '-';

/** A prepositional phrase between subject and verb ("the groups in the north agreed"): look once more before it. */
function overPrepositional(sentence: Sentence, phrases: Phrases, phrase: NounPhrase): Before {
  const none: Before = { phrase: -1, relative: false, link: 'none' };
  let i = Math.min(phrase.first, phrase.prepToken) - 1;
  for (let hops = 0; hops < 2; hops++) {
    while (i >= 0 && isQuoteOrBracket(sentence.tokens[i]!)) i--;
    if (i < 0 || phrases.at[i]! < 0) return none;
    const before = phrases.list[phrases.at[i]!]!;
    if (before.prep === '' || !before.definite)
      return { phrase: before.group, relative: !before.definite, link: before.definite ? 'subject' : 'bare' };
    i = Math.min(before.first, before.prepToken) - 1;
  }
  return none;
}

/** The readings of a verb, less those that the noun phrase right after it cannot be the subject of, where the first of them is one. */
function fitting(word: KnownToken['word'], next: NounPhrase | undefined): readonly Analysis[] {
  const first = word.finite[0]?.features;
  if (!next || !first || first.number !== 's' || agreesAsSubject(next, first)) return word.finite;
  const rest = word.finite.filter(
    ({ features: f }) => f.person === 3 && f.number === 's' && f.gender === next.gender && f.pos === 'perfect',
  );
  return rest.length > 0 ? rest : word.finite;
}

type Shape = { readonly gender: 'm' | 'f' | 'c'; readonly number: 's' | 'd' | 'p' } | null | undefined;

/** A subject before its verb agrees in gender; in number too, where it is a human plural. */
function agrees(phrase: NounPhrase, verb: Shape): boolean {
  if (!verb) return true;
  if (verb.gender === 'c' || phrase.gender === 'c') return true;
  if (phrase.number === 'p' && verb.number === 's') return verb.gender === 'f' || phrase.gender === 'm';
  return phrase.gender === verb.gender;
}

/** A subject after its verb: the verb is singular; a broken plural may take the feminine. */
function agreesAsSubject(phrase: NounPhrase, verb: Shape): boolean {
  if (!verb || verb.gender === 'c' || phrase.gender === 'c') return true;
  if (phrase.number === 'p') return true;
  return phrase.gender === verb.gender || verb.gender === 'm';
}

/** Prepositions that introduce the doer of a passive. */
export function isDoer(sentence: Sentence, prepToken: number): boolean {
  if (prepToken < 0) return false;
  return ((sentence.prepositions.get(prepToken)?.fn ?? sentence.tokens[prepToken]!.word.fn) & FUNCTION.doer) !== 0;
}
