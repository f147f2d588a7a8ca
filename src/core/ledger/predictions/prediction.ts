import type { Claim } from '../../types.ts';
import type { ClaimRecord } from '../records.ts';
import { SIGN } from '../relations/dyads.ts';
import type { DateRange } from '../views.ts';

/**
 * Acts of speech that are done in being said: a promise, a demand, a threat, an accusation. What was promised or threatened is no
 * prediction of the outlet's or the speaker's (codebook §10, ruling 1).
 */
const SAID_AND_DONE: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'THREATEN', 'ACCUSE']);

/** Words of planning are entries of these files of the lexicon; what else makes an act uncertain is a condition or a question. */
const PLANNED = /^(?:verbs|nouns)\/aspect:/;

/** A claim with the publication date of its report. */
export interface Foretold {
  readonly claim: Claim;
  readonly document: { readonly published?: string };
}

/**
 * Whether a claim says what will be: told in the future, or of a time after publication. Plans count (standards.md §6.9), conditions and
 * questions do not. A bare "not", with no time told, may be "not yet" (codebook §9.2) and predicts nothing.
 */
export function isPrediction({ claim, document }: Foretold): boolean {
  if (claim.kind === 'assessment') return claim.type === 'expectation';
  if (SAID_AND_DONE.has(claim.type)) return false;
  if (claim.tense !== 'future' && !(claim.tense === 'ongoing' && isAfter(claim, document.published))) return false;
  if (claim.factuality === 'Uu') return claim.rules.some((rule) => PLANNED.test(rule));
  return claim.factuality !== 'CT-' || claim.time?.from !== undefined;
}

const isAfter = (claim: Claim, published: string | undefined): boolean =>
  claim.time?.from !== undefined && published !== undefined && claim.time.from > published;

/** The predictions among claims; an expectation whose own subject is coded as a prediction in the same report is that one told twice. */
export function predictionsOf<T extends Pick<ClaimRecord, 'claim' | 'document'>>(claims: readonly T[]): readonly T[] {
  const found = claims.filter(isPrediction);
  const coded = new Set(found.filter((p) => p.claim.kind !== 'assessment').map((p) => `${p.document.id} ${p.claim.id}`));
  return found.filter(
    ({ claim, document }) => claim.kind !== 'assessment' || !claim.about.some((id) => coded.has(`${document.id} ${id}`)),
  );
}

/**
 * By when it must have come true: the time told; else null, which is open. None is made up: a prediction without a date never falls due by
 * itself, only when something fits it or a person says so.
 */
export function horizonOf({ claim }: Pick<ClaimRecord, 'claim'>): DateRange | null {
  const from = claim.time?.from;
  return from === undefined ? null : { earliest: from, latest: claim.time?.to ?? from };
}

/** Whether it says that something will be (1) or will not (−1); 0 where it says neither. */
export function polarityOf(claim: Claim): number {
  // a plan says that it will be
  return claim.factuality === 'Uu' ? (claim.tense === 'future' ? 1 : 0) : Math.sign(SIGN[claim.factuality]);
}
