import type { QuantityUnit } from '../../types.ts';
import type { ClaimRecord, Registry } from '../records.ts';
import { tollOf } from './interval.ts';
import { type Lineage, lineageOf } from './lineage.ts';
import { compare, unique } from './order.ts';
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
  readonly record: ClaimRecord;
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
  /** who tells: two acts told apart by one teller are two */
  readonly teller: string;
  /** says that it did not happen */
  readonly denies: boolean;
}

/** Registry look-ups of a run. */
export interface Known {
  readonly registry: Registry;
  readonly lineage: Lineage;
  readonly sites: Sites;
  /** read by the rules and again by the chains */
  wording(record: ClaimRecord): Wording;
}

export function known(registry: Registry): Known {
  const wordings = new Map<ClaimRecord, Wording>();
  return {
    registry,
    lineage: lineageOf(registry),
    sites: sitesOf(registry),
    wording(record) {
      let wording = wordings.get(record);
      if (wording === undefined) {
        wording = wordingOf(record);
        wordings.set(record, wording);
      }
      return wording;
    },
  };
}

export function profileOf(record: ClaimRecord, { lineage, sites, wording }: Known): Profile {
  const { claim, document } = record;
  const roots = (ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? NONE : unique(ids.map((id) => lineage.root(id)));
  return {
    record,
    part: partOf(record),
    site: sites.of(record.places),
    doers: roots(record.actors),
    recipients: roots(record.recipients),
    mode: claim.mode ?? '',
    numbers: numbersTold(record),
    wording: wording(record),
    teller: `${document.group}|${claim.attribution.at(-1)?.ref ?? claim.attribution.at(-1)?.text ?? ''}`,
    denies: claim.factuality === 'CT-' || claim.factuality === 'PR-',
  };
}

const NONE: readonly string[] = [];

/** A bucket: the unit in which events are computed. */
export const bucketOf = (record: ClaimRecord): string => `${record.claim.type}|${record.day ?? ''}`;

/** "In July" and "on 1 July" are filed under one day and are no one time; nor are a raid and a raid that is announced. */
function partOf(record: ClaimRecord): string {
  const { time, tense } = record.claim;
  const long = record.told && time?.from !== undefined && time.to !== undefined && time.to !== time.from ? time.to : '';
  const ahead = tense === 'future' || tense === 'generic' ? tense : '';
  return `${bucketOf(record)}|${long}|${ahead}`;
}

/** One number a unit, the largest: the others are its parts as often as not. */
function numbersTold(record: ClaimRecord): readonly string[] {
  const { quantities } = record.claim;
  if (quantities.length === 0) return NONE;
  const told: string[] = [];
  for (const unit of COUNTED) {
    const q = tollOf(quantities, unit);
    if (q?.point !== undefined && q.op !== 'vague') told.push(`${unit}=${q.point}`);
  }
  return told.length === 0 ? NONE : told.sort(compare);
}

export const pointOf = (told: string): number => Number(told.slice(told.indexOf('=') + 1));
export const unitOf = (told: string): string => told.slice(0, told.indexOf('='));
