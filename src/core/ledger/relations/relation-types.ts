/** The 12 relation types (codebook §4, standards.md §5.4) and the rules by which their periods open, last and close (docs/relations.md). */

export const RELATION_TYPES = [
  'MEMBER_OF',
  'ALLEGIANCE',
  'SUCCEEDS',
  'MERGED_INTO',
  'SPLIT_FROM',
  'ALLIANCE',
  'COOPERATION',
  'SUPPORT_FOR',
  'RAPPROCHEMENT',
  'TRUCE',
  'RIVALRY',
  'HOSTILITY',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** What of another type closes a period, once the evidence is later than the period's beginning. */
export interface Closer {
  readonly type: RelationType;
  /**
   * `any`: every claim that says so in words. `begins`: only one that says it began. `fighting`: hostility named in words, or two claims of
   * fighting within a month (one may be misread). `quiet`: a truce after which no fighting is told for a week.
   */
  readonly by: 'any' | 'begins' | 'fighting' | 'quiet';
}

export interface RelationRule {
  readonly directed: boolean;
  /** so many days without evidence, and evidence after them opens a new period; null: silence means nothing */
  readonly gap: number | null;
  readonly level: number;
  readonly closers: readonly Closer[];
  /** the kinds of content that the relation has by its meaning */
  readonly domains: readonly string[];
}

const merged: Closer = { type: 'MERGED_INTO', by: 'any' };
const allied: Closer = { type: 'ALLIANCE', by: 'begins' };
const fighting: Closer = { type: 'HOSTILITY', by: 'fighting' };
const split: Closer = { type: 'SPLIT_FROM', by: 'any' };

/** What is told once and then taken for granted (who belongs to whom) knows no gap; what only lasts while it is acted on has a short one. */
export const RELATION_RULES: Readonly<Record<RelationType, RelationRule>> = {
  MEMBER_OF: { directed: true, gap: null, level: 3, closers: [split], domains: ['personnel'] },
  ALLEGIANCE: { directed: true, gap: null, level: 3, closers: [split], domains: [] },
  SUCCEEDS: { directed: true, gap: null, level: 3, closers: [], domains: ['personnel'] },
  MERGED_INTO: { directed: true, gap: null, level: 3, closers: [split], domains: ['operational', 'personnel'] },
  SPLIT_FROM: { directed: true, gap: null, level: 0, closers: [merged], domains: [] },
  ALLIANCE: { directed: false, gap: 730, level: 2, closers: [fighting, merged], domains: [] },
  COOPERATION: { directed: false, gap: 180, level: 1, closers: [fighting, merged], domains: ['operational'] },
  SUPPORT_FOR: { directed: true, gap: 365, level: 1, closers: [merged], domains: [] },
  RAPPROCHEMENT: { directed: false, gap: 90, level: 0, closers: [fighting, allied, merged], domains: [] },
  TRUCE: { directed: false, gap: 180, level: 0, closers: [fighting, allied, merged], domains: [] },
  RIVALRY: { directed: false, gap: 365, level: -1, closers: [allied, merged], domains: [] },
  HOSTILITY: { directed: false, gap: 365, level: -3, closers: [{ type: 'TRUCE', by: 'quiet' }, allied, merged], domains: [] },
};

export const isRelationType = (code: string): code is RelationType => Object.hasOwn(RELATION_RULES, code);
