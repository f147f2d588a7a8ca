import type { Contradiction, ContradictionKind } from '../views.ts';
import { namedKeysOf } from './chain-keys.ts';
import { type CopyOf, copiesAmong } from './chains.ts';
import type { EventClaim } from './event-claim.ts';
import { intervalOf, overlap, tollOf } from './interval.ts';
import { compare, listAt } from './order.ts';
import { COUNTED, type Known, tellerOf } from './profile.ts';
import { affirms, denies, spanOf } from './stance.ts';

/** Points of two places no farther apart than this (km) may be one: a town and its outskirts. UCDP's "near" is 25 km (where_prec 2, standards.md §1.4). */
const NEARBY = 25;

/** So many versions of one matter are compared with each other; more are told by more claims, and the smallest ids stand for them. */
const VERSIONS = 24;

/**
 * Pairs of claims about one event that cannot both hold, each version compared once and shown by its smallest claim. In order of their ids.
 *
 * - toll: numbers of one unit whose intervals do not meet. A later publication with a higher number by the same chain is an update, no contradiction.
 * - doer: both say it happened, and no doer of one is of the lineage of a doer of the other; not where the words about the act are copied, for then they were only read in two ways.
 * - place: no specific place of one holds, or lies within 25 km of, one of the other; not in copied words either.
 * - time: told days that do not meet.
 * - polarity: one says that it certainly happened, the other that it certainly did not.
 */
export function contradictionsOf(
  event: string,
  claims: readonly EventClaim[],
  look: Known,
  copyOf: CopyOf = copiesAmong(claims),
): Contradiction[] {
  const found = new Map<string, Contradiction>();
  const add = (kind: ContradictionKind, x: EventClaim, y: EventClaim, detail: string): void => {
    const [a, b] = compare(x.id, y.id) < 0 ? [x.id, y.id] : [y.id, x.id];
    const id = `${kind}:${a}:${b}`;
    if (!found.has(id)) found.set(id, { id, kind, event, a, b, detail });
  };
  const sayYes = claims.filter(affirms);
  tolls(sayYes, look, (x, y, detail) => add('toll', x, y, detail));
  doers(sayYes, look, copyOf, (x, y, detail) => add('doer', x, y, detail));
  places(sayYes, look, copyOf, (x, y, detail) => add('place', x, y, detail));
  times(sayYes, (x, y, detail) => add('time', x, y, detail));
  polarity(claims, (x, y, detail) => add('polarity', x, y, detail));
  return [...found.values()].sort((a, b) => compare(a.id, b.id));
}

type Add = (x: EventClaim, y: EventClaim, detail: string) => void;

/** Claims by what they say on a matter: one entry a version, in order of the versions' first claims. */
function versions(claims: readonly EventClaim[], versionOf: (claim: EventClaim) => string | null): [string, EventClaim[]][] {
  const by = new Map<string, EventClaim[]>();
  for (const claim of claims) {
    const version = versionOf(claim);
    if (version !== null) listAt(by, version).push(claim);
  }
  return [...by].slice(0, VERSIONS);
}

/** Tells each pair of versions once. */
function pairs(of: readonly [string, EventClaim[]][], tell: (a: readonly EventClaim[], b: readonly EventClaim[]) => void): void {
  for (let i = 0; i < of.length; i++) for (let j = i + 1; j < of.length; j++) tell(of[i]![1], of[j]![1]);
}

function tolls(claims: readonly EventClaim[], { registry }: Known, add: Add): void {
  for (const unit of COUNTED) {
    const intervalIn = (claim: EventClaim) => {
      const q = tollOf(claim.claim.quantities, unit);
      return q && intervalOf(q);
    };
    const told = versions(claims, (claim) => {
      const interval = intervalIn(claim);
      return interval && `${interval.low}–${interval.high}`;
    });
    if (told.length < 2) continue;
    pairs(told, (xs, ys) => {
      const [x, y] = [intervalIn(xs[0]!)!, intervalIn(ys[0]!)!];
      if (overlap(x, y)) return;
      const [less, more] = x.high < y.low ? [xs, ys] : [ys, xs];
      const pair = firstPair(less, more, (a, b) => !updates(a, b, registry));
      if (pair) add(pair[0], pair[1], `${unit}: ${words(pair[0], unit)} | ${words(pair[1], unit)}`);
    });
  }
}

