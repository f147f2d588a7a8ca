import type { EventEvidence } from './event-evidence.ts';
import { type DyadEvidence, type EvidenceBundle, LONGEST } from './evidence-rows.ts';
import { RELATION_RULES, RELATION_TYPES, type RelationType } from './relation-types.ts';

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

/** Points by lane: a type, and for directed types a direction. */
export type PointsOf = readonly (readonly Point[] | undefined)[];

const LANE = Object.fromEntries(RELATION_TYPES.map((type, i) => [type, i * 3])) as Readonly<Record<RelationType, number>>;

export const laneOf = (type: RelationType, direction: number): number =>
  LANE[type] + (RELATION_RULES[type].directed ? direction : 0);

/** A report with no day told is of the last days. */
const EVENT_LAG = 2;
/** News of a beginning or an end with no day told is at most a month old (older is background, codebook §1). */
const CHANGE_LAG = 30;
/** Who fought, accused or made a truce within the year before stands at odds. */
const AT_ODDS = 365;

const LENGTH: Readonly<Record<string, number>> = { days: 7, week: 7, month: 31, year: 366 };

/** Bundles in order of day, as evidence on the types they bear on. */
export function pointsOf(bundles: readonly EvidenceBundle[]): PointsOf {
  const lanes: (Point[] | undefined)[] = new Array(RELATION_TYPES.length * 3).fill(undefined);
  const add = (type: RelationType, direction: number, point: Point): void => {
    const lane = laneOf(type, direction);
    const points = lanes[lane];
    if (points) points.push(point);
    else lanes[lane] = [point];
  };
  const odds = daysAtOdds(bundles);
  let before = -1;
  for (const each of bundles) {
    const { day, sign, direction, meaning } = each;
    if (sign === 0) continue;
    if (meaning.relation !== null) {
      add(meaning.relation, direction, inWords(each));
      continue;
    }
    while (before + 1 < odds.length && odds[before + 1]! <= day) before++;
    const atOdds = before >= 0 && day - odds[before]! <= AT_ODDS;
    for (const evidence of meaning.evidence)
      if (atOdds || !evidence.atOdds) add(evidence.type, direction, byEvent(each, evidence));
  }
  return lanes;
}

/** Days on which something says that the two were at odds, in order, each once. */
function daysAtOdds(bundles: readonly EvidenceBundle[]): number[] {
  const days: number[] = [];
  for (const { day, sign, meaning } of bundles) if (meaning.odds && sign > 1 && days.at(-1) !== day) days.push(day);
  return days;
}

function inWords(bundle: EvidenceBundle): Point {
  const { row } = bundle;
  const says = saysOf(row);
  const { first, last } = span(row, says === 'begins' || says === 'ends' ? CHANGE_LAG : 0);
  const certainty = Math.abs(row.sign);
  return { first, last, says, words: true, certainty, weight: 2, level: null, domain: null, once: null, bundle };
}

function saysOf({ change, sign }: DyadEvidence): Point['says'] {
  if (sign < 0) return change === 'ends' ? 'holds' : 'denies';
  return change === 'begins' || change === 'strengthens' || change === 'weakens' || change === 'ends' ? change : 'holds';
}

function byEvent(bundle: EvidenceBundle, { type, weight, level, domain, distinct, ends }: EventEvidence): Point {
  const { row } = bundle;
  const { first, last } = span(row, EVENT_LAG);
  return {
    first,
    last,
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
  return { first: row.day, last: Math.min(row.day + LONGEST, Math.max(row.day, last)) };
}
