/** Disjoint sets over the numbers 0 … n−1 (union-find). The name of a set is its smallest member, so it does not depend on the order of joining. */
export class Groups {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = new Int32Array(size);
    for (let i = 0; i < size; i++) this.#parent[i] = i;
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
    const sets: number[][] = [];
    const at = new Int32Array(this.#parent.length);
    for (let i = 0; i < this.#parent.length; i++) {
      const name = this.of(i);
      if (name === i) at[i] = sets.push([i]) - 1;
      else sets[at[name]!]!.push(i);
    }
    return sets;
  }
}
