/** `day` of what no date is known of: sorts before every day. */
export const NO_DAY = -1_000_000;

/**
 * What one entry adds to the views, as plain rows; keys are given by the store. Claims count from 0 within the entry, and rows point at
 * them by that number (`claim`). Made by `projectDocument`, `projectReading` and their like; the same entry gives the same rows.
 */
export interface Projection {
  readonly document?: ProjectedDocument;
  readonly claims?: ProjectedClaims;
}

export interface ProjectedDocument {
  readonly id: string;
  readonly externalId: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** days since 1970-01-01 */
  readonly published: number | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly length: number;
  /** sampled shingle hashes, by which copies are found (core/ledger/copies) */
  readonly sketch: { readonly hashes: readonly number[]; readonly words: number };
  /** terms of its whole text, for the search of documents */
  readonly terms: readonly string[];
}

export interface ProjectedClaims {
  /** the document's id; the store finds its key */
  readonly document: string;
  /** `read`, `silent`, or the code of why it was not read; null for a person's edit, which leaves it */
  readonly state: string | null;
  readonly claims: readonly ProjectedClaim[];
}

export interface ProjectedClaim {
  readonly name: string;
  readonly kind: string;
  readonly type: string;
  readonly mode: string | null;
  readonly factuality: string;
  readonly tense: string;
  readonly day: number;
  readonly told: boolean;
  readonly from: number | null;
  readonly to: number | null;
  readonly restricted: boolean;
  readonly body: string;
  readonly tags: readonly ProjectedTag[];
  readonly dyads: readonly ProjectedDyad[];
  /** terms of its evidence */
  readonly terms: readonly string[];
}

/** `id` as in `actor:islamic-state`, `place:…`, `outlet:…`, `type:ASSAULT`; `name` for people to read. */
export interface ProjectedTag {
  readonly id: string;
  readonly name: string;
  readonly roles: number;
}

export interface ProjectedDyad {
  readonly a: string;
  readonly b: string;
  readonly code: string;
  readonly change: string | null;
  readonly sign: number;
  readonly direction: number;
  readonly precision: string | null;
}
