import { type EventEvidence, evidenceOf } from './event-evidence.ts';
import type { DyadEvidence, EvidenceBundle } from './evidence-rows.ts';
import { isRelationType, RELATION_RULES, type RelationType } from './relation-types.ts';

/** One piece of evidence on one relation type, at a day known to lie between `first` and `last`. */
export interface Point {
  readonly first: number;
  readonly last: number;
  readonly says: 'holds' | 'begins' | 'strengthens' | 'weakens' | 'ends' | 'denies';
  /** said in words that name the relation, not by an event */
  readonly words: boolean;
  /** 3 certain, 2 probable, 1 possible: what is only possible opens and closes nothing */
  readonly certainty: number;
  readonly weight: number;
  readonly level: number | null;
  readonly domain: string | null;
  /** evidence that counts once: what makes it the same */
  readonly once: string | null;
  readonly bundle: EvidenceBundle;
}

/** Points by type, and by direction for the directed ones (0: undirected). */
export type PointsOf = ReadonlyMap<string, readonly Point[]>;
export const laneOf = (type: RelationType, direction: number): string =>
  `${type} ${RELATION_RULES[type].directed ? direction : 0}`;

/** A report with no day told is of the last days. */
const EVENT_LAG = 2;
/** News of a beginning or an end with no day told is at most a month old (older is background, codebook §1). */
const CHANGE_LAG = 30;
/** Who fought, accused or made a truce within the year before stands at odds. */
const AT_ODDS = 365;

const LENGTH: Readonly<Record<string, number>> = { days: 7, week: 7, month: 31, year: 366 };
const CHANGES: ReadonlySet<string> = new Set(['begins', 'strengthens', 'weakens', 'ends']);
const ODDS: ReadonlySet<string> = new Set<RelationType>(['RIVALRY', 'HOSTILITY', 'TRUCE']);

/** Bundles in order of day, as evidence on the types they bear on. */
export function pointsOf(bundles: readonly EvidenceBundle[]): PointsOf {
  const lanes = new Map<string, Point[]>();
  const add = (type: RelationType, direction: number, point: Point): void => {
    const lane = laneOf(type, direction);
    const points = lanes.get(lane);
    if (points) points.push(point);
    else lanes.set(lane, [point]);
  };
  const odds = daysAtOdds(bundles);
  let before = -1;
  for (const each of bundles) {
    const { row } = each;
    if (row.sign === 0) continue;
    if (isRelationType(row.code)) {
      add(row.code, row.direction, inWords(each));
      continue;
    }
    while (before + 1 < odds.length && odds[before + 1]! <= row.day) before++;
    const atOdds = before >= 0 && row.day - odds[before]! <= AT_ODDS;
    for (const evidence of evidenceOf(row.code))
      if (atOdds || !evidence.atOdds) add(evidence.type, row.direction, byEvent(each, evidence));
  }
  return lanes;
}

/** Days on which something says that the two were at odds, in order. */
function daysAtOdds(bundles: readonly EvidenceBundle[]): number[] {
  const says = ({ row }: EvidenceBundle): boolean =>
    row.sign > 1 && (ODDS.has(row.code) || evidenceOf(row.code).some((e) => ODDS.has(e.type) && !e.atOdds));
  return bundles.filter(says).map(({ row }) => row.day);
}

function inWords(bundle: EvidenceBundle): Point {
  const { row } = bundle;
  const change = row.change !== null && CHANGES.has(row.change) ? row.change : 'holds';
  const says = row.sign > 0 ? change : change === 'ends' ? 'holds' : 'denies';
  const dated = says === 'begins' || says === 'ends' ? CHANGE_LAG : 0;
  const common = { words: true, certainty: Math.abs(row.sign), weight: 2, level: null, domain: null, once: null, bundle };
  return { ...span(row, dated), says: says as Point['says'], ...common };
}

function byEvent(bundle: EvidenceBundle, { type, weight, level, domain, distinct, ends }: EventEvidence): Point {
  const { row } = bundle;
  return {
    ...span(row, EVENT_LAG),
    says: row.sign < 0 ? 'denies' : ends ? 'ends' : 'holds',
    words: false,
    certainty: Math.abs(row.sign),
    weight: distinct ? weight : weight * bundle.reports,
    level,
    domain: domain ?? null,
    once: distinct ? `${type} ${row.code} ${row.direction}` : null,
    bundle,
  };
}

/** The days between which it was: told, or lately before it was published. */
function span(row: DyadEvidence, lag: number): { first: number; last: number } {
  if (row.precision === null) return { first: row.day - lag, last: row.day };
  const last = row.to ?? row.day + (LENGTH[row.precision] ?? 1) - 1;
  return { first: row.day, last: Math.max(row.day, last) };
}
