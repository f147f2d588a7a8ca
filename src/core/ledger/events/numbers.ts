import type { QuantityUnit } from '../../types.ts';
import { innermostOf } from '../sources/ids.ts';
import type { Chain, Numbers } from '../views.ts';
import type { EventClaim, NumberTold } from './event-claim.ts';
import { ACLED_FLOORS, vagueFloor } from './floors.ts';
import { tollOf } from './interval.ts';
import { compare, listAt } from './order.ts';
import { affirms } from './stance.ts';

/** Units in the order in which they are shown. "other" counts anything and is no number of the event. */
const UNITS: readonly QuantityUnit[] = [
  'killed',
  'wounded',
  'missing',
  'detained',
  'released',
  'displaced',
  'fighters',
  'strikes',
  'vehicles',
];

/**
 * The event's numbers in the four named views (standards.md §1.3–1.5), from claims that say it happened. Each independent chain has one voice: the number it published last.
 * A hedge on the claim changes no number.
 */
export function numbersOf(claims: readonly EventClaim[], chains: readonly Chain[]): readonly Numbers[] {
  const told = claims.filter((c) => c.claim.quantities.length > 0 && affirms(c));
  if (told.length === 0) return NONE;
  const chainOf = new Map(chains.flatMap((chain, i) => chain.claims.map((id) => [id, i] as const)));
  return UNITS.flatMap((unit) => {
    const values = told.flatMap((record) => {
      const q = tollOf(record.claim.quantities, unit);
      return q === null ? [] : [tellingOf(record, q, chainOf.get(record.id) ?? -1)];
    });
    return values.length === 0 ? [] : [viewsOf(unit, values)];
  });
}

const NONE: readonly never[] = [];

interface Value {
  readonly record: EventClaim;
  readonly q: NumberTold;
  readonly chain: number;
  /** the least number it can stand for in a dataset: vague words by ACLED's floor */
  readonly floor: number;
}

function tellingOf(record: EventClaim, q: NumberTold, chain: number): Value {
  const floor =
    q.low ??
    q.point ??
    (q.op === 'vague' ? vagueFloor(q.text) : q.op === 'at-most' || q.op === 'less-than' ? 0 : ACLED_FLOORS.several);
  return { record, q, chain, floor };
}

function viewsOf(unit: QuantityUnit, values: readonly Value[]): Numbers {
  const voices = voicesOf(values);
  const votes = voices.flatMap(voteOf);
  const majority = leader(votes);
  return {
    unit,
    conservative: Math.min(...values.map(conservative)),
    triple: tripleOf(voices.flat(), votes, majority),
    majority,
    bySource: values.map(({ record, q }) => ({
      claim: record.id,
      source: innermostOf(record),
      low: q.low ?? null,
      point: q.point ?? null,
      high: q.high ?? null,
    })),
  };
}

/** The number told, or the floor where none is: "about 30" is told as 30, "between 24 and 30" as 24. */
const conservative = ({ q, floor }: Value): number => (q.op === 'range' ? floor : (q.point ?? floor));

/** What each chain said last: its numbers of the latest day of publication; words like "dozens" only where it has no number. */
function voicesOf(values: readonly Value[]): Value[][] {
  const chains = new Map<number, Value[]>();
  for (const value of values) listAt(chains, value.chain).push(value);
  return [...chains.values()].map((said) => {
    const numbers = said.filter(({ q }) => q.point !== undefined);
    const heard = numbers.length > 0 ? numbers : said;
    const last = heard.map(dayOf).sort(compare).at(-1)!;
    return heard.filter((value) => dayOf(value) === last);
  });
}

const dayOf = ({ record }: Value): string => record.document.published ?? '';

/** A chain has one vote: the number told most often in it, the lowest of equals. */
function voteOf(voice: readonly Value[]): number[] {
  const ranked = rank(voice.flatMap(({ q }) => (q.point === undefined ? [] : [q.point])));
  return ranked[0] === undefined ? [] : [ranked[0].number];
}

/** The number with most votes; null where two have as many. */
function leader(votes: readonly number[]): number | null {
  const [first, second] = rank(votes);
  return first === undefined || first.votes === second?.votes ? null : first.number;
}

function rank(numbers: readonly number[]): { number: number; votes: number }[] {
  const votes = new Map<number, number>();
  for (const number of numbers) votes.set(number, (votes.get(number) ?? 0) + 1);
  return [...votes].map(([number, of]) => ({ number, votes: of })).sort((a, b) => b.votes - a.votes || a.number - b.number);
}

/** UCDP's low, best, high: lowest and highest that any chain's last word allows; best is the majority, else the lower middle of the chains' votes. */
function tripleOf(values: readonly Value[], votes: readonly number[], majority: number | null): Numbers['triple'] {
  const floor = Math.min(...values.map((value) => value.floor));
  const sorted = [...votes].sort((a, b) => a - b);
  const best = majority ?? sorted[Math.floor((sorted.length - 1) / 2)] ?? floor;
  const high = Math.max(best, ...values.map((value) => value.q.high ?? value.q.point ?? value.floor));
  return { low: Math.min(floor, best), best, high };
}
