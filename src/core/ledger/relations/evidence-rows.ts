import { type CodeMeaning, meaningOf } from './code-meaning.ts';

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
  /** how many reports they are in, copies counted once, where `claims` is a sample */
  readonly reports?: number;
  /** the group of copies that the claim's report is in: a copy is no further evidence */
  readonly group?: string | number;
}

/** The direction of a row that is kept the other way round than the pair was asked for. */
export const turned = (direction: number): number => (direction === 0 ? 0 : 3 - direction);

/** Rows of one kind and day taken together. */
export interface EvidenceBundle {
  readonly row: DyadEvidence;
  readonly meaning: CodeMeaning;
  /** in order, each once */
  readonly claims: readonly string[];
  /** how many claims */
  readonly count: number;
  /** how many of them are in reports of their own */
  readonly reports: number;
}

interface Growing extends EvidenceBundle {
  readonly key: number;
  claims: readonly string[];
  count: number;
  reports: number;
  /** made when a second row joins */
  more: { readonly claims: string[]; readonly groups: Set<string | number> } | null;
}

/**
 * Bundles in order of day; rows in any order give the same. Rows that say nothing of relations are left out. A hot pair has 50,000 rows,
 * so that they are told apart by one number each, and one that stands alone costs one object.
 */
export function bundle(rows: readonly DyadEvidence[]): readonly EvidenceBundle[] {
  const codes = rankedCodes(rows);
  const known = new Map<number, Growing>();
  for (const row of rows) {
    const code = codes.get(row.code);
    if (code === undefined) continue;
    const key = keyOf(row, code.rank);
    const found = known.get(key);
    if (found === undefined) known.set(key, opened(row, key, code.meaning));
    else join(found, row);
  }
  const all = [...known.values()].sort((a, b) => a.key - b.key);
  for (const each of all) {
    const claims = each.more?.claims ?? each.claims;
    if (claims.length > 1) each.claims = [...new Set(claims)].sort();
  }
  return all;
}

interface RankedCode {
  readonly rank: number;
  readonly meaning: CodeMeaning;
}

/** The codes that say something, numbered in order of their spelling: the order of rows must not show. */
function rankedCodes(rows: readonly DyadEvidence[]): ReadonlyMap<string, RankedCode> {
  const meanings = new Map<string, CodeMeaning | null>();
  for (const { code } of rows) if (!meanings.has(code)) meanings.set(code, meaningOf(code));
  const ranked = new Map<string, RankedCode>();
  for (const code of [...meanings.keys()].sort()) {
    const meaning = meanings.get(code);
    if (meaning) ranked.set(code, { rank: ranked.size, meaning });
  }
  return ranked;
}

const CHANGES = ['begins', 'strengthens', 'weakens', 'ends'];
const PRECISIONS = ['hour', 'part-of-day', 'day', 'days', 'week', 'month', 'year'];
const LONGEST = 511;

/** Day, code, change, precision, sign, direction and length as one whole number below 2^53, in that order. */
function keyOf(row: DyadEvidence, code: number): number {
  const change = row.change === null ? 0 : CHANGES.indexOf(row.change) + 1;
  const precision = row.precision === null ? 0 : PRECISIONS.indexOf(row.precision) + 2;
  const length = row.to === undefined || row.to === null ? 0 : Math.min(LONGEST, Math.max(0, row.to - row.day) + 1);
  const kind = (((code * 8 + change) * 16 + precision) * 8 + row.sign + 3) * 4 + row.direction;
  return (row.day * 4_194_304 + kind) * (LONGEST + 1) + length;
}

function join(bundle: Growing, row: DyadEvidence): void {
  bundle.more ??= { claims: [...bundle.claims], groups: new Set(bundle.row.group === undefined ? [] : [bundle.row.group]) };
  const { claims, groups } = bundle.more;
  const count = row.count ?? row.claims.length;
  for (const claim of row.claims) claims.push(claim);
  bundle.count += count;
  if (row.group === undefined) bundle.reports += count;
  else if (!groups.has(row.group)) {
    bundle.reports++;
    groups.add(row.group);
  }
}

function opened(row: DyadEvidence, key: number, meaning: CodeMeaning): Growing {
  const count = row.count ?? row.claims.length;
  return { key, row, meaning, claims: row.claims, count, reports: row.group === undefined ? count : 1, more: null };
}
