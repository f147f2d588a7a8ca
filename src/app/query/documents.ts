import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DocumentRecord } from '../../core/ledger/records.ts';
import type { Query } from '../../core/ledger/search/query.ts';
import type { DocumentRow } from '../../store/tables.ts';
import type { Page, PageOptions } from './claims.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { documentRecords } from './document-records.ts';
import { QueryError } from './error.ts';
import type { Session } from './session.ts';

export interface DocumentFilter {
  readonly outlet?: readonly string[];
  /** days since 1970-01-01 of publication, inclusive */
  readonly from?: number;
  readonly to?: number;
  readonly state?: readonly string[];
  /** id of any report of a group of copies: the whole group */
  readonly group?: string;
  /** its id, or the id it came with */
  readonly id?: string;
  readonly text?: Query;
  /** of reports that are copies of one another and answer, the one recorded last; with words to search each stands for itself */
  readonly once?: boolean;
}

const ORDER = 'documents';

/** Reports, newest recorded first. Throws `QueryError` for a cursor of another query. */
export async function documentsPage(
  session: Session,
  filter: DocumentFilter,
  { limit, after }: PageOptions,
): Promise<Page<DocumentRecord>> {
  const cursor = after === undefined ? null : readCursor(after, ORDER, [0]);
  if (after !== undefined && cursor === null) throw new QueryError(after, { code: 'bad-cursor', detail: after });
  const until = Math.min(session.until, cursor?.until ?? session.until);
  const atMost = cursor ? Number(cursor.at[0]) - 1 : until;
  const rows = filter.text
    ? await searched(session, { ...filter, text: filter.text }, atMost, limit + 1)
    : await listed(session, filter, atMost, limit + 1, null);
  const shown = rows.slice(0, limit);
  const records = await documentRecords(session, shown);
  const last = shown.at(-1);
  return {
    items: shown.map(({ key }) => records.get(key)!),
    next: rows.length > limit && last ? writeCursor(ORDER, { until, at: [last.key] }) : null,
  };
}

/** What a filter asks of the columns of a report, under the name that it has in a query. */
function conditionsOn(table: 'document' | 'copy', { outlet, from, to, state }: DocumentFilter): RawBuilder<SqlBool>[] {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${table}.${name}`);
  const conditions: RawBuilder<SqlBool>[] = [];
  if (outlet) conditions.push(sql`${column('outlet')} in (${sql.join(outlet)})`);
  if (from !== undefined) conditions.push(sql`${column('published')} >= ${from}`);
  if (to !== undefined) conditions.push(sql`${column('published')} <= ${to}`);
  if (state) conditions.push(sql`${column('state')} in (${sql.join(state)})`);
  return conditions;
}

/** A copy of the report in hand that was recorded later and answers, too. */
function laterCopy({ until }: Session, filter: DocumentFilter): RawBuilder<unknown> {
  const also = [sql`copy.key <= ${until}`, ...conditionsOn('copy', filter)];
  const later = sql`copy.grp = document.grp and copy.key > document.key`;
  return sql`(select 1 from ${sql.table('document')} as copy where ${sql.join([later, ...also], sql` and `)})`;
}

/** Rows from a key down; of the given keys only, if any are given. */
async function listed(
  session: Session,
  filter: DocumentFilter,
  atMost: number,
  limit: number,
  among: readonly number[] | null,
): Promise<DocumentRow[]> {
  let query = session.store.db.selectFrom('document').selectAll().where('key', '<=', atMost);
  if (among) query = query.where('key', 'in', among);
  for (const condition of conditionsOn('document', filter)) query = query.where(condition);
  if (filter.once && filter.text === undefined) query = query.where(({ not, exists }) => not(exists(laterCopy(session, filter))));
  if (filter.group !== undefined)
    query = query.where('grp', 'in', (db) => db.selectFrom('document').select('grp').where('id', '=', filter.group!));
  const { id } = filter;
  if (id !== undefined) query = query.where((row) => row.or([row('id', '=', id), row('external_id', '=', id)]));
  return query.orderBy('key', 'desc').limit(limit).execute();
}

const FIRST = 200;
const MOST = 8000;

async function searched(
  session: Session,
  filter: DocumentFilter & { readonly text: Query },
  atMost: number,
  wanted: number,
): Promise<DocumentRow[]> {
  const { all, none, check } = filter.text;
  const search = check ? await session.search() : null;
  const found: DocumentRow[] = [];
  let limit = FIRST;
  for (let top = atMost; found.length < wanted; limit = Math.min(MOST, limit * 4)) {
    const keys = await session.store.searchDocuments({ all, none, atMost: top, limit });
    for (const row of await listed(session, filter, top, limit, keys)) {
      if (search) {
        const text = (await session.texts.of([row.key])).get(row.key) ?? '';
        if (!search.matches(text, filter.text)) continue;
      }
      found.push(row);
      if (found.length >= wanted) break;
    }
    if (keys.length < limit) break;
    top = keys.at(-1)! - 1;
  }
  return found;
}
