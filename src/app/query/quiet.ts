import { isoOf } from '../../core/ledger/days.ts';
import { NO_DAY } from '../../core/ledger/project.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import type { Store } from '../../store/contract.ts';
import type { Bucket, BucketEvents } from './buckets.ts';
import type { Session } from './session.ts';

interface Quiet {
  readonly until: number;
  readonly past: boolean;
  readonly names: Set<string>;
}

/**
 * Buckets in whose events nothing is contradicted, as of the last entry asked about. They are most of all, and who looks for contradictions
 * need not make their events again.
 */
const known = new WeakMap<Store, Quiet>();

export function quietBuckets({ store, until, past }: Session): Set<string> {
  const before = known.get(store);
  if (before?.until === until && before.past === past) return before.names;
  const made = { until, past, names: new Set<string>() };
  known.set(store, made);
  return made.names;
}

export const bucketName = ({ type, day }: Bucket): string => `${type} ${day === NO_DAY ? '' : isoOf(day)}`;
const bucketOf = ({ claim, day }: ClaimRecord): string => `${claim.type} ${day ?? ''}`;

/** Adds those of these buckets that turned out to be quiet. */
export function noteQuiet(quiet: Set<string>, buckets: Iterable<Bucket>, { events, records }: BucketEvents): void {
  const loud = new Set(
    events
      .filter(({ contradictions }) => contradictions.length > 0)
      .flatMap(({ claims }) => claims.flatMap((id) => records.get(id) ?? []).map(bucketOf)),
  );
  for (const bucket of buckets) if (!loud.has(bucketName(bucket))) quiet.add(bucketName(bucket));
}
