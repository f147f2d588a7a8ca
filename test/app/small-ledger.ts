import { ingest } from '../../src/app/ingest/ingest.ts';
import { readingHere } from '../../src/app/ingest/reading.ts';
import { entryLookup, projectEntry } from '../../src/app/project-entry.ts';
import { createProjectionTools } from '../../src/app/projection-tools.ts';
import { openSession, type Session } from '../../src/app/query/session.ts';
import { openRegistry } from '../../src/app/registry.ts';
import type { Entry } from '../../src/core/ledger/entries.ts';
import { createSearch } from '../../src/core/ledger/search/search.ts';
import type { ImportedReport } from '../../src/import/item.ts';
import type { Store } from '../../src/store/contract.ts';
import { loadCases } from '../helpers/cases.ts';
import { builtReader } from '../helpers/reader.ts';
import { REPORTS } from '../ledger/relations-case.ts';

/** A small ledger of invented reports, read by the real reader. */

export interface Report {
  readonly id: string;
  readonly text: string;
  readonly outlet: string;
  readonly published?: string;
}

/** One act told by three outlets in unlike numbers, and a claim of sexual violence. */
const MORE: readonly Report[] = [
  {
    id: 'market-1',
    outlet: 'وكالة الجسر',
    published: '2015-05-12',
    text: 'قصفت طائرات حربية سوقا في مدينة إدلب أمس الاثنين، وقتل 12 مدنيا في القصف بحسب مسعفين.',
  },
  {
    id: 'market-2',
    outlet: 'صحيفة الميناء',
    published: '2015-05-12',
    text: 'قال المرصد السوري لحقوق الإنسان إن طائرات حربية قصفت سوقا في مدينة إدلب يوم الاثنين، وإن 40 مدنيا قتلوا.',
  },
  {
    id: 'market-3',
    outlet: 'موقع الضفاف',
    published: '2015-05-13',
    text: 'نفى متحدث باسم الجيش السوري أن تكون الطائرات الحربية قصفت سوقا في مدينة إدلب يوم الاثنين.',
  },
  {
    id: 'unspoken',
    outlet: 'موقع الضفاف',
    published: '2015-06-01',
    text: 'قالت الأمم المتحدة إن مسلحين اغتصبوا نساء في قرية قرب الموصل. وهاجم المسلحون حاجزا للجيش العراقي في الموصل.',
  },
];

export const reports: readonly Report[] = [
  ...loadCases().map(({ id, text, outlet, published }) => ({ id, text, outlet, ...(published && { published }) })),
  ...REPORTS.map((report, i) => ({ ...report, id: `groups-${i}`, outlet: i % 2 ? 'صحيفة الميناء' : 'وكالة الجسر' })),
  ...MORE,
];

const reader = () => builtReader();
let made: ReturnType<typeof createProjectionTools> | undefined;
export const tools = () => (made ??= createProjectionTools(reader().engine));
export const search = () => createSearch(reader().engine.tables);

export async function readInto(store: Store, some: readonly Report[], at: string): Promise<void> {
  async function* items(): AsyncGenerator<ImportedReport> {
    for (const { id, text, outlet, published } of some) {
      const raw = new TextEncoder().encode(text);
      yield {
        kind: 'report',
        locator: id,
        format: 'jsonl',
        text,
        outlet,
        externalId: id,
        raw,
        issues: [],
        ...(published && { published }),
      };
    }
  }
  await ingest(items(), { store, reading: readingHere(reader(), tools()), by: 'test', now: () => new Date(at) });
  await store.settle();
}

/** Puts what a person says on record. */
export async function say(store: Store, by: string, at: string, ...entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    const projection = await projectEntry(entry, entryLookup(store), tools());
    await store.append({ by, at, items: [{ entry, projection }] });
  }
}

const registry = openRegistry();

export const sessionOf = (store: Store, asOf: { readonly knownBy?: string; readonly trueOn?: string } = {}): Promise<Session> =>
  openSession({ store, registry, search: async () => search(), ...asOf });
