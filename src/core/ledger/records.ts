import type { Claim } from '../types.ts';
import type { Coder } from './entries.ts';

/** What the ledger's logic works on: documents and claims as a store gives them back, by the filters of a query. */

/** A document without its text. */
export interface DocumentRecord {
  readonly id: string;
  readonly externalId?: string;
  /** id of the group of copies: the smallest document id in it (copies are not witnesses) */
  readonly group: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
  readonly lang?: string;
  /** ISO instant at which the ledger came to know it */
  readonly known: string;
  /** length of the text in UTF-16 code units */
  readonly length: number;
  /** `read`, `silent` (read, nothing found), or the code of why it was not read */
  readonly state: string;
  readonly claims: number;
}

export type ReviewState = 'unreviewed' | 'accepted' | 'rejected' | 'unsure' | 'superseded';

/** A claim with what surrounds it. */
export interface ClaimRecord {
  /** `documentId.rN.cM`: document, number of the reading in it, the coder's own id. An edit is `documentId.eSEQ` */
  readonly id: string;
  readonly document: DocumentRecord;
  readonly coder: Coder;
  readonly claim: Claim;
  /** the words of `claim.evidence` */
  readonly evidence: string;
  /** entity ids of the roles, lineage not merged; roles that are no entity (private persons, crowds) are left out */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** ids of the places told */
  readonly places: readonly string[];
  /** ISO date under which the claim is filed: the first told day, else the publication date of the first copy, else null */
  readonly day: string | null;
  /** whether the day was told, or taken from publication */
  readonly told: boolean;
  readonly known: string;
  readonly review: ReviewState;
  /** sexual violence and what policy adds: kept out of queries and exports unless asked for by a person allowed to */
  readonly restricted: boolean;
}

/** An entity that claims speak of: an organisation, a state, or a person with a public post. */
export interface ActorRecordView {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly country?: string;
  readonly parent?: string;
  readonly successor?: string;
  readonly start?: string;
  readonly end?: string;
}

export interface PlaceRecordView {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly type: string;
  readonly country: string;
  readonly division?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly precision: string;
}

/** The lexicon's actors and places, looked up by id. */
export interface Registry {
  actor(id: string): ActorRecordView | undefined;
  place(id: string): PlaceRecordView | undefined;
}

/** The two days of "as of" (ISO dates, inclusive): what the ledger knew by the one, what held on the other. */
export interface AsOf {
  readonly knownBy?: string;
  readonly trueOn?: string;
}
