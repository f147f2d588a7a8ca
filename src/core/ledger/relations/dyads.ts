import type { Claim, Factuality } from '../../types.ts';
import type { RoleEntities } from '../pack.ts';
import type { ProjectedDyad } from '../project.ts';
import { evidenceOf, isMutual } from './event-evidence.ts';
import { isRelationType, RELATION_RULES } from './relation-types.ts';

/** A claim that names many parties says little of each pair of them. */
const MOST_PAIRS = 12;

/** Certainty and polarity as one number, 3 for certain, 1 for possible, below 0 for denied; 0 says nothing. */
export const SIGN: Readonly<Record<Factuality, number>> = {
  'CT+': 3,
  'PR+': 2,
  'PS+': 1,
  Uu: 0,
  'PS-': -1,
  'PR-': -2,
  'CT-': -3,
};

/**
 * The pairs of entities that a claim puts into a relation, or whose relation an event bears on. What is only planned or foretold gives none.
 * `a` < `b` by id; `direction` 0 none, 1 a → b, 2 b → a. `precision` is that of the told time, null where publication stands for it.
 */
export function dyadsOf(claim: Claim, entities: RoleEntities): readonly ProjectedDyad[] {
  const sign = SIGN[claim.factuality];
  if (sign === 0 || claim.tense === 'future' || claim.kind === 'assessment') return [];
  const code = claim.mode === undefined ? claim.type : `${claim.type}/${claim.mode}`;
  const shared = {
    code,
    change: claim.kind === 'relation' ? (claim.change ?? null) : null,
    sign,
    precision: claim.time?.from === undefined ? null : (claim.time.precision ?? 'day'),
  };
  const dyads = new Map<string, ProjectedDyad>();
  for (const [from, to, directed] of pairsOf(claim, code, entities)) {
    if (from === to) continue;
    if (dyads.size >= MOST_PAIRS) break;
    const [a, b] = from < to ? [from, to] : [to, from];
    const direction = directed ? (a === from ? 1 : 2) : 0;
    dyads.set(`${a} ${b} ${direction}`, { a, b, ...shared, direction });
  }
  return [...dyads.values()];
}

type Pair = readonly [from: string, to: string, directed: boolean];

function pairsOf(claim: Claim, code: string, { actors, recipients }: RoleEntities): readonly Pair[] {
  if (claim.kind === 'relation') {
    if (!isRelationType(claim.type)) return [];
    return RELATION_RULES[claim.type].directed ? across(actors, recipients, true) : among([...actors, ...recipients]);
  }
  if (evidenceOf(code).length === 0) return [];
  // a mediator stands as actor and brings the parties together
  if (code === 'CONSULT/third-party') return among(recipients);
  if (!isMutual(code)) return across(actors, recipients, true);
  // of several who act together the recipient may be a common enemy
  return claim.actor.length > 1 ? among(actors) : across(actors, recipients, false);
}

const across = (actors: readonly string[], recipients: readonly string[], directed: boolean): Pair[] =>
  actors.flatMap((from) => recipients.map((to): Pair => [from, to, directed]));

const among = (ids: readonly string[]): Pair[] => ids.flatMap((from, i) => ids.slice(i + 1).map((to): Pair => [from, to, false]));
