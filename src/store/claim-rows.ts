import { keyOf } from '../core/ledger/keys.ts';
import type { ProjectedClaim, ProjectedDyad } from '../core/ledger/project.ts';
import { claimKey } from './claim-id.ts';
import type { TextRow } from './engine.ts';
import type { ClaimRow, DyadTableRow, Tables, TagRow } from './tables.ts';
import { columnText, tagTerm } from './terms.ts';

type EntityRow = Tables['entity'];

/** Rows of the claims of a batch, gathered table by table. */
export interface ClaimRows {
  readonly claims: ClaimRow[];
  readonly tags: TagRow[];
  readonly dyads: DyadTableRow[];
  readonly terms: TextRow[];
  /** by id; `claims` counts those of this batch */
  readonly entities: Map<string, { -readonly [C in keyof EntityRow]: EntityRow[C] }>;
}

export const noClaimRows = (): ClaimRows => ({ claims: [], tags: [], dyads: [], terms: [], entities: new Map() });

/** Where a claim comes from. `reading` is 0 for a person's edit. */
export interface ClaimOrigin {
  readonly seq: number;
  readonly document: number;
  readonly reading: number;
}

export function addClaims(rows: ClaimRows, claims: readonly ProjectedClaim[], origin: ClaimOrigin): void {
  for (const [n, claim] of claims.entries()) {
    const key = claimKey(origin.seq, n);
    rows.claims.push(claimRow(claim, key, origin));
    const filed = addTags(rows, claim, key);
    addDyads(rows, claim, key, origin.document);
    rows.terms.push({ key, terms: [...claim.terms, ...filed.map(tagTerm)] });
  }
}

function claimRow(claim: ProjectedClaim, key: number, { document, reading }: ClaimOrigin): ClaimRow {
  return {
    key,
    document,
    name: columnText(claim.name),
    reading,
    kind: claim.kind,
    type: claim.type,
    mode: claim.mode,
    factuality: claim.factuality,
    tense: claim.tense,
    day: claim.day,
    told: claim.told ? 1 : 0,
    from_day: claim.from,
    to_day: claim.to,
    review: 'unreviewed',
    superseded: null,
    restricted: claim.restricted ? 1 : 0,
    body: columnText(claim.body),
  };
}

/** One posting for each entity; one that stands in two roles has both in its mask. Gives the keys of the entities. */
function addTags({ tags, entities }: ClaimRows, { tags: projected, day }: ProjectedClaim, claim: number): readonly number[] {
  const masks = new Map<string, number>();
  for (const { id, name, roles } of projected) {
    const before = masks.get(id);
    masks.set(id, (before ?? 0) | roles);
    if (before !== undefined) continue;
    const entity = entities.get(id);
    if (entity) entity.claims++;
    else entities.set(id, { key: keyOf(id), id: columnText(id), name: columnText(name), claims: 1 });
  }
  const keys: number[] = [];
  for (const [id, roles] of masks) {
    const tag = entities.get(id)!.key;
    keys.push(tag);
    tags.push({ tag, day, claim, roles });
  }
  return keys;
}

function addDyads({ dyads }: ClaimRows, { dyads: projected, day }: ProjectedClaim, claim: number, document: number): void {
  const seen = new Set<string>();
  for (const dyad of projected) {
    const { a, b, direction } = inOrder(dyad);
    const same = `${a} ${b} ${dyad.code}`;
    if (seen.has(same)) continue;
    seen.add(same);
    const { code, change, sign, precision } = dyad;
    dyads.push({ a, b, day, claim, document, code, change, sign, direction, precision });
  }
}

/** Smaller key first; the direction turns with them. */
function inOrder(dyad: ProjectedDyad): { readonly a: number; readonly b: number; readonly direction: number } {
  const [a, b] = [keyOf(dyad.a), keyOf(dyad.b)];
  if (a <= b) return { a, b, direction: dyad.direction };
  return { a: b, b: a, direction: dyad.direction === 0 ? 0 : 3 - dyad.direction };
}
