import type { Entry, Recorded } from '../../core/ledger/entries.ts';
import type { Policy } from '../../core/ledger/policy/types.ts';
import type { Claim } from '../../core/types.ts';
import type { Tally } from './tally.ts';
import type { ExportSource } from './types.ts';

/**
 * The log as a policy lets it out. Restricted claims are taken out of readings, and what people
 * said of them (reviews, grades, outcomes) is left out; all else stays as recorded, so a log from which nothing was taken comes back equal.
 */
export async function* policedEntries(source: ExportSource, policy: Policy, tally: Tally): AsyncGenerator<Recorded> {
  tally.start('entries');
  if (policy.log === 'withhold') return;
  for await (const recorded of source.entries()) {
    const entry = policy.restricted === 'include' ? recorded.entry : await unrestricted(recorded.entry, source, tally);
    if (entry) yield entry === recorded.entry ? recorded : { ...recorded, entry };
  }
}

async function unrestricted(entry: Entry, source: ExportSource, tally: Tally): Promise<Entry | undefined> {
  if (entry.kind === 'reading') {
    const text = (await source.textOf(entry.document)) ?? '';
    const claims = entry.reading.claims.filter((claim) => !isOut(claim, text, source, tally));
    return claims.length === entry.reading.claims.length ? entry : { ...entry, reading: { ...entry.reading, claims } };
  }
  const about = claimOf(entry);
  if (about === undefined) return entry;
  const [record] = await source.claimsOf([about]);
  const text = entry.kind === 'review' && entry.edit ? ((await source.textOf(about.slice(0, about.indexOf('.')))) ?? '') : '';
  if (entry.kind === 'review' && entry.edit && isOut(entry.edit, text, source, tally)) return undefined;
  if (!record?.restricted) return entry;
  tally.withhold('entries', 'restricted');
  return undefined;
}

/** The claim that somebody judged: his reasons may say what the claim does. */
function claimOf(entry: Entry): string | undefined {
  if (entry.kind === 'review' || entry.kind === 'outcome') return entry.claim;
  return entry.kind === 'grade' && entry.on === 'claim' ? entry.subject : undefined;
}

function isOut(claim: Claim, text: string, source: ExportSource, tally: Tally): boolean {
  const restricted = source.restricts(claim, text.slice(claim.evidence.start, claim.evidence.end));
  if (restricted) tally.withhold('entries', 'restricted');
  return restricted;
}
