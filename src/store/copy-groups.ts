import { COMMON, compareSketches, FEWEST_HITS } from '../core/ledger/copies/compare.ts';
import type { Sketch } from '../core/ledger/copies/sketch.ts';

export interface Member {
  readonly key: number;
  readonly id: string;
  readonly outlet: string | null;
  readonly sketch: Sketch;
}

/** What is on record of groups of copies, as far as a batch meets it. */
export interface StoredGroups {
  /** documents under each hash that the batch looks up */
  readonly posted: Map<number, number[]>;
  /** group of a document that is posted */
  groupOf(document: number): number | undefined;
  /** smallest id in the group */
  idOf(group: number): Promise<string>;
  /** members of the group, the likeliest copies first */
  members(group: number): AsyncIterable<readonly Member[]>;
}

interface Group {
  /** of the document with the smallest id */
  readonly key: number;
  readonly id: string;
  /** groups on record that are in it */
  readonly stored: number[];
  /** documents of this batch */
  readonly fresh: Member[];
}

/**
 * Groups of copies, worked out as core/ledger/copies/copy-index.ts does, document by document, on top of what is on record. A group is named
 * by the key of its document with the smallest id.
 */
export class CopyGroups {
  readonly #stored: StoredGroups;
  readonly #groups = new Map<number, Group>();
  readonly #joined = new Map<number, number>();
  readonly #fresh = new Set<number>();
  /** what is to be looked up from now on */
  readonly posts: { readonly hash: number; readonly document: number }[] = [];
  /** groups on record that are part of another now, with that one */
  get moved(): (readonly [from: number, to: number])[] {
    return [...this.#joined.keys()].filter((key) => !this.#fresh.has(key)).map((key) => [key, this.#root(key)]);
  }

  constructor(stored: StoredGroups) {
    this.#stored = stored;
  }

  async add(member: Member, keys: readonly number[]): Promise<void> {
    const { key, id } = member;
    this.#fresh.add(key);
    this.#groups.set(key, { key, id, stored: [], fresh: [member] });
    for (const [at, count] of this.#hits(keys)) {
      const group = this.#root(at);
      if (count < FEWEST_HITS || group === this.#root(key)) continue;
      if (await this.#holdsCopy(await this.#group(group), member)) await this.#join(group, this.#root(key));
    }
    this.#post(keys, key);
  }

  groupOf(document: number): number {
    return this.#root(this.#fresh.has(document) ? document : (this.#stored.groupOf(document) ?? document));
  }

  #root(group: number): number {
    let at = group;
    for (let up = this.#joined.get(at); up !== undefined; up = this.#joined.get(at)) at = up;
    return at;
  }

  async #group(key: number): Promise<Group> {
    let group = this.#groups.get(key);
    if (!group) {
      group = { key, id: await this.#stored.idOf(key), stored: [key], fresh: [] };
      this.#groups.set(key, group);
    }
    return group;
  }

  #hits(keys: readonly number[]): ReadonlyMap<number, number> {
    const hits = new Map<number, number>();
    for (const key of keys) {
      const posted = this.#stored.posted.get(key);
      if (posted === undefined || posted.length > COMMON) continue;
      for (const group of new Set(posted.map((document) => this.groupOf(document)))) hits.set(group, (hits.get(group) ?? 0) + 1);
    }
    return hits;
  }

  async #holdsCopy({ fresh, stored }: Group, member: Member): Promise<boolean> {
    if (fresh.some((other) => areCopies(other, member))) return true;
    for (const group of stored) {
      for await (const others of this.#stored.members(group)) {
        if (others.some((other) => areCopies(other, member))) return true;
      }
    }
    return false;
  }

  async #join(a: number, b: number): Promise<void> {
    const [one, other] = [await this.#group(a), await this.#group(b)];
    const [kept, gone] = one.id < other.id ? [one, other] : [other, one];
    this.#joined.set(gone.key, kept.key);
    kept.stored.push(...gone.stored);
    kept.fresh.push(...gone.fresh);
    this.#groups.delete(gone.key);
  }

  /** A hash is listed once for a group, so that a report that many print makes no long list. */
  #post(keys: readonly number[], document: number): void {
    const { posted } = this.#stored;
    const group = this.groupOf(document);
    for (const hash of keys) {
      const others = posted.get(hash) ?? [];
      if (others.length > COMMON || others.some((other) => this.groupOf(other) === group)) continue;
      others.push(document);
      posted.set(hash, others);
      this.posts.push({ hash, document });
    }
  }
}

function areCopies(a: Member, b: Member): boolean {
  return compareSketches(a.sketch, b.sketch, a.outlet !== null && a.outlet === b.outlet).copies;
}
