import type { Stretch } from './lane.ts';
import { RELATION_RULES, type RelationType } from './relation-types.ts';

/** What lasts: half a year between the first and the last evidence, and three claims at least (`+2: lasting alliance, material content`). */
const LASTING = 182;
const OFTEN = 3;

/**
 * The level of a stretch by the ladder of standards.md §5.3, from its evidence alone: what its type stands for, moved by what was done
 * (arrests make a rivalry −2) and by words that it weakened (one step towards 0). The table is in docs/relations.md.
 */
export function levelOf(type: RelationType, stretch: Stretch): number {
  const base = RELATION_RULES[type].level;
  const sure = stretch.for.filter((point) => point.certainty > 1);
  const borneOut = sure.flatMap((point) => (point.words || point.says === 'ends' ? [] : (point.level ?? [])));
  const strongest = base < 0 ? Math.min(base, ...borneOut) : Math.max(base, ...borneOut);
  const raised = mayLast(type) && lasts(stretch) && hasContent(type, stretch) ? 2 : strongest;
  const last = sure.filter((point) => point.words && point.says !== 'ends').at(-1);
  return last?.says === 'weakens' && Math.abs(raised) > 1 ? raised - Math.sign(raised) : raised;
}

const mayLast = (type: RelationType): boolean => type === 'COOPERATION' || type === 'SUPPORT_FOR';

const lasts = (stretch: Stretch): boolean =>
  stretch.seenLast - stretch.seenFirst >= LASTING && stretch.for.reduce((sum, point) => sum + point.bundle.count, 0) >= OFTEN;

const hasContent = (type: RelationType, stretch: Stretch): boolean =>
  domainsOf(type, stretch).some((domain) => domain !== 'rhetorical');

/** What the relation consists of, what is told most first. */
export function domainsOf(type: RelationType, stretch: Stretch): readonly string[] {
  const counts = new Map<string, number>();
  for (const domain of RELATION_RULES[type].domains) counts.set(domain, 0);
  for (const { domain, certainty, bundle } of stretch.for)
    if (domain !== null && certainty > 1) counts.set(domain, (counts.get(domain) ?? 0) + bundle.count);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([domain]) => domain);
}
