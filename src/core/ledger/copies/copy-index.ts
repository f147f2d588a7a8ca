import { COMMON, compareSketches, FEWEST_HITS } from './compare.ts';
import { keysOf, type Sketch } from './sketch.ts';

interface Kept {
  readonly sketch: Sketch;
  readonly outlet: string | undefined;
}

/**
 * Groups of copies, document by document: the components of the graph whose edges are pairs that `compareSketches` calls copies. The order of adding
 * does not matter, as long as no key is in more than `COMMON` groups.
 *
 * A key is listed once for a group, not for each document: a report that a thousand outlets print makes no long list, a signature under a
 * thousand reports does. That loses no pair, because a hit on a group leads to all its members.
 */
export class CopyIndex {
  readonly #documents = new Map<string, Kept>();
  readonly #parent = new Map<string, string>();
  readonly #members = new Map<string, string[]>();
  readonly #posted = new Map<number, string[]>();

  /** Adds a document and returns its group: the smallest id in it. The group may later be joined with one of a smaller id. */
  add(id: string, sketch: Sketch, outlet?: string): string {
    if (this.#documents.has(id)) throw new Error(`document ${id} is in the index of copies already`);
    this.#documents.set(id, { sketch, outlet });
    this.#parent.set(id, id);
    this.#members.set(id, [id]);
    const keys = keysOf(sketch);
    for (const [group, count] of this.#hits(keys)) {
      if (count < FEWEST_HITS || group === this.groupOf(id)) continue;
      if (this.#members.get(group)!.some((member) => this.#areCopies(id, member))) this.#join(group, this.groupOf(id));
    }
    this.#post(keys, id);
    return this.groupOf(id);
  }

  /** The smallest id in the document's group. */
  groupOf(id: string): string {
    let at = id;
    for (let up = this.#parent.get(at); up !== undefined && up !== at; up = this.#parent.get(at)) at = up;
    return at;
  }

  /** Each group with its documents, sorted. */
  groups(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, ids]) => [group, [...ids].sort()]));
  }

  #hits(keys: readonly number[]): ReadonlyMap<string, number> {
    const hits = new Map<string, number>();
    for (const key of keys) {
      const posted = this.#posted.get(key) ?? [];
      if (posted.length > COMMON) continue;
      for (const group of new Set(posted.map((id) => this.groupOf(id)))) hits.set(group, (hits.get(group) ?? 0) + 1);
    }
    return hits;
  }

  #areCopies(a: string, b: string): boolean {
    const [one, other] = [this.#documents.get(a)!, this.#documents.get(b)!];
    return compareSketches(one.sketch, other.sketch, one.outlet !== undefined && one.outlet === other.outlet).copies;
  }

  #join(a: string, b: string): void {
    const [kept, gone] = a < b ? [a, b] : [b, a];
    this.#parent.set(gone, kept);
    this.#members.get(kept)!.push(...this.#members.get(gone)!);
    this.#members.delete(gone);
  }

  #post(keys: readonly number[], id: string): void {
    const group = this.groupOf(id);
    for (const key of keys) {
      const posted = this.#posted.get(key);
      if (posted === undefined) this.#posted.set(key, [id]);
      else if (posted.length <= COMMON && !posted.some((other) => this.groupOf(other) === group)) posted.push(id);
    }
  }
}
