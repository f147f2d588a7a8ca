import type { Point } from './points.ts';
import type { Closer, RelationRule } from './relation-types.ts';

/** Days since 1970-01-01, inclusive. */
export interface DayRange {
  readonly earliest: number;
  readonly latest: number;
}

/** A stretch of one relation in the making. Mutable while its lane is walked. */
export interface Stretch {
  start: DayRange | null;
  end: DayRange | null;
  seenFirst: number;
  seenLast: number;
  readonly for: Point[];
  readonly against: Point[];
  readonly reasons: string[];
  /** fights told since it began, by their first day */
  readonly strikes: { day: number; reports: number }[];
}

/** What happens on a lane, in order: evidence on the type itself, or something of another type that may close it (`closer`). */
export interface Step {
  readonly point: Point;
  readonly closer: Closer | null;
  /** by day; on one day evidence comes first, then what closes, then words of the end */
  readonly order: number;
}

/** Evidence that weighs this much opens a period. */
const ENOUGH = 2;
/** A denial this shortly before a period begins is a denial of it. */
const DENIED_LATELY = 31;
/** Two fights count together within a month. */
const MONTH = 30;
/** Evidence too weak to open a period waits this long for more, where silence means nothing. */
const WAITS = 365;

interface Walk {
  readonly rule: RelationRule;
  readonly done: Stretch[];
  open: Stretch | null;
  pending: Point[];
  denials: Point[];
  /** the last day on which the relation is known not to have been */
  contrary: number | null;
}

/** The stretches of one relation type between two parties. `steps` in order of day. */
export function walkLane(rule: RelationRule, steps: readonly Step[]): readonly Stretch[] {
  const walk: Walk = { rule, done: [], open: null, pending: [], denials: [], contrary: null };
  for (const step of steps) {
    if (step.closer) closeBy(walk, step.closer, step.point);
    else if (step.point.says === 'denies') deny(walk, step.point);
    else if (step.point.says === 'ends') end(walk, step.point);
    else support(walk, step.point);
  }
  if (walk.open) walk.done.push(walk.open);
  return walk.done;
}

const silent = ({ open, rule }: Walk, point: Point): boolean =>
  open !== null && rule.gap !== null && point.first - open.seenLast > rule.gap;

function support(walk: Walk, point: Point): void {
  if (silent(walk, point)) {
    const { seenLast } = walk.open!;
    close(walk, { earliest: seenLast, latest: Math.max(seenLast, point.first - 1) }, `silence-${walk.rule.gap}`);
  }
  if (walk.open) {
    absorb(walk.open, point);
    return;
  }
  const window = walk.rule.gap ?? WAITS;
  walk.pending = walk.pending.filter((p) => point.first - p.last <= window);
  walk.pending.push(point);
  if (point.certainty > 1 && isEnough(walk.pending)) begin(walk, point);
}

function absorb(open: Stretch, point: Point): void {
  open.for.push(point);
  open.seenFirst = Math.min(open.seenFirst, point.last);
  open.seenLast = Math.max(open.seenLast, point.last);
}

function isEnough(points: readonly Point[]): boolean {
  const once = new Set<string>();
  let weight = 0;
  for (const point of points) {
    if (point.certainty < 2) continue;
    if (point.words) return true;
    if (point.once !== null && once.has(point.once)) continue;
    if (point.once !== null) once.add(point.once);
    weight += point.weight;
  }
  return weight >= ENOUGH;
}

function begin(walk: Walk, at: Point): void {
  const { start, reason } = startOf(walk.pending, walk.contrary);
  const open: Stretch = {
    start,
    end: null,
    seenFirst: at.last,
    seenLast: at.last,
    for: [],
    against: walk.denials.filter((d) => at.first - d.last <= DENIED_LATELY),
    reasons: [reason],
    strikes: [],
  };
  for (const point of walk.pending) absorb(open, point);
  walk.open = open;
  walk.pending = [];
  walk.denials = [];
}

