import { type RawBuilder, sql } from 'kysely';
import { isoOf } from '../../core/ledger/days.ts';
import { keyOf } from '../../core/ledger/keys.ts';
import { NO_DAY } from '../../core/ledger/project.ts';
import type { PlaceRecordView } from '../../core/ledger/records.ts';
import { all } from './conditions.ts';
import { ofKind } from './filed.ts';
import type { ClaimFilter } from './filter.ts';
import { claimsMatching, type Matching, matchingOf, tagsOf } from './matching.ts';
import type { Session } from './session.ts';

/** One place with the claims that name it and nothing nearer within it. */
export interface PlaceCount {
  readonly place: PlaceRecordView;
  /** by type */
  readonly counts: Readonly<Record<string, number>>;
  readonly claims: number;
  /** ISO dates under which the first and the last of them are filed */
  readonly first: string | null;
  readonly last: string | null;
}

export interface PlaceCounts {
  /** those of most claims first */
  readonly places: readonly PlaceCount[];
  /** claims that answer, and how many of them name a listed place */
  readonly claims: number;
  readonly placed: number;
  /** with words to search: there are more than were counted */
  readonly cut: boolean;
}

/** Claims of one type that name the same places (keys of their tags). */
interface Row {
  readonly places: string;
  readonly type: string;
  readonly claims: number;
  readonly first: number;
  readonly last: number;
}

/** Where the claims that answer to a filter say things happened. A claim that names several places counts at each of them. */
export async function placesOf(session: Session, filter: ClaimFilter): Promise<PlaceCounts> {
  const [matching, listed] = await Promise.all([matchingOf(session, filter), filedPlaces(session)]);
  if (matching === null) return { places: [], claims: 0, placed: 0, cut: false };
  const { db } = session.store;
  const total = await sql<{ claims: number }>`select count(*) as claims ${claimsMatching(matching)}`.execute(db);
  const rows = listed.size === 0 ? [] : (await sql<Row>`${grouped(session, matching, [...listed.keys()])}`.execute(db)).rows;
  return {
    places: countsOf(rows, listed),
    claims: total.rows[0]!.claims,
    placed: rows.reduce((sum, { claims }) => sum + claims, 0),
    cut: matching.cut,
  };
}

/** Listed places under which any claim is filed, by key. */
async function filedPlaces({ registry, store }: Session): Promise<ReadonlyMap<number, PlaceRecordView>> {
  const filed = await store.db.selectFrom('entity').select('key').where(ofKind(store, 'place:')).execute();
  const keys = new Set(filed.map(({ key }) => key));
  return new Map(registry.places.map((place) => [keyOf(`place:${place.id}`), place] as const).filter(([key]) => keys.has(key)));
}

/** The postings of places are walked, in the order of their index, and each claim looked up; the other way round would try every place for each claim. */
function grouped({ store }: Session, { conditions, plan }: Matching, keys: readonly number[]): RawBuilder<unknown> {
  const joined = store.engine === 'sqlite' ? sql`group_concat(p.tag, ' ')` : sql`string_agg(p.tag::text, ' ' order by p.tag)`;
  const postings = plan === null ? [] : [plan.driver, ...plan.probes];
  return sql`
    select g.places, g.type, count(*) as claims, min(g.day) as first, max(g.day) as last from (
      select ${joined} as places, c.type, c.day from tag p cross join claim c
      where p.tag in (${sql.raw(keys.map(Number).join())}) and c.key = p.claim and ${all([...tagsOf(postings), ...conditions])}
      group by c.key, c.type, c.day
    ) g group by g.places, g.type`;
}

interface Tally {
  readonly counts: Record<string, number>;
  claims: number;
  first: number;
  last: number;
}

function countsOf(rows: readonly Row[], listed: ReadonlyMap<number, PlaceRecordView>): readonly PlaceCount[] {
  const tallies = new Map<PlaceRecordView, Tally>();
  for (const { places, type, claims, first, last } of rows) {
    for (const place of nearest(places.split(' ').map((key) => listed.get(Number(key))!))) {
      const known = tallies.get(place);
      const tally = known ?? { counts: {}, claims: 0, first, last };
      if (!known) tallies.set(place, tally);
      tally.counts[type] = (tally.counts[type] ?? 0) + claims;
      tally.claims += claims;
      tally.first = Math.min(tally.first, first);
      tally.last = Math.max(tally.last, last);
    }
  }
  return [...tallies]
    .map(([place, { first, last, ...tally }]) => ({ place, ...tally, first: dateOf(first), last: dateOf(last) }))
    .sort((a, b) => b.claims - a.claims || (a.place.id < b.place.id ? -1 : 1));
}

/** A claim is filed under the division of each place, too; the division is told only where nothing in it is. */
function nearest(places: readonly PlaceRecordView[]): readonly PlaceRecordView[] {
  const divisions = new Set(places.flatMap(({ id, division }) => (division === undefined || division === id ? [] : [division])));
  return places.filter(({ id }) => !divisions.has(id));
}

const dateOf = (day: number): string | null => (day === NO_DAY ? null : isoOf(day));
