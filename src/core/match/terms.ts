import type { Analysis, Condition, KnownWord, Lexeme, Stem } from '../types.ts';

/** What a word may be asked for: a noun class after `@`, a lemma or a spelling. */
const CLASS = '@';
const ANY_ACT = '@act';
const NONE: readonly number[] = [];

/** The terms of a list as a bit set. Lists are parts of the lexicon, each looked at once, when the engine is made. */
const asked = new WeakMap<readonly string[], Uint32Array>();
/** The number of each term of a list, in the list's order. */
const numbers = new WeakMap<readonly string[], readonly number[]>();

/** The terms that the conditions of a lexicon ask for, numbered, so that a word is compared with a list by small integers. */
export class Terms {
  readonly #ids = new Map<string, number>();
  readonly #ofLexeme = new Map<Lexeme, readonly number[]>();

  constructor(lexemes: readonly Lexeme[], lists: Iterable<readonly string[] | undefined>) {
    for (const lexeme of lexemes) {
      for (const { when, unless } of lexeme.senses) {
        if (when) this.#addCondition(when);
        if (unless) this.#addCondition(unless);
      }
    }
    for (const list of lists) if (list) this.#add(list);
  }

  #addCondition({ object, subject, next, before, near }: Condition): void {
    for (const list of [object, subject, next, before, near]) if (list) this.#add(list);
  }

  #add(list: readonly string[]): void {
    const ids = list.map((term) => {
      let id = this.#ids.get(term);
      if (id === undefined) this.#ids.set(term, (id = this.#ids.size));
      return id;
    });
    asked.set(list, bitsOf(ids));
    numbers.set(list, ids);
  }

  /** The numbers of all terms that a word answers to; most words answer to none. */
  of(stems: readonly Stem[], nominal: readonly Analysis[]): readonly number[] {
    let found: Set<number> | undefined;
    for (const { text } of stems) {
      const id = this.#ids.get(text);
      if (id !== undefined) (found ??= new Set()).add(id);
    }
    for (const { lexeme } of nominal) for (const id of this.#lexemeTerms(lexeme)) (found ??= new Set()).add(id);
    return found === undefined ? NONE : [...found];
  }

  #lexemeTerms(lexeme: Lexeme): readonly number[] {
    let terms = this.#ofLexeme.get(lexeme);
    if (terms !== undefined) return terms;
    const names = [lexeme.lemma, ...lexeme.classes.map((c) => CLASS + c)];
    if (lexeme.senses.some((s) => s.meaning.kind === 'event')) names.push(ANY_ACT);
    terms = names.flatMap((name) => this.#ids.get(name) ?? []);
    this.#ofLexeme.set(lexeme, terms);
    return terms;
  }
}

function bitsOf(ids: readonly number[]): Uint32Array {
  const bits = new Uint32Array((Math.max(0, ...ids) >> 5) + 1);
  for (const id of ids) bits[id >> 5]! |= 1 << (id & 31);
  return bits;
}

/** A list of the lexicon as lists of one, each of which can be asked for: to tell which of its words it was. */
export function oneByOne(list: readonly string[]): readonly (readonly string[])[] {
  const ids = numbers.get(list);
  return list.map((term, i) => {
    const single = [term];
    if (ids) asked.set(single, bitsOf([ids[i]!]));
    return single;
  });
}

/** Whether a word is one of `wanted`, a list of the lexicon: by a class (`@fighter`), by its lemma, or as spelled without its proclitics. */
export function wordIsIn(word: KnownWord, wanted: readonly string[]): boolean {
  if (word.terms.length === 0 || wanted.length === 0) return false;
  const bits = asked.get(wanted);
  if (bits === undefined) throw new Error(`no list of the lexicon: ${wanted.join(' ')}`);
  return answers(word, bits);
}

function answers({ terms }: KnownWord, bits: Uint32Array): boolean {
  for (let i = 0; i < terms.length; i++) {
    const id = terms[i]!;
    if (id >> 5 < bits.length && (bits[id >> 5]! & (1 << (id & 31))) !== 0) return true;
  }
  return false;
}
