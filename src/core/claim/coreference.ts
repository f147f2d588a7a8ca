import type { VerbClause } from '../find/clauses.ts';
import type { NounPhrase } from '../find/noun-phrases.ts';
import { PRONOUN } from '../letters.ts';
import type { ActorRecord } from '../lexicon.ts';
import { TAG } from '../match/tags.ts';
import type { Features, Reference } from '../types.ts';
import { DOERS, headIs } from './conditions.ts';
import { groupOf, type Parsed, type Trigger } from './context.ts';
import { isBarePlace, roleOf } from './entities.ts';

const PRONOUN_ENDINGS = Object.values(PRONOUN).flat();

/** The subject of a verb of saying is a speaker, seldom the doer that the next verb leaves out. */
const speaks = (clause: VerbClause): boolean =>
  clause.analyses.some((a) => a.lexeme.senses.some((s) => s.meaning.kind === 'report'));

/** "X said that it …": a complementizer with a pronoun right before the verb speaks of the speaker. */
function ofSelf(parsed: Parsed, verb: number): boolean {
  const { tags, tokens } = parsed.sentence;
  let i = verb - 1;
  while (i > 0 && (tags[i] === TAG.particle || tags[i] === TAG.negator || tags[i] === TAG.be)) i--;
  return i > 0 && tags[i] === TAG.complementizer && PRONOUN_ENDINGS.some((p) => tokens[i]!.word.text.endsWith(p));
}

/** "That the suspect, …, failed": the noun phrase that a complementizer puts before its clause is the subject of a verb further on. */
function topicBefore(parsed: Parsed, verb: number, features: Features | undefined): NounPhrase | null {
  const { tags } = parsed.sentence;
  for (let i = verb - 2; i >= 0; i--) {
    if (tags[i] !== TAG.complementizer) continue;
    const phrase = parsed.phrases.list[parsed.phrases.at[i + 1]!];
    if (
      phrase &&
      phrase.first === i + 1 &&
      phrase.prep === '' &&
      phrase.last < verb &&
      !tellsAct(phrase) &&
      mayBeSubject(parsed, phrase, features)
    )
      return phrase;
  }
  return null;
}

const tellsAct = (phrase: NounPhrase): boolean => phrase.lexeme?.senses.some((s) => s.meaning.kind === 'event') ?? false;

/** Whether a noun phrase agrees with a verb that has no subject of its own; of persons the name does not tell ("Khalifa" is a man). */
function mayBeSubject(parsed: Parsed, phrase: NounPhrase, verb: Features | undefined): boolean {
  const name = parsed.sentence.names[parsed.sentence.nameAt[phrase.head]!];
  return agreesWithVerb(phrase, verb) || (name?.kind === 'person' && verb?.number === 's');
}

function agreesWithVerb(phrase: NounPhrase, verb: Features | undefined): boolean {
  if (!verb || phrase.gender === 'c') return true;
  if (verb.number === 'p')
    return (
      phrase.number === 'p' ||
      phrase.lexeme === null ||
      phrase.lexeme.classes.some((c) => c === 'force' || c === 'orghead' || c === 'group')
    );
  if (phrase.number === 'p') return verb.gender === 'f';
  return verb.gender === phrase.gender;
}

const isAgent = (phrase: NounPhrase): boolean => headIs(phrase, ...DOERS);

/** Whether a pronoun can stand for the phrase. */
export function pronounAgrees(phrase: NounPhrase, suffix: string): boolean {
  if (PRONOUN.plural.includes(suffix))
    return (
      phrase.number === 'p' || (phrase.lexeme?.classes.some((c) => c === 'force' || c === 'group' || c === 'orghead') ?? true)
    );
  if (PRONOUN.feminine.includes(suffix)) return phrase.gender !== 'm' || phrase.number === 'p';
  if (PRONOUN.masculine.includes(suffix)) return phrase.gender !== 'f' && phrase.number === 's';
  return PRONOUN.dual.includes(suffix) && phrase.number === 'd';
}

interface Remembered {
  readonly id: string;
  readonly words: ReadonlySet<string>;
  readonly kind: string;
}

