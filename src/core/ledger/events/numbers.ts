import type { Quantity, QuantityUnit } from '../../types.ts';
import type { ClaimRecord } from '../records.ts';
import { innermostOf } from '../sources/ids.ts';
import type { Chain, Numbers } from '../views.ts';
import { ACLED_FLOORS, vagueFloor } from './floors.ts';
import { tollOf } from './interval.ts';
import { compare } from './order.ts';
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
export function numbersOf(claims: readonly ClaimRecord[], chains: readonly Chain[]): Numbers[] {
  const told = claims.filter((c) => c.claim.quantities.length > 0 && affirms(c));
  if (told.length === 0) return [];
  const chainOf = new Map(chains.flatMap((chain, i) => chain.claims.map((id) => [id, i] as const)));
  return UNITS.flatMap((unit) => {
    const values = told.flatMap((record) => {
      const q = tollOf(record.claim.quantities, unit);
      return q === null ? [] : [tellingOf(record, q, chainOf.get(record.id) ?? -1)];
    });
    return values.length === 0 ? [] : [viewsOf(unit, values)];
  });
}

interface Value {
  readonly record: ClaimRecord;
  readonly q: Quantity;
  readonly chain: number;
  /** the least number it can stand for in a dataset: vague words by ACLED's floor */
  readonly floor: number;
}

function tellingOf(record: ClaimRecord, q: Quantity, chain: number): Value {
  const floor =
    q.low ??
    q.point ??
    (q.op === 'vague' ? vagueFloor(q.text) : q.op === 'at-most' || q.op === 'less-than' ? 0 : ACLED_FLOORS.several);
  return { record, q, chain, floor };
}

function viewsOf(unit: QuantityUnit, values: readonly Value[]): Numbers {
  const voices = voicesOf(values);
  const majority = majorityOf(voices);
  return {
    unit,
    conservative: Math.min(...values.map(conservative)),
    triple: tripleOf(voices, majority),
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

/** Each chain's last word, by day of publication, then by id. */
function voicesOf(values: readonly Value[]): Value[] {
  const last = new Map<number, Value>();
  for (const value of values) {
    const before = last.get(value.chain);
    if (before === undefined || isLater(value, before)) last.set(value.chain, value);
  }
  return [...last.values()];
}

/** A number goes before a word like "dozens", whenever published. */
function isLater(a: Value, b: Value): boolean {
  if ((a.q.point === undefined) !== (b.q.point === undefined)) return b.q.point === undefined;
  const days = compare(a.record.document.published ?? '', b.record.document.published ?? '');
  return days > 0 || (days === 0 && compare(a.record.id, b.record.id) > 0);
}

/** UCDP's low, best, high: lowest and highest that any chain allows; best is the majority, else the lower middle of the chains' numbers. */
function tripleOf(voices: readonly Value[], majority: number | null): Numbers['triple'] {
  const points = voices.flatMap(({ q }) => (q.point === undefined ? [] : [q.point])).sort((a, b) => a - b);
  const low = Math.min(...voices.map(({ floor }) => floor));
  const best = majority ?? points[Math.floor((points.length - 1) / 2)] ?? low;
  const high = Math.max(best, ...voices.map(({ q, floor }) => q.high ?? q.point ?? floor));
  return { low: Math.min(low, best), best, high };
}

function majorityOf(voices: readonly Value[]): number | null {
  const votes = new Map<number, number>();
  for (const { q } of voices) if (q.point !== undefined) votes.set(q.point, (votes.get(q.point) ?? 0) + 1);
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
