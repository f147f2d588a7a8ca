import type { Step } from './api-readers.ts';

/** What the ledger holds that can be asked for. */
export interface Holdings {
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly outlets: readonly string[];
  readonly documents: readonly string[];
  readonly claims: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
}

const TYPES = ['ASSAULT', 'COERCE', 'CONSULT', 'ACCUSE', 'RETREAT', 'PROTEST', 'AID', 'MEMBER_OF', 'SUPPORT'];
const WORDS = [
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
const PREFIXES = [
  'ا',
  'ال',
  'ح',
  'حز',
  'س',
  'سو',
  'م',
  'h',
  'ha',
  's',
  'sy',
  'i',
  'ira',
  'حركة',
  'جيش',
  'لواء',
  'مدينة',
  'ب',
  'بغ',
  'د',
];

/** Names of groups, places and reports from the API itself, so that any ledger can be measured. */
export async function holdingsOf(get: (path: string) => Promise<unknown>): Promise<Holdings> {
  const items = async (path: string): Promise<readonly Record<string, unknown>[]> => {
    const { items: found } = (await get(path)) as { items: readonly Record<string, unknown>[] };
    return found;
  };
  const ids = (found: readonly Record<string, unknown>[]): string[] => found.map(({ id }) => String(id));
  const actors = ids(await items('/api/actors?limit=80'));
  const places = ids(await items('/api/suggest?kind=place&limit=200'));
  const outlets = ids(await items('/api/suggest?kind=outlet&limit=100'));
  const documents: string[] = [];
  for (let after = ''; documents.length < 1000; ) {
    const page = (await get(`/api/documents?limit=200${after}`)) as { items: { id: string }[]; next: string | null };
    documents.push(...page.items.map(({ id }) => id));
    if (page.next === null) break;
    after = `&after=${page.next}`;
  }
  const claims: string[] = [];
  for (const type of TYPES) claims.push(...ids(await items(`/api/claims?limit=200&type=${type}`)));
  const pairs: (readonly [string, string])[] = [];
  for (const a of actors.slice(0, 25))
    for (const b of ids(await items(`/api/relations/${encodeURIComponent(a)}`)).slice(0, 8)) pairs.push([a, b]);
  return { actors, places, outlets, documents, claims, pairs };
}

/** A day of the years that the reports are of, another for each number. */
const dayAt = (n: number): string => new Date(Date.UTC(2010, 0, 1 + (n % 4000))).toISOString().slice(0, 10);

/**
 * What analysts ask, by how often: lists of claims by filter a third, single reports and events a quarter, names while typing an eighth. No
 * two numbers give the same request, as long as the ledger holds enough.
 */
export function mixOver({ actors, places, outlets, documents, claims, pairs }: Holdings): (n: number) => Step {
  const of = <T>(from: readonly T[], n: number): T => from[n % from.length]!;
  const name = (from: readonly string[], n: number): string => encodeURIComponent(of(from, n));
  const kinds: readonly (readonly [weight: number, name: string, path: (n: number) => string])[] = [
    [10, 'claims: actor', (n) => `/claims?actor=${name(actors, n)}&from=${dayAt(n)}`],
    [8, 'claims: actor + type', (n) => `/claims?party=${name(actors, n)}&type=${of(TYPES, n * 7)}&from=${dayAt(n)}`],
    [6, 'claims: place', (n) => `/claims?place=${name(places, n)}&to=${dayAt(n + 2500)}`],
    [5, 'claims: newest', (n) => `/claims?to=${dayAt(n)}`],
    [4, 'claims: certainty', (n) => `/claims?factuality=PR%2B&factuality=PS%2B&to=${dayAt(n)}`],
    [8, 'search', (n) => `/claims?text=${name(WORDS, n)}&from=${dayAt(n)}`],
    [8, 'documents', (n) => `/documents?outlet=${name(outlets, n)}&from=${dayAt(n)}`],
    [13, 'document', (n) => `/documents/${of(documents, n)}`],
    [8, 'events', (n) => `/events?actor=${name(actors, n)}&from=${dayAt(n)}`],
    [7, 'event', (n) => `/events/${name(claims, n)}`],
    [6, 'relation', (n) => `/relations/${of(pairs, n).map(encodeURIComponent).join('/')}`],
    [2, 'partners', (n) => `/relations/${name(actors, n)}`],
    [12, 'suggest', (n) => `/suggest?kind=${of(['actor', 'place', 'source', 'outlet', 'type'], n)}&words=${name(PREFIXES, n)}`],
    [1, 'sources', (n) => `/sources?limit=${1 + (n % 200)}`],
    [1, 'actors', (n) => `/actors?limit=${1 + (n % 200)}`],
    [1, 'network', (n) => `/network?knownBy=${2030 + (n % 60)}-01-01`],
    [1, 'contradictions', (n) => `/contradictions?from=${dayAt(n)}`],
  ];
  const dealt = kinds.flatMap(([weight, kind, path]) => Array.from({ length: weight }, () => ({ kind, path })));
  return (n) => {
    // spread over the kinds in an order that repeats only after all of them
    const { kind, path } = dealt[(n * 37) % dealt.length]!;
    return { name: kind, path: `/api${path(n)}` };
  };
}
