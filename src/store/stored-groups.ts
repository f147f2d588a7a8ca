import type { Kysely } from 'kysely';
import { FEWEST_HITS } from '../core/ledger/copies/compare.ts';
import { among } from './among.ts';
import type { Member, StoredGroups } from './copy-groups.ts';
import type { Writing } from './engine.ts';
import { unpackSketch } from './sketches.ts';
import type { Tables } from './tables.ts';

type From = Pick<Writing, 'db' | 'engine'>;

/** Documents of one group taken into memory at a time. */
const MEMBERS = 256;
/** Documents of groups that were read whole, kept for the rest of the batch: reports after one pattern ask for the same group again and again. */
const KEPT = 16_384;

/**
 * Reads in four queries what the documents of a batch, each with its hashes, are likely to meet: the documents that share hashes with them,
 * and their sketches. Whole groups are read only where none of those is a copy.
 */
export async function storedGroups(from: From, lookups: readonly (readonly number[])[]): Promise<StoredGroups> {
  const posted = await postings(from, [...new Set(lookups.flat())]);
  const groups = await groupsOf(from, [...new Set([...posted.values()].flat())]);
  const likely = likelyGroups(lookups, posted, groups);
  const close = [...groups].filter(([, group]) => likely.has(group)).map(([document]) => document);
  const atHand = await membersAt(from, close);
  const sizes = await sizesOf(from, [...likely]);
  const allMembers = membersReader(from.db);
  const ids = new Map<number, string>();
  for (const { key, id } of [...atHand.values()].flat()) ids.set(key, id);
  return {
    posted,
    groupOf: (document) => groups.get(document),
    async idOf(group) {
      const known = ids.get(group);
      if (known !== undefined) return known;
      const { id } = await from.db.selectFrom('document').select('id').where('key', '=', group).executeTakeFirstOrThrow();
      ids.set(group, id);
      return id;
    },
    async *members(group) {
      const first = atHand.get(group) ?? [];
      if (first.length > 0) yield first;
      if (first.length !== sizes.get(group)) yield* allMembers(group);
    },
  };
}

async function postings({ db, engine }: From, hashes: readonly number[]): Promise<Map<number, number[]>> {
  const posted = new Map<number, number[]>();
  const query = db
    .selectFrom('shingle')
    .selectAll()
    .where(among(engine, 'hash', hashes));
  for (const { hash, document } of await query.orderBy('document').execute()) listed(posted, hash, document);
  return posted;
}

async function groupsOf({ db, engine }: From, documents: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('document')
    .select(['key', 'grp'])
    .where(among(engine, 'key', documents))
    .execute();
  return new Map(rows.map(({ key, grp }) => [key, grp]));
}

/** Groups that one document of the batch meets often enough. */
function likelyGroups(
  lookups: readonly (readonly number[])[],
  posted: ReadonlyMap<number, readonly number[]>,
  groups: ReadonlyMap<number, number>,
): Set<number> {
  const likely = new Set<number>();
  for (const hashes of lookups) {
    const hits = new Map<number, number>();
    for (const hash of hashes) {
      for (const group of new Set((posted.get(hash) ?? []).map((document) => groups.get(document)!))) {
        const count = (hits.get(group) ?? 0) + 1;
        hits.set(group, count);
        if (count >= FEWEST_HITS) likely.add(group);
      }
    }
  }
  return likely;
}

async function membersAt({ db, engine }: From, documents: readonly number[]): Promise<Map<number, Member[]>> {
  const members = new Map<number, Member[]>();
  const rows = await memberRows(db)
    .where(among(engine, 'document.key', documents))
    .execute();
  for (const { grp, ...row } of rows) listed(members, grp, member(row));
  return members;
}

function membersReader(db: Kysely<Tables>): (group: number) => AsyncGenerator<readonly Member[]> {
  const kept = new Map<number, (readonly Member[])[]>();
  let count = 0;
  return async function* allMembers(group) {
    const pages = kept.get(group) ?? [];
    kept.set(group, pages);
    yield* pages;
    let page = pages.at(-1);
    let isKept = true;
    while (page === undefined || page.length === MEMBERS) {
      const query = memberRows(db)
        .where('document.grp', '=', group)
        .where('document.key', '>', page?.at(-1)?.key ?? 0);
      page = (await query.orderBy('document.key').limit(MEMBERS).execute()).map(member);
      count += page.length;
      // Pages are kept in order and without a gap, or not at all.
      isKept &&= count <= KEPT;
      if (isKept) pages.push(page);
      yield page;
    }
  };
}

const memberRows = (db: Kysely<Tables>) =>
  db
    .selectFrom('document')
    .innerJoin('sketch', 'sketch.document', 'document.key')
    .select(['document.key', 'document.grp', 'document.id', 'document.outlet', 'sketch.hashes', 'sketch.words']);

function member(row: Omit<Member, 'sketch'> & { readonly hashes: Uint8Array; readonly words: number }): Member {
  return { key: row.key, id: row.id, outlet: row.outlet, sketch: unpackSketch(row.hashes, row.words) };
}

async function sizesOf({ db, engine }: From, groups: readonly number[]): Promise<Map<number, number>> {
  const query = db.selectFrom('document').select(['grp', ({ fn }) => fn.countAll<number>().as('size')]);
  const rows = await query
    .where(among(engine, 'grp', groups))
    .groupBy('grp')
    .execute();
  return new Map(rows.map(({ grp, size }) => [grp, size]));
}

function listed<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
