import type { QuantityUnit } from '../../types.ts';
import type { Registry } from '../records.ts';
import type { EventClaim, NumberTold } from './event-claim.ts';
import { tollOf } from './interval.ts';
import { type Lineage, lineageOf } from './lineage.ts';
import { compare } from './order.ts';
import { type Wording, wordingOf } from './sentence.ts';
import { type Site, type Sites, sitesOf } from './sites.ts';

/** Units by which an act can be recognised; "other" counts anything. */
export const COUNTED: readonly QuantityUnit[] = [
  'killed',
  'wounded',
  'detained',
  'released',
  'missing',
  'displaced',
  'vehicles',
  'strikes',
];

/** What the rules compare of a claim, looked up once. */
export interface Profile {
  readonly record: EventClaim;
  /** claims of different parts are never compared: type, day, stretch of time, and whether it is past, ahead or general */
  readonly part: string;
  readonly site: Site;
  /** roots of the lineages of the doers, and of those done to; sorted */
  readonly doers: readonly string[];
  readonly recipients: readonly string[];
  readonly mode: string;
  /** `unit=number` of each exact number told */
  readonly numbers: readonly string[];
  readonly wording: Wording;
  /** says that it did not happen */
  readonly denies: boolean;
}

/** Registry look-ups of a run. */
export interface Known {
  readonly registry: Registry;
  readonly lineage: Lineage;
  readonly sites: Sites;
}

export const known = (registry: Registry): Known => ({ registry, lineage: lineageOf(registry), sites: sitesOf(registry) });

/** Profiles of claims, in the same order. */
export const profilesOf = (records: readonly EventClaim[], look: Known): Profile[] => {
  const partOf = parts();
  return records.map((record) => profileOf(record, look, partOf(record)));
};

export function profileOf(record: EventClaim, { lineage, sites }: Known, part: string): Profile {
  const { claim } = record;
  return {
    record,
    part,
    site: sites.of(record.places),
    doers: lineage.roots(record.actors),
    recipients: lineage.roots(record.recipients),
    mode: claim.mode ?? '',
    numbers: claim.quantities.length === 0 ? NONE : numbersTold(claim.quantities),
    wording: wordingOf(record),
    denies: claim.factuality === 'CT-' || claim.factuality === 'PR-',
  };
}

/** Who tells: two acts told apart by one teller are two. */
export function tellerOf({ document, claim }: EventClaim): string {
  const innermost = claim.attribution.at(-1);
  return `${document.group}|${innermost?.ref ?? innermost?.text ?? ''}`;
}

const NONE: readonly string[] = [];

/** A bucket: the unit in which events are computed. */
export const bucketOf = (record: EventClaim): string => `${record.claim.type}|${record.day ?? ''}`;

/**
 * Names the part of a claim. "In July" and "on 1 July" are filed under one day and are no one time; nor are a raid and a raid that is announced. Neighbours are of one part as a rule,
 * and share its name.
 */
function parts(): (record: EventClaim) => string {
  let last = { type: '', day: '' as string | null, long: '', ahead: '', part: '' };
  return (record) => {
    const { type, time, tense } = record.claim;
    const long = record.told && time?.from !== undefined && time.to !== undefined && time.to !== time.from ? time.to : '';
    const ahead = tense === 'future' || tense === 'generic' ? tense : '';
    const { day } = record;
    if (last.part === '' || last.type !== type || last.day !== day || last.long !== long || last.ahead !== ahead)
      last = { type, day, long, ahead, part: `${bucketOf(record)}|${long}|${ahead}` };
    return last.part;
  };
}

/** One number a unit, the largest: the others are its parts as often as not. */
function numbersTold(quantities: readonly NumberTold[]): readonly string[] {
  if (quantities.length === 1) return numberTold(quantities[0]!);
  const told: string[] = [];
  for (const unit of COUNTED) {
    const q = tollOf(quantities, unit);
    if (q?.point !== undefined && q.op !== 'vague') told.push(`${unit}=${q.point}`);
  }
  return told.length === 0 ? NONE : told.sort(compare);
}

const IS_COUNTED: ReadonlySet<string> = new Set(COUNTED);
const numberTold = ({ unit, point, op }: NumberTold): readonly string[] =>
  point === undefined || op === 'vague' || !IS_COUNTED.has(unit) ? NONE : [`${unit}=${point}`];

export const pointOf = (told: string): number => Number(told.slice(told.indexOf('=') + 1));
export const unitOf = (told: string): string => told.slice(0, told.indexOf('='));
