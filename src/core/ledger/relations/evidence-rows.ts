/** What a store gives for one pair: rows of its dyads, one a claim or many claims of one kind and day together. */
export interface DyadEvidence {
  /** days since 1970-01-01: the first day told, else the day of publication */
  readonly day: number;
  /** the last day told, where the store has it; else it follows from the precision */
  readonly to?: number | null;
  /** null where no day was told */
  readonly precision: string | null;
  /** relation type, or `TYPE/mode` of an event */
  readonly code: string;
  readonly change: string | null;
  /** certainty and polarity (`SIGN`) */
  readonly sign: number;
  /** relative to the pair asked for: 0 none, 1 first → second, 2 second → first */
  readonly direction: number;
  /** the claim, or a sample of those that were counted */
  readonly claims: readonly string[];
  /** how many claims, where `claims` is a sample */
  readonly count?: number;
  /** the group of copies that the claim's report is in: a copy is no further evidence */
  readonly group?: string | number;
}

/** The direction of a row that is kept the other way round than the pair was asked for. */
export const turned = (direction: number): number => (direction === 0 ? 0 : 3 - direction);

/** Rows of one kind and day taken together. */
export interface EvidenceBundle {
  readonly row: DyadEvidence;
  readonly claims: readonly string[];
  /** how many claims */
  readonly count: number;
  /** how many of them are in reports of their own */
  readonly reports: number;
}

/** Bundles in order of day; rows in any order give the same. */
export function bundle(rows: Iterable<DyadEvidence>): EvidenceBundle[] {
  const bundles = new Map<
    string,
    { row: DyadEvidence; claims: string[]; count: number; plain: number; groups: Set<string | number> }
  >();
  for (const row of rows) {
    const key = `${row.day} ${row.code} ${row.change} ${row.sign} ${row.direction} ${row.precision} ${row.to ?? ''}`;
    let found = bundles.get(key);
    if (found === undefined) {
      found = { row, claims: [], count: 0, plain: 0, groups: new Set() };
      bundles.set(key, found);
    }
    for (const claim of row.claims) found.claims.push(claim);
    found.count += row.count ?? row.claims.length;
    if (row.group === undefined) found.plain += row.count ?? row.claims.length;
    else found.groups.add(row.group);
  }
  return [...bundles.entries()]
    .map(([key, { row, claims, count, plain, groups }]) => ({
      key,
      bundle: { row, claims: sortedOnce(claims), count, reports: plain + groups.size },
    }))
    .sort((a, b) => a.bundle.row.day - b.bundle.row.day || (a.key < b.key ? -1 : 1))
    .map((entry) => entry.bundle);
}

const sortedOnce = (claims: readonly string[]): string[] => [...new Set(claims)].sort();
