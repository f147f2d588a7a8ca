import type { Claim, Link, Quantity, TimeReference } from '../core/types.ts';
import type { Words } from './words/types.ts';

/** A claim's codes put into the words of one language, for any page or card. */

export function typeInWords(claim: Pick<Claim, 'kind' | 'type' | 'mode' | 'change'>, words: Words): string {
  if (claim.kind === 'relation')
    return join(words.relations[claim.type] ?? claim.type, claim.change && words.changes[claim.change]);
  if (claim.kind === 'assessment') return words.aspects[claim.type] ?? claim.type;
  return join(words.types[claim.type] ?? claim.type, claim.mode && (words.modes[`${claim.type}/${claim.mode}`] ?? claim.mode));
}

const join = (first: string, second: string | undefined): string => (second ? `${first}: ${second}` : first);

/** `ASSAULT/aerial`, `ALLIANCE/begins` */
export function typeCode(claim: Pick<Claim, 'type' | 'mode' | 'change'>): string {
  const part = claim.mode ?? claim.change;
  return part ? `${claim.type}/${part}` : claim.type;
}

/** Undirected relations and two-sided fights have their parties in `actor`. */
const UNDIRECTED = new Set(['ALLIANCE', 'COOPERATION', 'RAPPROCHEMENT', 'TRUCE', 'RIVALRY', 'HOSTILITY']);
export const isUndirected = (claim: Pick<Claim, 'type' | 'mode' | 'recipient'>): boolean =>
  (UNDIRECTED.has(claim.type) || claim.mode === 'x-clash') && claim.recipient.length === 0;

export function quantityInWords(quantity: Quantity, words: Words): string {
  const { op, low, point, high, unit } = quantity;
  const name = words.units[unit] ?? unit;
  const bounds = low !== undefined && high !== undefined ? `${low}–${high}` : undefined;
  const number = op === 'range' ? bounds : String(point ?? low ?? high ?? '');
  if (op === 'vague' || !number) return `${words.ops.vague}: ${name}`;
  return [words.ops[op] ?? op, number, op === 'approx' && bounds ? `(${bounds})` : '', name].filter(Boolean).join(' ');
}

/** `2014-09-24, part of the day`; a stretch as from … to. */
export function timeInWords(time: TimeReference, words: Words): string {
  if (!time.from) return words.labels.unresolved;
  const dates = time.to && time.to !== time.from ? `${time.from} … ${time.to}` : time.from;
  const precision = time.precision && time.precision !== 'day' ? words.precisions[time.precision] : undefined;
  return [dates, precision].filter(Boolean).join(words.language === 'ar' ? '، ' : ', ');
}

export const holderInWords = (link: Link, words: Words): string => words.holders[link.holder] ?? link.holder;
