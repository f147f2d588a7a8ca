import type { RelationType } from './relation-types.ts';

/** What an event between two entities says of how they stand to each other. */
export interface EventEvidence {
  readonly type: RelationType;
  /** evidence that weighs 2 together opens a period; see `distinct` */
  readonly weight: 1 | 2;
  /** the level it bears out (standards.md §5.3) */
  readonly level: number;
  readonly domain?: string;
  /** it counts once for each direction, however often it is told: one side's releases are no exchange */
  readonly distinct?: true;
  /** it means this only between parties that were at odds in the year before: friends meet as well */
  readonly atOdds?: true;
  /** it ends the relation instead */
  readonly ends?: true;
}

const fight: EventEvidence = { type: 'HOSTILITY', weight: 2, level: -3 };
const force: EventEvidence = { type: 'RIVALRY', weight: 2, level: -2 };
const words: EventEvidence = { type: 'RIVALRY', weight: 1, level: -1 };
const closer: EventEvidence = { type: 'RAPPROCHEMENT', weight: 1, level: 1, distinct: true, atOdds: true };

/**
 * By `TYPE/mode`, else by `TYPE`. Joint actors of one act and a shared enemy are no evidence: support takes content (standards.md §5.4 d).
 * Requests, protests and troop movements say nothing of a relation.
 */
const EVIDENCE: Readonly<Record<string, readonly EventEvidence[]>> = {
  ASSAULT: [fight],
  COERCE: [force],
  'COERCE/censor': [words],
  'COERCE/cyber': [words],
  'COERCE/misinformation': [words],
  SANCTION: [words],
  'SANCTION/expel': [force],
  'SANCTION/discontinue': [words, { type: 'SUPPORT_FOR', weight: 2, level: 0, ends: true }],
  ACCUSE: [words],
  REJECT: [words],
  THREATEN: [words],
  'RETREAT/ceasefire': [{ type: 'TRUCE', weight: 2, level: 0 }],
  'RETREAT/x-exchange': [{ ...closer, weight: 2 }],
  'RETREAT/release': [closer],
  CONCEDE: [closer],
  CONSULT: [closer],
  AGREE: [closer, { type: 'TRUCE', weight: 1, level: 0, atOdds: true }],
  AID: [{ type: 'SUPPORT_FOR', weight: 2, level: 1, domain: 'material' }],
  SUPPORT: [{ type: 'SUPPORT_FOR', weight: 1, level: 1, domain: 'rhetorical' }],
  COOPERATE: [{ type: 'COOPERATION', weight: 2, level: 1, domain: 'operational' }],
};

const NONE: readonly EventEvidence[] = [];

/** @param code `TYPE/mode` or `TYPE` */
export const evidenceOf = (code: string): readonly EventEvidence[] => own(code) ?? own(code.split('/')[0]!) ?? NONE;

const own = (code: string): readonly EventEvidence[] | undefined => (Object.hasOwn(EVIDENCE, code) ? EVIDENCE[code] : undefined);

/** Acts that two sides do together or to each other: both stand as actors. */
const MUTUAL: ReadonlySet<string> = new Set([
  'ASSAULT/x-clash',
  'RETREAT/x-exchange',
  'RETREAT/ceasefire',
  'CONSULT',
  'AGREE',
  'COOPERATE',
]);

export const isMutual = (code: string): boolean => MUTUAL.has(code) || MUTUAL.has(code.split('/')[0]!);
