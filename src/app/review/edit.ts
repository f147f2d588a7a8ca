import { type ProjectionTools, projectEdit } from '../../core/ledger/project-claims.ts';
import type { Registry } from '../../core/ledger/records.ts';
import type { Claim } from '../../core/types.ts';
import { type Acting, putOnRecord } from '../acting.ts';
import { assertMay } from '../people.ts';
import { entryLookup } from '../project-entry.ts';
import { Refusal } from '../refusal.ts';
import { type Reviewed, reviewed } from './decide.ts';
import { type ClaimPatch, patched } from './patch.ts';
import { claimToActOn } from './stored-claim.ts';

export interface Edited extends Reviewed {
  /** the parts that the edit changed */
  readonly changed: readonly string[];
}

/**
 * Puts another claim in a claim's place: the old one stays on record, superseded. `patch` is made from the claim as it is and its text.
 * Needs `review`. `settles`: it holds against those who differ (settle.ts). Throws `Refusal` `not-permitted`, `no-such-claim`, `edit-changes-nothing`,
 * `edit-unknown-id`, and what `patched` throws.
 */
export async function edit(
  acting: Acting,
  id: string,
  patchOf: (claim: Claim, text: string) => ClaimPatch,
  tools: () => Promise<ProjectionTools>,
  why?: string,
  settles = false,
): Promise<Edited> {
  await assertMay(acting.store, acting.by, 'review');
  const { claim, text, document } = await claimToActOn(acting, id);
  const mended = patched(id, claim, patchOf(claim, text), text);
  const changed = differing(claim, mended);
  if (changed.length === 0) throw new Refusal(id, { code: 'edit-changes-nothing', detail: id });
  const made = await tools();
  checkIds(id, mended, made.registry);
  const lookup = entryLookup(acting.store);
  const [reading, entry] = [await lookup.readingOf(document.id), await lookup.document(document.id)];
  const claims = projectEdit(mended, reading, entry, made);
  const said = {
    kind: 'review',
    claim: id,
    decision: 'edit',
    ...(settles && { settles }),
    ...(why !== undefined && { why }),
    edit: mended,
  } as const;
  const done = await putOnRecord(acting, said, { claims });
  return { ...(await reviewed(acting, id, 'edit', done)), changed };
}

function differing(before: Claim, after: Claim): string[] {
  const parts = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof Claim>;
  return [...parts].filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

/** Groups and persons that no list has carry their words in their id. */
const UNLISTED = /^(?:org|person):./;

/** Ids are of the lexicon, or say that no list has them. Throws `Refusal` `edit-unknown-id`. */
export function checkIds(id: string, { actor, recipient, place }: Claim, registry: Registry): void {
  for (const { ref } of [...actor, ...recipient]) {
    if (ref !== undefined && !registry.actor(ref) && !UNLISTED.test(ref)) throw unknownId(id, ref);
  }
  for (const { ref } of place) if (ref !== undefined && !registry.place(ref)) throw unknownId(id, ref);
}

const unknownId = (id: string, ref: string): Refusal => new Refusal(id, { code: 'edit-unknown-id', detail: ref });
