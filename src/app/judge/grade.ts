import type { Credibility, Reliability } from '../../core/ledger/entries.ts';
import { keyOf } from '../../core/ledger/keys.ts';
import type { Store } from '../../store/contract.ts';
import { type Acting, type OnRecord, putOnRecord } from '../acting.ts';
import { assertMay } from '../people.ts';
import { Refusal } from '../refusal.ts';
import { claimToActOn } from '../review/stored-claim.ts';

/** Admiralty: how reliable a source is, and how credible one claim (docs/review.md). */
export const RELIABILITIES: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];
export const CREDIBILITIES: readonly Credibility[] = ['1', '2', '3', '4', '5', '6'];

export interface Graded extends OnRecord {
  readonly subject: string;
  readonly grade: Reliability | Credibility;
}

/** Grades a source, by id or by name. Needs `grade`. Throws `Refusal` `not-permitted`, `no-such-source`, `ambiguous-source`. */
export async function gradeSource(acting: Acting, named: string, grade: Reliability, why?: string): Promise<Graded> {
  await assertMay(acting.store, acting.by, 'grade');
  const subject = await sourceNamed(acting.store, named);
  const done = await putOnRecord(acting, { kind: 'grade', on: 'source', subject, grade, ...(why !== undefined && { why }) });
  return { ...done, subject, grade };
}

/** Grades the credibility of one claim. Needs `grade`. Throws `Refusal` `not-permitted`, `no-such-claim`. */
export async function gradeClaim(acting: Acting, id: string, grade: Credibility, why?: string): Promise<Graded> {
  await assertMay(acting.store, acting.by, 'grade');
  await claimToActOn(acting, id);
  const done = await putOnRecord(acting, { kind: 'grade', on: 'claim', subject: id, grade, ...(why !== undefined && { why }) });
  return { ...done, subject: id, grade };
}

/** Under which tags the claims of a source are filed. An outlet's own reports, and what others relay from it, are one source. */
export const tagsOfSource = (id: string): readonly string[] =>
  id.startsWith('outlet:') ? [id, `source:${id}`] : [`source:${id}`];

/** The id of a source for the tag its claims are filed under. */
export const sourceOfTag = (tag: string): string => (tag.startsWith('source:') ? tag.slice('source:'.length) : tag);

/** Most candidates that are named where a name is ambiguous. */
const CANDIDATES = 8;

/** The id of the source with this id or name. Throws `Refusal` `no-such-source`, `ambiguous-source`. */
export async function sourceNamed({ db }: Store, named: string): Promise<string> {
  const keys = [named, ...tagsOfSource(named), `outlet:${named}`].map(keyOf);
  const exact = await db.selectFrom('entity').select('id').where('key', 'in', keys).execute();
  const ids = new Set(exact.filter(({ id }) => isSource(id)).map(({ id }) => sourceOfTag(id)));
  if (ids.has(named)) return named;
  if (ids.has(`outlet:${named}`)) return `outlet:${named}`;
  const alike = await db
    .selectFrom('entity')
    .select('id')
    .where('name', '=', named)
    .where((where) => where.or([where('id', 'like', 'source:%'), where('id', 'like', 'outlet:%')]))
    .orderBy('claims', 'desc')
    .limit(CANDIDATES)
    .execute();
  const found = [...new Set(alike.map(({ id }) => sourceOfTag(id)))];
  if (found.length === 1) return found[0]!;
  if (found.length > 1) throw new Refusal(named, { code: 'ambiguous-source', detail: found.join(', ') });
  throw new Refusal(named, { code: 'no-such-source', detail: named });
}

const isSource = (id: string): boolean => id.startsWith('source:') || id.startsWith('outlet:');
