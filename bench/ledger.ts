import { openStore } from '../src/store/open.ts';
import { fill, megabytesOf, withSqlite } from './ledger-ingest.ts';
import { flag, option } from './paths.ts';

/**
 * `npm run bench:ledger [-- --reports 5000] [-- --distinct] [-- --marks 1000] [-- --database FILE|URL] [-- --keep FILE]`: reads and stores the
 * reports over and over, each round a week later, in this process; how many a second, and whether a report costs the same at every mark.
 * `--distinct` makes texts that are no copies of each other; `--reread` reads each seed once and measures the ledger's own cost. Queries on what was kept: `npm run bench:queries`.
 */
const count = Number(option('reports') ?? 5000);
const every = Number(option('marks') ?? Math.max(250, Math.floor(count / 10)));
const options = { count, distinct: flag('distinct'), reread: flag('reread'), marksEvery: every };
const url = option('database');
const keep = option('keep');

const figures =
  url === undefined
    ? await withSqlite(async (store, path) => {
        const done = await fill(store, options);
        await store.settle();
        return { ...done, megabytes: megabytesOf(path) };
      }, keep)
    : await openStore(url).then(async (store) => {
        const done = await fill(store, options);
        await store.close();
        return done;
      });
console.log(JSON.stringify(figures, null, 2));
