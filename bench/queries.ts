import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimsPage } from '../src/app/query/claims.ts';
import { eventsPage } from '../src/app/query/events.ts';
import { filterOf, type Question } from '../src/app/query/question.ts';
import { timelineOf } from '../src/app/query/relations.ts';
import { openSession, type Session } from '../src/app/query/session.ts';
import { fullRegistry } from '../src/app/registry.ts';
import { keyOf } from '../src/core/ledger/keys.ts';
import { createSearch } from '../src/core/ledger/search/search.ts';
import type { RegistryData } from '../src/lexicon/registry.ts';
import { openStore } from '../src/store/open.ts';
import { builtReader, option, ROOT } from './paths.ts';

/**
 * `npm run bench:queries -- --database FILE|URL [--rounds 20]`: pages by filter, pages of events, searches and relation timelines on a filled ledger, each asked
 * `rounds` times with other parameters, in a session of its own as a server would; 50th, 95th and 99th percentile in milliseconds.
 */
const database = option('database');
if (database === undefined) throw new Error('bench:queries needs --database FILE|URL, filled by bench:ledger --keep FILE');
const rounds = Number(option('rounds') ?? 20);

const store = await openStore(database);
const registry = fullRegistry(JSON.parse(readFileSync(join(ROOT, 'dist', 'registry.json'), 'utf8')) as RegistryData);
const { engine } = builtReader();
const search = createSearch(engine.tables);
const session = (asOf: { knownBy?: string; trueOn?: string } = {}): Promise<Session> =>
  openSession({ store, registry, search: async () => search, ...asOf });

/** Actors that claims speak of, the busiest first, of the listed ones. */
async function busiest(prefix: string, count: number): Promise<string[]> {
  const rows = await store.db
    .selectFrom('entity')
    .select('id')
    .where('id', 'like', `${prefix}:%`)
    .orderBy('claims', 'desc')
    .limit(count * 3)
    .execute();
  return rows
    .map(({ id }) => id.slice(prefix.length + 1))
    .filter((id) => !id.includes(':'))
    .slice(0, count);
}

/** Pairs of which most is told, of listed actors that are not one under two names. */
async function busiestPairs(count: number): Promise<(readonly [string, string])[]> {
  const ids = new Map(registry.actors.map(({ id }) => [keyOf(id), id]));
  const rows = await store.db
    .selectFrom('dyad')
    .select(({ fn }) => ['a', 'b', fn.countAll<number | string>().as('n')])
    .groupBy(['a', 'b'])
    .orderBy('n', 'desc')
    .limit(count * 3)
    .execute();
  const { actors: known } = await session();
  const pairs = rows.flatMap(({ a, b }): (readonly [string, string])[] => {
    const [one, other] = [ids.get(a), ids.get(b)];
    return one === undefined || other === undefined || known.lineageOf(one).id === known.lineageOf(other).id
      ? []
      : [[one, other]];
  });
  console.error(`busiest pair: ${rows[0]?.n} claims`);
  return pairs.slice(0, count);
}

const actors = await busiest('actor', 60);
const places = await busiest('place', 60);
const types = ['ASSAULT', 'COERCE', 'CONSULT', 'ACCUSE', 'RETREAT', 'PROTEST', 'AID', 'MEMBER_OF', 'SUPPORT'];
const words = [
  'هدنة',
  'مدارس',
  'قصف',
  'معتقلين',
  'اتفاق',
  'صواريخ',
  'المستشفى',
  'انسحاب',
  'مفاوضات',
  'طائرات',
  'الجيش',
  'نازحون',
];
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;

const questions: Readonly<Record<string, (n: number) => Question>> = {
  'page: newest': () => ({}),
  'page: actor': (n) => ({ actor: [pick(actors, n)] }),
  'page: actor + type': (n) => ({ actor: [pick(actors, n)], type: [pick(types, n * 7)] }),
  'page: place': (n) => ({ place: [pick(places, n)] }),
  'page: type + place + days': (n) => ({
    type: [pick(types, n)],
    place: [pick(places, n * 5)],
    from: '2014-01-01',
    to: '2030-01-01',
  }),
  'page: type + factuality': (n) => ({ type: [pick(types, n)], factuality: ['PS+'] }),
  'search: one word': (n) => ({ text: pick(words, n) }),
  'search: two words': (n) => ({ text: `${pick(words, n)} ${pick(words, n * 5 + 1)}` }),
  'search: word + actor': (n) => ({ text: pick(words, n), actor: [pick(actors, n * 3)] }),
  'search: exact': (n) => ({ text: pick(words, n), exact: true }),
};

interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly items: number;
}

async function timed(ask: (n: number) => Promise<number>): Promise<Percentiles> {
  await ask(0);
  const times: number[] = [];
  let items = 0;
  for (let n = 0; n < rounds; n++) {
    const start = performance.now();
    items += await ask(n);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Number(times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(1));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), items };
}

const figures: Record<string, Percentiles> = {};
for (const [name, question] of Object.entries(questions)) {
  figures[name] = await timed(async (n) => {
    const asked = await session();
    return (await claimsPage(asked, await filterOf(asked, question(n)), { limit: 50 })).items.length;
  });
  console.error(name, JSON.stringify(figures[name]));
}
figures['events: actor'] = await timed(async (n) => {
  const asked = await session();
  return (await eventsPage(asked, await filterOf(asked, { actor: [pick(actors, n)] }), { limit: 20 })).items.length;
});
const pairs = await busiestPairs(60);
figures['relation timeline'] = await timed(async (n) => {
  const [one, other] = pick(pairs, n);
  return (await timelineOf(await session(), one, other)).periods.length;
});
console.error('relation timeline', JSON.stringify(figures['relation timeline']));
const count = await store.db
  .selectFrom('claim')
  .select(({ fn }) => fn.countAll<number | string>().as('n'))
  .executeTakeFirstOrThrow();
console.log(JSON.stringify({ engine: store.engine, claims: Number(count.n), figures }, null, 2));
await store.close();
