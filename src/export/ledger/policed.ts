import {
  applyToClaim,
  applyToDocument,
  applyToEvent,
  applyToRelation,
  type PolicyContext,
} from '../../core/ledger/policy/apply.ts';
import { entitiesOnly } from '../../core/ledger/policy/entity.ts';
import type { Applied } from '../../core/ledger/policy/types.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import { policedEntries } from './policed-entries.ts';
import type { Tally } from './tally.ts';
import type { ExportContext, ExportEvent, ExportRelation, ExportSource, GradedClaim, PolicedSource } from './types.ts';

/** Claims looked up or graded in one go. */
const BATCH = 500;

/** The source as exporters see it: nothing passes that the policy keeps in, and all it changes is changed. What it did is tallied. */
export function policed(source: ExportSource, { policy, now, signal }: ExportContext, tally: Tally): PolicedSource {
  const context: PolicyContext = { policy, now, registry: source.registry };
  const look = new Looker(source, context, tally);
  const pass = <T>(kind: 'documents' | 'claims' | 'events' | 'relations', applied: Applied<T>): T | undefined => {
    signal?.throwIfAborted();
    if (applied.kind === 'withheld') {
      tally.withhold(kind, applied.reason);
      return undefined;
    }
    tally.keep(kind, applied.changes);
    return applied.record;
  };
  return {
    registry: entitiesOnly(source.registry, policy),
    async *documents() {
      tally.start('documents');
      for await (const document of source.documents()) {
        const out = pass('documents', applyToDocument(document, context));
        if (out) yield out;
      }
    },
    async *claims() {
      tally.start('claims');
      for await (const batch of batches(source.claims())) {
        const out = batch.flatMap((claim) => pass('claims', applyToClaim(claim, context)) ?? []);
        yield* await look.graded('claims', out);
      }
    },
    async *events() {
      tally.start('events');
      for await (const event of source.events()) {
        const claims = await look.claimsOf(event.claims);
        const out = pass('events', applyToEvent(event, claims, context));
        if (out) yield { event: out, claims: await look.graded('events', look.out(claims)) } satisfies ExportEvent;
      }
    },
    async *relations() {
      tally.start('relations');
      for await (const period of source.relations()) {
        const claims = await look.claimsOf([...period.for, ...period.against]);
        const kept = look.out(claims);
        const out = pass('relations', applyToRelation(period, new Set(kept.map((claim) => claim.id)), context));
        if (out) yield await look.relation(out, claims, kept);
      }
    },
    entries: () => policedEntries(source, policy, tally),
    textOf: async (document) => (policy.quotes === 'keep' ? source.textOf(document) : undefined),
    ...(source.raw && policy.quotes === 'keep' && { raw: (sha: string) => source.raw!(sha) }),
  };
}

/** Looks claims up, after policy, and grades them. */
class Looker {
  private readonly source: ExportSource;
  private readonly context: PolicyContext;
  private readonly tally: Tally;
  constructor(source: ExportSource, context: PolicyContext, tally: Tally) {
    this.source = source;
    this.context = context;
    this.tally = tally;
  }

  async claimsOf(ids: readonly string[]): Promise<readonly ClaimRecord[]> {
    const found: ClaimRecord[] = [];
    for (let at = 0; at < ids.length; at += BATCH) found.push(...(await this.source.claimsOf(ids.slice(at, at + BATCH))));
    return found;
  }

  out(claims: readonly ClaimRecord[]): readonly ClaimRecord[] {
    return claims.flatMap((claim) => {
      const applied = applyToClaim(claim, this.context);
      return applied.kind === 'kept' ? [applied.record] : [];
    });
  }

  async graded(kind: 'claims' | 'events' | 'relations', claims: readonly ClaimRecord[]): Promise<readonly GradedClaim[]> {
    const grades = await this.source.gradesOf(claims);
    return claims.map((claim, i) => {
      this.tally.claim(kind, claim, grades[i]!);
      return { ...claim, grades: grades[i]! };
    });
  }

  /** Chains are told apart by words that policy may take out: they are counted on the claims as recorded, less those that stay in. */
  async relation(
    period: ExportRelation['period'],
    recorded: readonly ClaimRecord[],
    kept: readonly ClaimRecord[],
  ): Promise<ExportRelation> {
    await this.graded('relations', kept);
    const speaking = new Set(period.for);
    const supporting = recorded.filter((claim) => speaking.has(claim.id));
    const outlets = [...new Set(supporting.flatMap((claim) => claim.document.outlet ?? []))].sort();
    return { period, chains: this.source.chainsOf(supporting).length, outlets };
  }
}

async function* batches<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
