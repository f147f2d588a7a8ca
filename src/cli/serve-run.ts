import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createDoor } from '../api/auth/door.ts';
import { createLedger } from '../api/ledger.ts';
import { startReaders } from '../api/reading/readers.ts';
import { type ServerParts, startServer } from '../api/server.ts';
import { createWorks } from '../api/works.ts';
import { assertReachable, isLoopback } from '../app/accounts/reachable.ts';
import { spoolFolder } from '../app/jobs/spool-folder.ts';
import { openRegistry } from '../app/registry.ts';
import type { Language } from '../export/words/all.ts';
import { openReader } from './engine.ts';
import { Misuse } from './failure.ts';
import { databaseOf, openLedger, personOf } from './ledger.ts';
import { listenFailure } from './listen-failure.ts';
import { logLevel, openLog } from './log.ts';
import { metricsToken } from './metrics-token.ts';
import { openBrowser } from './open-browser.ts';
import { addExamples } from './serve-examples.ts';
import { type ServeMetrics, serveMetrics } from './serve-metrics.ts';
import { serverLog } from './server-log.ts';
import { told } from './told.ts';

export interface ServeOptions {
  readonly host: string | undefined;
  readonly port: string | undefined;
  readonly database: string | undefined;
  readonly person: string | undefined;
  /** read the bundled reports into an empty ledger */
  readonly examples: boolean;
  /** show it in the browser */
  readonly open: boolean;
  /** addresses of private networks may be fetched */
  readonly privateAddresses: boolean;
  /** a line on standard error for every request */
  readonly log: boolean;
  readonly language: Language;
}

const APP = new URL('../app/', import.meta.url);
const ASSETS = fileURLToPath(new URL('../web/', import.meta.url));
const DOCS = fileURLToPath(new URL('../api-docs/', import.meta.url));

/** Serves until Ctrl-C or SIGTERM; gives the exit status. */
export async function runServe(options: ServeOptions): Promise<number> {
  const host = options.host ?? (process.env.ISNAD_HOST || '127.0.0.1');
  const port = portOf(options.port ?? (process.env.ISNAD_PORT || '8080'));
  const token = metricsToken();
  const database = databaseOf(options.database);
  const log = openLog(logLevel(options.log, 'error'), database);
  const registry = openRegistry();
  const measures = token === undefined ? null : serveMetrics(token, registry);
  const opened = await openLedger(options.database, { create: true });
  const store = measures?.timed(opened) ?? opened;
  const now = (): Date => new Date();
  const readers = startReaders({ database, engine: store.engine });
  const spool = spoolFolder(database);
  const works = createWorks({ store, database, now, privateAddresses: options.privateAddresses, scripts: APP, spool });
  measures?.watch(store, works);
  try {
    const ledger = createLedger({ store, registry, openReader: () => openReader([]) });
    const proxied = process.env.ISNAD_PROXY === '1';
    await works.jobs.ready;
    await assertReachable(proxied ? 'ISNAD_PROXY' : host, store);
    const local = isLoopback(host) && !proxied ? personOf(options.person) : null;
    const door = createDoor({ store, now, random: randomBytes, local, proxied });
    const server = await startServer({
      ...{ ledger, host, port, door, now, docs: DOCS, works, proxied, answer: readers.answer },
      ...watched(serverLog(log), measures),
      ...(existsSync(`${ASSETS}index.html`) && { assets: ASSETS }),
    }).catch((error: unknown) => {
      throw listenFailure(error, host, port);
    });
    if (options.examples) await addExamples(works.jobs, store, personOf(options.person));
    process.stdout.write(OPEN[options.language](server.url, store.location));
    log.info({ url: server.url, ledger: store.location }, 'server-open');
    if (options.open) openBrowser(server.url);
    await stopAsked();
    await server.close();
    log.info('server-closed');
    return 0;
  } catch (error) {
    throw await told(error, store.location);
  } finally {
    await works.close();
    await readers.close();
    await store.close();
  }
}

/** Requests are told to the log, and to the measures where there are any. */
function watched(
  parts: ReturnType<typeof serverLog>,
  measures: ServeMetrics | null,
): typeof parts & Pick<ServerParts, 'metrics'> {
  if (measures === null) return parts;
  const answered: typeof parts.answered = (line) => {
    parts.answered(line);
    measures.measured(line);
  };
  return { ...parts, answered, metrics: measures.metrics };
}

function portOf(given: string): number {
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535)
    throw new Misuse(`--port "${given}" is no port. Give a number from 0 to 65535, for example 8080`);
  return Number(given);
}

const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

const OPEN: Readonly<Record<Language, (url: string, location: string) => string>> = {
  en: (url, location) => `Isnad is open at ${url} (ledger: ${location}). Ctrl-C ends it.\n`,
  ar: (url, location) => `«إسناد» مفتوح على ${url} (السجل: ${location}). ينهيه Ctrl-C.\n`,
};
