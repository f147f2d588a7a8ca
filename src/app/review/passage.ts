import type { ClaimRecord } from '../../core/ledger/records.ts';
import type { Session } from '../query/session.ts';

/** What stands around a claim's words. Offsets of the claim less `start` are offsets in `text`. */
export interface Passage {
  readonly start: number;
  readonly text: string;
}

/** So much of the text before and behind, in UTF-16 code units: a few sentences. */
const AROUND = 300;

/** The words of each claim with those around them, cut between words. */
export async function passagesOf(session: Session, records: readonly ClaimRecord[]): Promise<readonly Passage[]> {
  const ids = [...new Set(records.map(({ document }) => document.id))];
  if (ids.length === 0) return [];
  const rows = await session.store.db.selectFrom('document').select(['key', 'id']).where('id', 'in', ids).execute();
  const texts = await session.texts.of(rows.map(({ key }) => key));
  const byId = new Map(rows.map(({ id, key }) => [id, texts.get(key) ?? '']));
  return records.map(({ document, claim }) => passageOf(byId.get(document.id) ?? '', claim.evidence));
}

export function passageOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Passage {
  const from = start <= AROUND ? 0 : Math.min(start, text.indexOf(' ', start - AROUND) + 1);
  const last = text.lastIndexOf(' ', end + AROUND);
  const to = end + AROUND >= text.length ? text.length : Math.max(end, last);
  return { start: from, text: text.slice(from, to) };
}