/**
 * What has been spoken of so far in a report. Definite descriptions ("the group", "the movement") and clipped names are resolved to the
 * latest actor whose name has that word; a dropped subject to the subject before it.
 */
export class Memory {
  readonly #actors: Remembered[] = [];
  #subjects: { readonly phrase: NounPhrase; readonly references: readonly Reference[] }[] = [];
  readonly #wordsOf: (actor: ActorRecord) => ReadonlySet<string>;

  constructor(wordsOf: (actor: ActorRecord) => ReadonlySet<string>) {
    this.#wordsOf = wordsOf;
  }

  /** The actor a definite description means, as the same reference with its id; unchanged where nothing fits. */
  resolve(parsed: Parsed, reference: Reference): Reference {
    if (this.#actors.length === 0 || reference.text.includes(' ')) return reference;
    const head = parsed.sentence.tokens.find((t) => t.start === reference.start)?.word;
    if (!head?.article) return reference;
    const stem = head.stems.at(-1)?.text ?? head.text;
    for (let i = this.#actors.length - 1; i >= 0; i--) {
      const { id, words } = this.#actors[i]!;
      if (words.has(head.text) || words.has(stem)) return { ...reference, ref: id };
    }
    return reference;
  }

  /** What a pronoun stands for: the nearest noun phrase before it that agrees, actors and people first; not one already in a role of the act. */
  pronoun(parsed: Parsed, token: number, suffix: string, taken: readonly Reference[]): Reference | null {
    let other: Reference | null = null;
    for (let i = parsed.phrases.list.length - 1; i >= 0; i--) {
      const phrase = parsed.phrases.list[i]!;
      if (phrase.last >= token || tellsAct(phrase) || isBarePlace(parsed, phrase) || !pronounAgrees(phrase, suffix)) continue;
      const reference = roleOf(parsed, phrase);
      if (taken.some((t) => t.start < reference.end && reference.start < t.end)) continue;
      if (reference.ref || isAgent(phrase)) return reference;
      other ??= reference;
    }
    const before = this.#subjects.find((s) => pronounAgrees(s.phrase, suffix));
    return before?.references[0] ?? other;
  }

  /** The subject before, for a verb whose own is dropped. */
  resolveSubject(parsed: Parsed, trigger: Trigger, told: readonly Reference[]): Reference[] {
    if (told.length > 0) return [...told];
    const verb = trigger.clause?.analyses[0]?.features;
    const self = ofSelf(parsed, trigger.first);
    const topic = topicBefore(parsed, trigger.first, verb);
    for (let i = parsed.clauses.length - 1; i >= 0; i--) {
      const clause = parsed.clauses[i]!;
      const phrase = parsed.phrases.list[clause.subject];
      if (clause.token >= trigger.first || !phrase || (speaks(clause) && !self) || tellsAct(phrase)) continue;
      if (topic && topic.first > phrase.last) break;
      if (mayBeSubject(parsed, phrase, verb)) return groupOf(parsed, clause.subject).map((p) => roleOf(parsed, p));
    }
    if (topic) return groupOf(parsed, topic.index).map((p) => roleOf(parsed, p));
    const before = this.#subjects.find((s) => agreesWithVerb(s.phrase, verb));
    return before ? [...before.references] : [];
  }

  endSentence(parsed: Parsed): void {
    for (const name of parsed.sentence.names) {
      if (!name.actor || name.nisba) continue;
      const known = this.#actors.findIndex((a) => a.id === name.actor!.id);
      if (known >= 0) this.#actors.splice(known, 1);
      this.#actors.push({ id: name.actor.id, words: this.#wordsOf(name.actor), kind: name.actor.kind });
    }
    const told = parsed.clauses.filter((c) => c.subject >= 0 && !speaks(c) && !tellsAct(parsed.phrases.list[c.subject]!));
    if (told.length === 0) return;
    this.#subjects = told.map((c) => ({
      phrase: parsed.phrases.list[c.subject]!,
      references: groupOf(parsed, c.subject).map((p) => roleOf(parsed, p)),
    }));
  }
}
