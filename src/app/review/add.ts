import { type ProjectionTools, projectAddition } from '../../core/ledger/project-claims.ts';
import { segment } from '../../core/text/segment.ts';
import type { Claim, Mention, Reading, Reference, Span } from '../../core/types.ts';
import { claimIdOf, claimKey } from '../../store/claim-id.ts';
import { seal, shortHash } from '../../store/sealed.ts';
import { type Acting, type OnRecord, putOnRecord } from '../acting.ts';
import { unread } from '../ingest/prepare.ts';
import { assertMay } from '../people.ts';
import { entryLookup } from '../project-entry.ts';
import { Refusal } from '../refusal.ts';
import { checkIds } from './edit.ts';
import { type ClaimPatch, patched } from './patch.ts';
import { kindOfType } from './vocabulary.ts';

/** Stands in the claim where a reader names the rules that fired. */
export const ADDED = 'person:added';

/** A claim that a person put on record, and where. */
export interface Added extends OnRecord {
  readonly claim: string;
  readonly document: string;
}

/**
 * Puts a claim on record that no reader found: a reading of the report whose coder is the person, of this one claim. `trigger` is the span
 * that names the act; `patchOf` gives the other parts from a claim that has only that and its sentence. `type` must be among them; the kind
 * goes with the type, and an outlet that names a source vouches for nothing unless it is said to. The same claim sent again is the one
 * that is there. Needs `review`, for restricted claims `restricted` as well. Throws `Refusal` `not-permitted`, `unknown-document`, and what
 * `edit` throws of a patch.
 */
export async function addClaim(
  acting: Acting,
  document: string,
  trigger: Span,
  patchOf: (claim: Claim, text: string) => ClaimPatch,
  tools: () => Promise<ProjectionTools>,
): Promise<Added> {
  const { store, by } = acting;
  await assertMay(store, by, 'review');
  const { db } = store;
  const row = await db.selectFrom('document').select('key').where('id', '=', document).executeTakeFirst();
  if (!row) throw new Refusal(document, { code: 'unknown-document', detail: document });
  const lookup = entryLookup(store);
  const entry = await lookup.document(document);
  const claim = claimOf(document, trigger, patchOf, entry.text);
  const made = await tools();
  checkIds(document, claim, made.registry);
  const nothing = unread(entry, { kind: 'person', version: by }, []);
  const reading: Reading = { ...nothing, mentions: mentionsOf(claim), claims: [claim] };
  const claims = projectAddition(reading, await lookup.readingOf(document), entry, made);
  if (claims.claims.some(({ restricted }) => restricted)) await assertMay(store, by, 'restricted');
  const said = { kind: 'reading', document, reading } as const;
  await putOnRecord(acting, said, { claims });
  return whereItStands(acting, row.key, document, shortHash(seal(said).digest));
}

function claimOf(id: string, trigger: Span, patchOf: (claim: Claim, text: string) => ClaimPatch, text: string): Claim {
  const { start, end } = trigger;
  if (start < 0 || start >= end || end > text.length) throw new Refusal(id, { code: 'edit-span', detail: `${start}–${end}: ` });
  const bare = bareClaim({ start, end, text: text.slice(start, end) }, sentencesAround(trigger, text));
  const patch = patchOf(bare, text);
  const { type, attribution } = patch;
  if (typeof type !== 'string' || type === '') throw new Refusal(id, { code: 'edit-wrong-value', detail: 'type=…' });
  const told = Array.isArray(attribution) && attribution.length > 0;
  const implied = {
    kind: kindOfType(type) ?? bare.kind,
    outletFactuality: told ? 'Uu' : (patch.factuality ?? bare.factuality),
  };
  return patched(id, bare, { ...implied, ...patch, rules: [ADDED] }, text);
}

const bareClaim = (trigger: Reference, evidence: Span): Claim => ({
  ...{ id: 'c1', kind: 'event', type: '', trigger, also: [], evidence },
  ...{ actor: [], recipient: [], place: [], time: null, quantities: [], attribution: [] },
  ...{ factuality: 'CT+', outletFactuality: 'CT+', hedges: [], tense: 'past', about: [], rules: [ADDED] },
});

/** The sentence that a span stands in; all of them where it reaches over several. */
export function sentencesAround({ start, end }: Span, text: string): Span {
  const touched = segment(text).filter((sentence) => sentence.start < end && start < sentence.end);
  return { start: Math.min(start, touched[0]?.start ?? start), end: Math.max(end, touched.at(-1)?.end ?? end) };
}

/** What the person's claim says its words stand for. */
function mentionsOf({ trigger, actor, recipient, place, time, quantities, attribution, hedges }: Claim): Mention[] {
  const as = (kind: Mention['kind'], list: readonly Reference[]): Mention[] =>
    list.map(({ start, end, text, ref }) => ({ kind, start, end, text, ...(ref !== undefined && { ref }) }));
  return [
    ...as('act', [trigger]),
    ...as('actor', [...actor, ...recipient]),
    ...as('place', place),
    ...as('time', time ? [time] : []),
    ...as('quantity', quantities),
    ...as('source', attribution),
    ...as('hedge', hedges),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

async function whereItStands({ store }: Acting, key: number, document: string, hash: number): Promise<Added> {
  const { db } = store;
  const reading = db.selectFrom('reading').select('seq').where('document', '=', key).where('hash', '=', hash);
  const { seq } = await reading.executeTakeFirstOrThrow();
  const claim = db.selectFrom('claim').select(['key', 'reading', 'name']).where('key', '=', claimKey(seq, 0));
  const { at, by } = (await store.recorded([seq])).get(seq)!;
  return { claim: claimIdOf(document, await claim.executeTakeFirstOrThrow()), document, seq, at, by };
}