/** A told beginning; else, for what is said to hold, some day since it is known not to have been; for events, the first of them. */
function startOf(points: readonly Point[], contrary: number | null): { start: DayRange | null; reason: string } {
  const sure = points.filter((p) => p.certainty > 1);
  const begins = sure.find((p) => p.words && p.says === 'begins');
  if (begins) return { start: between(Math.max(begins.first, contrary ?? begins.first), begins.last), reason: 'begins-in-words' };
  const first = sure[0]!;
  if (!sure.some((p) => p.words)) return { start: between(first.first, first.last), reason: 'first-event' };
  return { start: contrary === null ? null : between(contrary, first.last), reason: 'known-to-hold' };
}

const between = (earliest: number, latest: number): DayRange => ({ earliest: Math.min(earliest, latest), latest });

function deny(walk: Walk, point: Point): void {
  if (walk.open && !silent(walk, point)) walk.open.against.push(point);
  else {
    walk.denials.push(point);
    if (point.certainty > 1) walk.contrary = Math.max(walk.contrary ?? point.first, point.first);
  }
}

function end(walk: Walk, point: Point): void {
  const { open } = walk;
  if (point.certainty < 2) {
    if (open) open.against.push(point);
    return;
  }
  const reason = point.words ? 'ends-in-words' : 'ends-by-event';
  if (open) {
    open.for.push(point);
    close(walk, between(Math.max(point.first, Math.min(open.seenLast, point.last)), point.last), reason);
  } else if (point.words) endUnseen(walk, point, reason);
  walk.pending = [];
  walk.contrary = point.last;
}

/** Another report of an end that is known, or the end of what was never told before: that it ended says that it had been. */
function endUnseen(walk: Walk, point: Point, reason: string): void {
  const last = walk.done.at(-1);
  if (last?.end && walk.pending.length === 0 && point.first - last.end.latest <= (walk.rule.gap ?? WAITS)) {
    last.for.push(point);
    return;
  }
  const range = between(point.first, point.last);
  const seen = { seenFirst: point.first, seenLast: point.first };
  finish(walk.done, {
    start: null,
    end: range,
    ...seen,
    for: [...walk.pending, point],
    against: [],
    reasons: [reason],
    strikes: [],
  });
}

function closeBy(walk: Walk, { type, by }: Closer, point: Point): void {
  const { open } = walk;
  if (open) {
    const began = open.start?.latest ?? open.seenFirst;
    if ((by === 'fighting' ? point.first : point.last) <= began) return;
    if (by === 'fighting' && !point.words) {
      open.strikes.push({ day: point.first, reports: point.bundle.reports });
      while (point.first - open.strikes[0]!.day > MONTH) open.strikes.shift();
      if (open.strikes.reduce((sum, s) => sum + s.reports, 0) < 2) return;
    }
    close(walk, between(Math.min(open.seenLast, point.last), point.last), `closed-by-${type}`);
  }
  walk.pending = [];
  walk.contrary = Math.max(walk.contrary ?? point.first, point.first);
}

function close(walk: Walk, range: DayRange, reason: string): void {
  const open = walk.open!;
  const from = open.start?.earliest ?? range.earliest;
  open.end = { earliest: Math.max(range.earliest, from), latest: Math.max(range.latest, from) };
  open.reasons.push(reason);
  finish(walk.done, open);
  walk.open = null;
}

/** What began "some time in those months" and was over by a day began before that day, and what came before it was over by then too. */
function finish(done: Stretch[], stretch: Stretch): void {
  done.push(stretch);
  const over = stretch.end!.latest;
  notAfter(stretch, over);
  for (let i = done.length - 2; i >= 0 && done[i]!.end!.latest > over; i--) notAfter(done[i]!, over);
}

function notAfter(stretch: Stretch, day: number): void {
  const cut = ({ earliest, latest }: DayRange): DayRange => ({
    earliest: Math.min(earliest, day),
    latest: Math.min(latest, day),
  });
  stretch.start = stretch.start && cut(stretch.start);
  stretch.end = stretch.end && cut(stretch.end);
  stretch.seenFirst = Math.min(stretch.seenFirst, day);
  stretch.seenLast = Math.min(stretch.seenLast, day);
}
