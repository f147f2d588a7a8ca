import { isoOf } from '../days.ts';
import type { DateRange, RelationPeriod } from '../views.ts';
import { bundle, type DyadEvidence } from './evidence-rows.ts';
import { type DayRange, type Step, type Stretch, walkLane } from './lane.ts';
import { domainsOf, levelOf } from './level.ts';
import { laneOf, type Point, type PointsOf, pointsOf } from './points.ts';
import { type Closer, RELATION_RULES, RELATION_TYPES, type RelationType } from './relation-types.ts';

/** A period with what a picture of it needs. */
export interface TimelinePeriod extends RelationPeriod {
  /** the first and last day that evidence speaks of; all that is known where start or end is not */
  readonly seen: DateRange;
  /** claims for and against, also where `for` and `against` hold samples only */
  readonly counts: { readonly for: number; readonly against: number };
}

/** A truce ends the fighting if none is told for a week after it. */
const QUIET = 7;

/**
 * How the two of a pair stood to each other: periods of each type by the rules of docs/relations.md, in order of first evidence.
 * `rows` in any order, single or counted together by day; what they say of one day stands together, so counting loses nothing.
 * @param pair ids as asked for, to which `direction` of the rows is relative
 */
export function relationPeriods(pair: readonly [string, string], rows: readonly DyadEvidence[]): readonly TimelinePeriod[] {
  const points = pointsOf(bundle(rows));
  const found: { day: number; period: TimelinePeriod }[] = [];
  for (const type of RELATION_TYPES) {
    for (const direction of RELATION_RULES[type].directed ? [0, 1, 2] : [0]) {
      const own = points[laneOf(type, direction)];
      if (own === undefined) continue;
      const steps = stepsOf(type, direction, own, points);
      for (const stretch of walkLane(RELATION_RULES[type], steps))
        found.push({ day: stretch.for[0]!.bundle.day, period: periodOf(type, direction, pair, stretch) });
    }
  }
  // the sort is stable: stretches of one lane stay in the order they were walked
  found.sort((a, b) => a.day - b.day || compare(keyOf(a.period), keyOf(b.period)));
  return found.map(({ period }) => period);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ({ type, pair }: TimelinePeriod): string => `${type} ${pair.join(' ')}`;

/** Evidence on the type and what may close it. Both come in order of day, which keeps the sorting cheap. */
function stepsOf(type: RelationType, direction: number, own: readonly Point[], points: PointsOf): Step[] {
  const steps: Step[] = [];
  const add = (point: Point, closer: Closer | null, rank: number): void => {
    steps.push({ point, closer, order: point.bundle.day * 4 + rank });
  };
  for (const point of own) add(point, null, point.says === 'ends' ? 2 : 0);
  for (const closer of RELATION_RULES[type].closers)
    for (const point of closing(type, direction, closer, points)) add(point, closer, 1);
  return steps.sort((a, b) => a.order - b.order);
}

/** Leaving a body ends one's own membership of it, not the body's of oneself. */
const SAME_WAY: ReadonlySet<RelationType> = new Set(['MEMBER_OF', 'ALLEGIANCE']);

function closing(type: RelationType, direction: number, { type: source, by }: Closer, points: PointsOf): readonly Point[] {
  const directions = !RELATION_RULES[source].directed ? [0] : SAME_WAY.has(type) ? [direction] : [0, 1, 2];
  const found = directions.flatMap((d) => points[laneOf(source, d)] ?? []).filter(holds);
  if (by === 'any') return found.filter((p) => p.words);
  if (by === 'begins') return found.filter((p) => p.words && p.says === 'begins');
  if (by === 'fighting') return found;
  const fights = [...new Set((points[laneOf('HOSTILITY', 0)] ?? []).filter(holds).map((p) => p.first))].sort((a, b) => a - b);
  return found.filter((p) => p.weight >= 2 && p.says !== 'weakens' && !anyWithin(fights, p.last + 1, p.last + QUIET));
}

const holds = (point: Point): boolean => point.certainty > 1 && point.says !== 'denies' && point.says !== 'ends';

/** @param days in order */
function anyWithin(days: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < days.length && days[low]! <= to;
}

function periodOf(type: RelationType, direction: number, [a, b]: readonly [string, string], stretch: Stretch): TimelinePeriod {
  const { directed } = RELATION_RULES[type];
  const inOrder: readonly [string, string] = a < b ? [a, b] : [b, a];
  const counted = (points: readonly Point[]): number => points.reduce((sum, p) => sum + p.bundle.count, 0);
  return {
    pair: directed ? (direction === 2 ? [b, a] : [a, b]) : inOrder,
    type,
    level: levelOf(type, stretch),
    directed,
    start: datesOf(stretch.start),
    end: datesOf(stretch.end),
    for: claimsOf(stretch.for),
    against: claimsOf(stretch.against),
    inferred: !stretch.for.some((p) => p.words),
    domains: domainsOf(type, stretch),
    reasons: [...stretch.reasons, ...changesOf(stretch)],
    seen: { earliest: isoOf(stretch.seenFirst), latest: isoOf(stretch.seenLast) },
    counts: { for: counted(stretch.for), against: counted(stretch.against) },
  };
}

function claimsOf(points: readonly Point[]): string[] {
  const claims = new Set<string>();
  for (const point of points) for (const claim of point.bundle.claims) claims.add(claim);
  return [...claims];
}

const changesOf = ({ for: points }: Stretch): string[] =>
  points
    .filter((p) => p.words && p.certainty > 1 && (p.says === 'weakens' || p.says === 'strengthens'))
    .map((p) => `${p.says} ${isoOf(p.last)}`);

const datesOf = (range: DayRange | null): DateRange | null =>
  range === null ? null : { earliest: isoOf(range.earliest), latest: isoOf(range.latest) };
