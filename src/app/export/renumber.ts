import type { Kysely } from 'kysely';
import type { Entry, Recorded } from '../../core/ledger/entries.ts';
import { findClaim } from '../../store/claim-keys.ts';
import type { Tables } from '../../store/tables.ts';

/** Entries whose file has gaps, where a policy kept others out: they get new places, and edits are named by theirs. */
export interface Renumbered {
  isAboutClaims(entry: Entry): boolean;
  /** the entry as it goes on record at `seq`; `null` where it speaks of a claim that was kept out */
  take(recorded: Recorded, seq: number): Promise<Entry | null>;
}

export function renumbering(db: Kysely<Tables>): Renumbered {
  const places = new Map<number, number>();
  const renamed = (claim: string): string =>
    claim.replace(/\.e(\d+)$/, (_, seq: string) => `.e${places.get(Number(seq)) ?? seq}`);
  const isAboutClaims = ({ kind, ...rest }: Entry): boolean =>
    kind === 'review' || kind === 'same-as' || kind === 'outcome' || ('on' in rest && rest.on === 'claim');
  return {
    isAboutClaims,
    async take({ entry, seq: old }, seq) {
      if (!isAboutClaims(entry)) return entry;
      if (entry.kind === 'review' && entry.edit) places.set(old, seq);
      const named = rename(entry, renamed);
      for (const claim of claimsOf(named)) if ((await findClaim(db, claim)) === null) return null;
      return named;
    },
  };
}

function rename(entry: Entry, of: (claim: string) => string): Entry {
  switch (entry.kind) {
    case 'review':
      return { ...entry, claim: of(entry.claim) };
    case 'outcome':
      return { ...entry, claim: of(entry.claim), evidence: entry.evidence.map(of) };
    case 'same-as':
      return { ...entry, a: of(entry.a), b: of(entry.b) };
    case 'grade':
      return entry.on === 'claim' ? { ...entry, subject: of(entry.subject) } : entry;
    default:
      return entry;
  }
}

function claimsOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'review':
    case 'outcome':
      return [entry.claim];
    case 'same-as':
      return [entry.a, entry.b];
    case 'grade':
      return entry.on === 'claim' ? [entry.subject] : [];
    default:
      return [];
  }
}
