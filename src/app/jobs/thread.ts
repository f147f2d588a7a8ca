import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Issue } from '../../core/types.ts';
import { publicFetch } from '../../import/public-fetch.ts';
import { StoreError } from '../../store/contract.ts';
import { openStore } from '../../store/open.ts';
import { openIngester } from '../ingest/open-ingest.ts';
import { itemsOf } from './items.ts';
import type { Ended, FromThread, Order, ThreadData, ToThread } from './messages.ts';
import { Tally } from './tally.ts';

/** The thread that reads what people bring in, with its own connection to the ledger, so that the server goes on answering. */

/** Milliseconds between two words about how far it is. */
const TOLD_EVERY = 200;

const port = parentPort!;
const { database, privateAddresses }: ThreadData = workerData;
const store = await openStore(database, { create: false });
// one core is left to those who ask
const ingester = await openIngester({ store, database, threads: Math.max(1, availableParallelism() - 1) });
const say = (message: FromThread): void => port.postMessage(message);
let controller = new AbortController();

port.on('message', (message: ToThread) => {
  if (message.kind === 'stop') controller.abort();
  else if (message.kind === 'close') void close().then(() => port.close());
  else void read(message.order).then((ended) => say({ kind: 'ended', ended }));
});

/** Puts the reports of one job on record. Stopped, it finishes the batch at hand. */
async function read({ source, by }: Order): Promise<Ended> {
  controller = new AbortController();
  const { signal } = controller;
  const tally = new Tally((progress) => say({ kind: 'progress', progress }), TOLD_EVERY);
  const items = itemsOf(source, {
    signal,
    ...(!privateAddresses && { fetch: publicFetch }),
    onProgress: ({ bytes, total }) => tally.bytes(bytes, total),
  });
  try {
    const { stopped } = await ingester.ingest(items, {
      by,
      now: () => new Date(),
      onReport: (report) => tally.report(report),
      signal,
    });
    return { stopped };
  } catch (error) {
    return { stopped: false, issue: issueOf(error) };
  } finally {
    tally.finish();
  }
}

async function close(): Promise<void> {
  await ingester.close();
  await store.close();
}

/** The detail may tell where the database is. */
const issueOf = (error: unknown): Issue => ({ code: error instanceof StoreError ? error.code : 'server-failed', detail: '' });