const words = (claim: EventClaim, unit: (typeof COUNTED)[number]): string => tollOf(claim.claim.quantities, unit)!.text;

/** Claims of a version tried as its representative. */
const TRIED = 8;

function firstPair(xs: readonly EventClaim[], ys: readonly EventClaim[], holds: (x: EventClaim, y: EventClaim) => boolean) {
  for (const x of xs.slice(0, TRIED)) for (const y of ys.slice(0, TRIED)) if (holds(x, y)) return [x, y] as const;
  return null;
}

/** Whether `more` was published later than `less`, in a chain that shares a link with its chain. */
function updates(less: EventClaim, more: EventClaim, registry: Known['registry']): boolean {
  const [before, after] = [less.document.published, more.document.published];
  if (before === undefined || after === undefined || compare(before, after) >= 0) return false;
  const links = new Set(namedKeysOf(less, registry));
  return namedKeysOf(more, registry).some((key) => links.has(key));
}

function doers(claims: readonly EventClaim[], { lineage }: Known, copyOf: CopyOf, add: Add): void {
  const told = versions(claims, ({ actors }) => (actors.length === 0 ? null : lineage.roots(actors).join(' + ')));
  pairs(told, (xs, ys) => {
    const meet = xs[0]!.actors.some((a) => ys[0]!.actors.some((b) => lineage.compatible(a, b)));
    const pair = meet ? null : firstPair(xs, ys, (x, y) => copyOf(x) !== copyOf(y));
    if (pair) add(pair[0], pair[1], `${pair[0].actors.join(' + ')} | ${pair[1].actors.join(' + ')}`);
  });
}

function places(claims: readonly EventClaim[], { sites }: Known, copyOf: CopyOf, add: Add): void {
  const told = versions(claims, (claim) => sites.of(claim.places).key || null);
  const near = (a: string, b: string): boolean =>
    sites.nested(a, b) || (sites.distance(a, b) ?? Number.POSITIVE_INFINITY) <= NEARBY;
  pairs(told, (xs, ys) => {
    const [here, there] = [sites.of(xs[0]!.places), sites.of(ys[0]!.places)];
    const meet = here.specific.some((a) => there.specific.some((b) => near(a, b)));
    const pair = meet ? null : firstPair(xs, ys, (x, y) => copyOf(x) !== copyOf(y));
    if (pair) add(pair[0], pair[1], `${here.key} | ${there.key}`);
  });
}

function times(claims: readonly EventClaim[], add: Add): void {
  const span = (claim: EventClaim): string | null => {
    const { from, to } = spanOf(claim);
    return claim.told && from !== null && to !== null ? `${from}…${to}` : null;
  };
  pairs(versions(claims, span), ([x], [y]) => {
    const [a, b] = [spanOf(x!), spanOf(y!)];
    if (a.from! > b.to! || b.from! > a.to!) add(x!, y!, `${span(x!)} | ${span(y!)}`);
  });
}

/** One for each pair of tellers, so that a denial repeated in one chain is not a queue of its own. Who says yes and no in one breath was misread, as a rule. */
function polarity(claims: readonly EventClaim[], add: Add): void {
  const no = versions(claims, (c) => (denies(c) && c.claim.factuality === 'CT-' ? tellerOf(c) : null));
  if (no.length === 0) return;
  const yes = versions(claims, (c) => (c.claim.factuality === 'CT+' && c.claim.tense !== 'future' ? tellerOf(c) : null));
  for (const [one, [x]] of yes)
    for (const [other, [y]] of no) if (one !== other) add(x!, y!, `${x!.claim.factuality} | ${y!.claim.factuality}`);
}
