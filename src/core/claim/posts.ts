import type { Sentence } from '../match/sentence.ts';
import { foldWord } from '../text/fold-word.ts';
import type { Reference } from '../types.ts';
import { actorId } from './entities.ts';

const FADES = 0.85;
const CLEARLY = 1.2;

/** Whose state a report is about, and who was said to hold a post where: what a bare post ("the president") is understood by. */
export class Posts {
  readonly #states = new Map<string, number>();
  readonly #holders = new Map<string, Reference>();

  /** Weighs the states that a sentence names, as nisba, government or country; what was named long ago weighs less. */
  note(sentence: Sentence): void {
    for (const [id, weight] of this.#states) this.#states.set(id, weight * FADES);
    for (const name of sentence.names) {
      if (!(name.nisba || name.actor?.kind === 'government' || name.place?.government)) continue;
      const id = actorId(name);
      if (id !== undefined) this.#states.set(id, (this.#states.get(id) ?? 0) + 1);
    }
  }

  /** The state that the report is on at this point; none where two are named alike. */
  state(): string | undefined {
    let best: string | undefined;
    let most = 0;
    let second = 0;
    for (const [id, weight] of this.#states) {
      if (weight > most) {
        second = most;
        most = weight;
        best = id;
      } else second = Math.max(second, weight);
    }
    return most > second * CLEARLY ? best : undefined;
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
