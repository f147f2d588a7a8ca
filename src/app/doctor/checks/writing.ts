import { dirname } from 'node:path';
import { sql } from 'kysely';
import type { Store } from '../../../store/contract.ts';
import { broken, doubtful, type Finding, fine } from '../finding.ts';
import type { Machine } from '../machine.ts';
import type { Check } from '../patient.ts';

/** Whether something can be put on record, and whether whoever may do so may do more than is good. */
export const writingCheck: Check = {
  name: 'writing',
  async look({ machine, ledger: { opened, file } }) {
    if (file !== null) return fileFindings(machine, file);
    return opened.store === null ? [] : roleFindings(await rightsOf(opened.store));
  },
};

/** SQLite keeps its write-ahead log beside the file. */
async function fileFindings(machine: Machine, file: string): Promise<readonly Finding[]> {
  const folder = dirname(file);
  const found = await machine.room(folder).catch(() => null);
  if (found === null) return [];
  if (!(await machine.mayWrite(folder))) return [broken('folder-read-only', { folder })];
  const there = await machine.fileSize(file);
  if (there !== null && !(await machine.mayWrite(file))) return [broken('file-read-only', { file })];
  return [fine('writing-ok', { where: folder })];
}

/** What a role of PostgreSQL may do. */
export interface Rights {
  readonly role: string;
  readonly superuser: boolean;
  /** a server that only follows another takes nothing */
  readonly standby: boolean;
  readonly append: boolean;
  /** change or delete what is on record */
  readonly alter: boolean;
}

export function roleFindings({ role, superuser, standby, append, alter }: Rights): readonly Finding[] {
  if (standby) return [broken('server-standby')];
  if (!append) return [broken('role-may-not-write', { role })];
  const sound = fine('writing-ok', { where: role });
  if (superuser) return [sound, doubtful('role-superuser', { role })];
  return alter ? [sound, doubtful('role-may-alter', { role })] : [sound];
}

async function rightsOf({ db }: Store): Promise<Rights> {
  const { rows } = await sql<Rights>`
    select current_user as role,
      (select rolsuper from pg_roles where rolname = current_user) as superuser,
      pg_is_in_recovery() as standby,
      has_table_privilege('log', 'insert') as append,
      has_table_privilege('log', 'update') or has_table_privilege('log', 'delete') or has_table_privilege('log', 'truncate') as alter
  `.execute(db);
  return rows[0]!;
}
