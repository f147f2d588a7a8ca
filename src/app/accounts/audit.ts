import type { AccountTables, AuditRow } from '../../store/account-tables.ts';
import type { Store } from '../../store/contract.ts';
import { QueryError } from '../query/error.ts';
import type { Desk } from './desk.ts';
import { newId } from './secrets.ts';

/** What is written down. The ledger's own acts stand in the log and are not written here again. */
export const AUDIT_ACTS = [
  ...(['account-created', 'role-changed', 'account-disabled', 'account-enabled', 'password-changed'] as const),
  ...(['signed-in', 'sign-in-failed', 'locked-out', 'address-held', 'signed-out', 'session-ended'] as const),
  ...(['token-created', 'token-revoked', 'exported', 'refused'] as const),
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

export interface AuditRecord {
  readonly id: string;
  /** ISO instant */
  readonly at: string;
  /** null: nobody was signed in */
  readonly by: string | null;
  /** one of AUDIT_ACTS, or one that a newer version of the program wrote */
  readonly act: string;
  /** whom or what it was done to */
  readonly subject: string | null;
  /** IP address; null where it was done on the machine itself */
  readonly address: string | null;
  readonly detail: string | null;
}

export interface Noted {
  readonly by: string | null;
  readonly act: AuditAct;
  readonly subject?: string;
  readonly detail?: string;
}

/** Writes one line in the transaction of the act itself. */
export async function note(tables: AccountTables, desk: Desk, { by, act, subject, detail }: Noted): Promise<void> {
  const row: AuditRow = {
    id: newId(desk),
    at: desk.now().getTime(),
    by,
    act,
    subject: subject ?? null,
    address: desk.address,
    detail: detail ?? null,
  };
  await tables.insertInto('audit').values(row).execute();
}

/** Writes one line about what changes no account: an export, a refusal. */
export const noteAlone = (desk: Desk, noted: Noted): Promise<void> =>
  desk.store.changeAccounts((tables) => note(tables, desk, noted));

export interface AuditQuestion {
  /** did it, or had it done to them */
  readonly person?: string;
  readonly act?: string;
  readonly limit: number;
  /** `next` of the page before */
  readonly after?: string;
}

/** The newest first. Throws `QueryError` `bad-cursor`. */
export async function auditPage(
  { db }: Store,
  { person, act, limit, after }: AuditQuestion,
): Promise<{ readonly items: readonly AuditRecord[]; readonly next: string | null }> {
  if (after !== undefined && !/^[0-9a-f]{32}$/.test(after)) throw new QueryError(after, { code: 'bad-cursor', detail: after });
  let query = db.selectFrom('audit').selectAll();
  if (person !== undefined) query = query.where((eb) => eb.or([eb('by', '=', person), eb('subject', '=', person)]));
  if (act !== undefined) query = query.where('act', '=', act);
  if (after !== undefined) query = query.where('id', '<', after);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(record);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}

const record = ({ at, ...row }: AuditRow): AuditRecord => ({ ...row, at: new Date(at).toISOString() });
