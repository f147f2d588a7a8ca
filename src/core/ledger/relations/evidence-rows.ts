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
  /** those of the row, for they are asked for most */
  readonly day: number;
  readonly sign: number;
  readonly direction: number;
  readonly meaning: CodeMeaning;
  /** in order, each once */
  readonly claims: readonly string[];
  /** how many claims */
  readonly count: number;
  /** how many of them are in reports of their own */
  readonly reports: number;
}

interface Growing extends EvidenceBundle {
  readonly code: Code;
  /** all but day and code, as one number */
  readonly kind: number;
  claims: readonly string[];
  count: number;
  reports: number;
  /** made when a second row joins */
  more: { readonly claims: string[]; readonly groups: Set<string | number> } | null;
}

/** A code as it is met; its rank is that of its spelling, for the order of rows must not show. */
interface Code {
  readonly text: string;
  readonly meaning: CodeMeaning | null;
  readonly met: number;
  rank: number;
}

/**
 * Bundles in order of day; rows in any order give the same. Rows that say nothing of relations are left out. A hot pair has 50,000 rows,
 * so that they are told apart by one number each, and one that stands alone costs one object.
 */
export function bundle(rows: readonly DyadEvidence[]): readonly EvidenceBundle[] {
  const codes = new Map<string, Code>();
  const known = new Map<number, Growing>();
  for (const row of rows) {
    let code = codes.get(row.code);
    if (code === undefined) {
      code = { text: row.code, meaning: meaningOf(row.code), met: codes.size, rank: 0 };
      codes.set(row.code, code);
    }
    if (code.meaning === null) continue;
    const kind = kindOf(row);
    const key = (row.day * MOST_CODES + code.met) * KINDS + kind;
    const found = known.get(key);
    if (found === undefined) known.set(key, opened(row, kind, code, code.meaning));
    else join(found, row);
  }
  for (const [rank, code] of [...codes.values()].sort((a, b) => (a.text < b.text ? -1 : 1)).entries()) code.rank = rank;
  const all = [...known.values()].sort((a, b) => a.day - b.day || a.code.rank - b.code.rank || a.kind - b.kind);
  for (const each of all) {
    const claims = each.more?.claims ?? each.claims;
    if (claims.length > 1) each.claims = [...new Set(claims)].sort();
  }
  return all;
}

const CHANGES = ['begins', 'strengthens', 'weakens', 'ends'];
const PRECISIONS = ['hour', 'part-of-day', 'day', 'days', 'week', 'month', 'year'];
/** A told stretch longer than this many days tells no day; its beginning stands for it. */
export const LONGEST = 510;
/** bounds of the parts of a key, which stays below 2^53: 2^21 kinds, 2^13 codes, and a thousand years either way */
const KINDS = 8 * 16 * 8 * 4 * (LONGEST + 2);
const MOST_CODES = 8192;

/** Change, precision, sign, direction and told length as one whole number. */
function kindOf(row: DyadEvidence): number {
  const change = row.change === null ? 0 : CHANGES.indexOf(row.change) + 1;
  const precision = row.precision === null ? 0 : PRECISIONS.indexOf(row.precision) + 2;
  const length = row.to === undefined || row.to === null ? 0 : Math.min(LONGEST, Math.max(0, row.to - row.day)) + 1;
  return (((change * 16 + precision) * 8 + row.sign + 3) * 4 + row.direction) * (LONGEST + 2) + length;
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

function opened(row: DyadEvidence, kind: number, code: Code, meaning: CodeMeaning): Growing {
  const { day, sign, direction, claims, group } = row;
  const count = row.count ?? claims.length;
  const reports = group === undefined ? count : 1;
  return { row, day, sign, direction, code, kind, meaning, claims, count, reports, more: null };
}
