import type { ActorRecord } from '../lexicon.ts';
import type { KnownWord, Reference } from '../types.ts';
import type { Parsed, Trigger } from './context.ts';
import { roleOf } from './entities.ts';

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
  #subject: Reference[] = [];
  readonly #wordsOf: (actor: ActorRecord) => ReadonlySet<string>;
  readonly #wordAt: (reference: Reference) => KnownWord | null;

  constructor(wordsOf: (actor: ActorRecord) => ReadonlySet<string>, wordAt: (reference: Reference) => KnownWord | null) {
    this.#wordsOf = wordsOf;
    this.#wordAt = wordAt;
  }

  /** The actor a definite description means, as the same reference with its id; unchanged where nothing fits. */
  resolve(reference: Reference): Reference {
    const head = this.#wordAt(reference);
    if (!head?.article || reference.text.includes(' ')) return reference;
    const stem = head.stems.at(-1)?.text ?? head.text;
    for (let i = this.#actors.length - 1; i >= 0; i--) {
      const { id, words } = this.#actors[i]!;
      if (words.has(head.text) || words.has(stem)) return { ...reference, ref: id };
    }
    return reference;
  }

  /** The subject before, for a verb whose own is dropped. */
  resolveSubject(parsed: Parsed, trigger: Trigger, told: readonly Reference[]): Reference[] {
    if (told.length > 0) return [...told];
    for (let i = parsed.clauses.length - 1; i >= 0; i--) {
      const clause = parsed.clauses[i]!;
      if (clause.token >= trigger.first || clause.subject < 0) continue;
      return [roleOf(parsed, parsed.phrases.list[clause.subject]!)];
    }
    return [...this.#subject];
  }

  endSentence(parsed: Parsed): void {
    for (const name of parsed.sentence.names) {
      if (!name.actor || name.nisba) continue;
      const known = this.#actors.findIndex((a) => a.id === name.actor!.id);
      if (known >= 0) this.#actors.splice(known, 1);
      this.#actors.push({ id: name.actor.id, words: this.#wordsOf(name.actor), kind: name.actor.kind });
    }
    const main = parsed.clauses.find((c) => c.subject >= 0);
    if (main) this.#subject = [roleOf(parsed, parsed.phrases.list[main.subject]!)];
  }
}
