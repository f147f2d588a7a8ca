import type { Reference } from '../types.ts';
import { foldWord } from '../text/fold-word.ts';
import type { Sentence } from '../match/sentence.ts';
import { actorId } from './entities.ts';

/** Whose state a report is about, and who was said to hold a post where: what a bare post ("the president") is understood by. */
export class Posts {
  readonly #states = new Map<string, number>();
  readonly #holders = new Map<string, Reference>();

  /** Counts the states that a sentence names, as nisba, government or country. */
  note(sentence: Sentence): void {
    for (const name of sentence.names) {
      if (!(name.nisba || name.actor?.kind === 'government' || name.place?.government)) continue;
      const id = actorId(name);
      if (id !== undefined) this.#states.set(id, (this.#states.get(id) ?? 0) + 1);
    }
  }

  /** The state named most so far; of equals the first. */
  state(): string | undefined {
    let best: string | undefined;
    let most = 0;
    for (const [id, count] of this.#states) {
      if (count <= most) continue;
      best = id;
      most = count;
    }
    return best;
  }

  hold(person: Reference, organisation: Reference): void {
    if (organisation.ref !== undefined) this.#holders.set(surnameOf(person), organisation);
  }

  /** Where a person was said to hold a post before, by the surname. */
  held(person: Reference): Reference | undefined {
    return this.#holders.get(surnameOf(person));
  }
}

const surnameOf = (person: Reference): string => foldWord(person.text.slice(person.text.lastIndexOf(' ') + 1));
