/** Disjoint sets over the numbers 0 … n−1 (union-find). The name of a set is its smallest member, so it does not depend on the order of joining. */
export class Groups {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  of(member: number): number {
    const parent = this.#parent;
    let at = member;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }

  /** Whether they were apart until now. */
  join(a: number, b: number): boolean {
    const x = this.of(a);
    const y = this.of(b);
    if (x === y) return false;
    if (x < y) this.#parent[y] = x;
    else this.#parent[x] = y;
    return true;
  }

  /** All sets, in order of their smallest members; members in order. */
  all(): number[][] {
    const sets = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; i++) {
      const name = this.of(i);
      const set = sets.get(name);
      if (set) set.push(i);
      else sets.set(name, [i]);
    }
    return [...sets.values()];
  }
}
