import type { Coder, Credibility, Recorded, Reliability } from '../../core/ledger/entries.ts';
import type { DocumentWithText } from '../../core/ledger/policy/apply.ts';
import type { Policy } from '../../core/ledger/policy/types.ts';
import type { AsOf, ClaimRecord, Registry } from '../../core/ledger/records.ts';
import type { Chain, EventView, RelationPeriod } from '../../core/ledger/views.ts';
import type { Claim } from '../../core/types.ts';

/** The contract of exports: what an export is made from, what it is told, and what an exporter is. */

export interface Grades {
  /** of the source the claim comes from */
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/**
 * What is exported: the answer to a query, streamed. Every call starts anew and gives the same records in the same order, by id (so the claims
 * of a document follow one another). Nothing is withheld here: policies are carried out on what comes out (policed.ts).
 */
export interface ExportSource {
  readonly registry: Registry;
  /** text is looked at by policy only; most exports do without, so it may be left out here and given by `textOf` */
  documents(): AsyncIterable<DocumentWithText>;
  claims(): AsyncIterable<ClaimRecord>;
  events(): AsyncIterable<EventView>;
  relations(): AsyncIterable<RelationPeriod>;
  /** the log in order of `seq`, whole */
  entries(): AsyncIterable<Recorded>;
  /** claims by id, in the order asked for; unknown ones are left out. At most 500 are asked for at once */
  claimsOf(ids: readonly string[]): Promise<readonly ClaimRecord[]>;
  textOf(document: string): Promise<string | undefined>;
  /** bytes as received, by SHA-256; left out where the source has none */
  raw?(sha: string): Promise<Uint8Array | null>;
  /** one for each claim, in order */
  gradesOf(claims: readonly ClaimRecord[]): Promise<readonly Grades[]>;
  /** independent chains among claims (core/ledger): those that meet before the event are one */
  chainsOf(claims: readonly ClaimRecord[]): readonly Chain[];
  /** core/ledger/policy/sensitive.ts with the words of the lexicon */
  restricts(claim: Claim, evidence: string): boolean;
}

/** How numbers are given (core/ledger/views.ts, `Numbers`). */
export type NumbersView = 'conservative' | 'triple' | 'majority' | 'by-source';

export interface ExportContext {
  /** ISO instant of the export. An argument, so that the same ledger gives the same bytes */
  readonly now: string;
  readonly policy: Policy;
  /** the filters of the query, as given, for the manifest */
  readonly filters: Readonly<Record<string, string | readonly string[] | boolean | number>>;
  readonly asOf: AsOf;
  /** version of the package, and hash of the lexicon in use */
  readonly method: { readonly version: string; readonly lexicon: string };
  /** a sentence on licences in place of the default one */
  readonly licence?: string;
  readonly signal?: AbortSignal;
}

/** A file being written. `write` resolves when more may come (backpressure). */
export interface Sink {
  write(chunk: string | Uint8Array): Promise<void>;
}
export type Open = (name: string) => Promise<Sink>;

export type GradedClaim = ClaimRecord & { readonly grades: Grades };

/** An event with all its claims. */
export interface ExportEvent {
  readonly event: EventView;
  readonly claims: readonly GradedClaim[];
}

/** A relation with the claims for it, and the number of independent chains among them. */
export interface ExportRelation {
  readonly period: RelationPeriod;
  readonly chains: number;
  readonly outlets: readonly string[];
}

/** What exporters read: an `ExportSource` after policy. Persons without a public post are not in `registry`. */
export interface PolicedSource {
  readonly registry: Registry;
  documents(): AsyncIterable<DocumentWithText>;
  claims(): AsyncIterable<GradedClaim>;
  events(): AsyncIterable<ExportEvent>;
  relations(): AsyncIterable<ExportRelation>;
  /** without restricted claims where these are withheld, and empty where the log is */
  entries(): AsyncIterable<Recorded>;
  /** undefined where quotes are withheld */
  textOf(document: string): Promise<string | undefined>;
  /** left out where the source has none, or quotes are withheld */
  raw?(sha: string): Promise<Uint8Array | null>;
}

/** How many records each file holds, and what was left out because the format has no room for it, by reason. */
export interface Counts {
  readonly files: Readonly<Record<string, number>>;
  readonly skipped?: Readonly<Record<string, number>>;
}

export interface Exporter {
  readonly format: string;
  readonly files: readonly string[];
  readonly view: NumbersView;
  /** true: it carries the log itself, so a policy that withholds the log cannot be carried out with it */
  readonly log?: boolean;
  write(source: PolicedSource, context: ExportContext, open: Open): Promise<Counts>;
}

export interface ManifestFile {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** `manifest.json` of every export. */
export interface Manifest {
  readonly schema: 'isnad/export@1';
  readonly format: string;
  readonly created: string;
  readonly policy: Policy;
  readonly numbers: NumbersView;
  readonly filters: ExportContext['filters'];
  readonly asOf: AsOf;
  readonly method: {
    readonly version: string;
    readonly lexicon: string;
    readonly coders: readonly (Coder & { readonly claims: number })[];
  };
  readonly files: readonly ManifestFile[];
  /** left out because the format cannot hold it */
  readonly skipped: Readonly<Record<string, number>>;
  /** kept in by policy: how many of each kind of record, by reason */
  readonly withheld: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** made less exact by policy: how many records of each kind, by what was changed */
  readonly changed: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** claims that went out, or that what went out rests on, by Admiralty grades, e.g. `F6` */
  readonly grades: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly licence: string;
  readonly limits: { readonly ar: string; readonly en: string };
}
