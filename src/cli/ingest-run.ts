import type { Ingester } from '../app/ingest/open-ingest.ts';
import type { OnTrouble } from '../app/ingest/patience.ts';
import type { IngestSummary, ReportState } from '../app/ingest/report-state.ts';
import type { Language } from '../export/words/all.ts';
import type { ImportFormat, ImportOptions } from '../import/item.ts';
import type { Fetch } from '../import/source-url.ts';
import { parseLocation } from '../store/location.ts';
import { checkDirectory } from './engine.ts';
import { Misuse } from './failure.ts';
import { openIngestLists } from './ingest-lists.ts';
import { openIngestProgress } from './ingest-progress.ts';
import { interruption } from './interruption.ts';
import { databaseOf, openLedger, personOf } from './ledger.ts';
import { told } from './told.ts';

export interface IngestRunOptions {
  readonly sources: readonly string[];
  readonly database: string | undefined;
  readonly format: ImportFormat | undefined;
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  readonly encoding: string | undefined;
  readonly lexicon: readonly string[];
  readonly failures: string | undefined;
  readonly states: string | undefined;
  readonly person: string | undefined;
  readonly all: boolean;
  /** addresses of private networks may be fetched */
  readonly privateAddresses: boolean;
  /** threads that read; all cores where undefined */
  readonly threads: number | undefined;
  /** only put the reports in line */
  readonly enqueue: boolean;
  readonly language: Language;
}

type Sum = Record<'stored' | 'known' | 'failed' | 'claims' | 'inLine', number>;

/** Ingests every source in turn; gives the exit status: 1 if anything could not be had, 130 if interrupted. */
export async function runIngest(options: IngestRunOptions): Promise<number> {
  for (const directory of options.lexicon) await checkDirectory(directory);
  const database = databaseOf(options.database);
  if (options.enqueue && !isServer(database)) throw new Misuse(ENQUEUE_WHERE);
  const store = await openLedger(options.database, { create: true });
  const lists = openIngestLists(options.failures ?? failuresBeside(database), options.states, options.language);
  const interrupted = interruption();
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  const sum: Sum = { stored: 0, known: 0, failed: 0, claims: 0, inLine: 0 };
  let ingester: Ingester | undefined;
  try {
    const { openIngester } = await import('../app/ingest/open-ingest.ts');
    const { lexicon, threads, enqueue, language } = options;
    const onFull = (): void => void process.stderr.write(FULL[language]);
    const reading = { lexicon, threads, enqueue };
    // who reads what he puts in line need not be told that it is long
    ingester = await openIngester({ store, database, ...reading, onTrouble: teller(language), ...(enqueue && { onFull }) });
    for (const source of options.sources) {
      if (interrupted.stopped) break;
      const done = await ingestOne(source, options, ingester, (report) => lists.add(report), controller.signal);
      for (const key of ['stored', 'known', 'failed', 'claims', 'inLine'] as const) sum[key] += done[key];
    }
  } catch (error) {
    throw await told(error, store.location);
  } finally {
    process.off('SIGINT', stop);
    interrupted.release();
    lists.close();
    await ingester?.close();
    await store.close();
  }
  if (!options.enqueue) process.stdout.write(SUMMARY[options.language](sum, store.location));
  if (options.enqueue || sum.inLine > 0) process.stdout.write(IN_LINE[options.language](sum.inLine));
  if (interrupted.stopped) process.stderr.write(GO_ON[options.language]);
  return interrupted.stopped ? 130 : sum.failed > 0 ? 1 : 0;
}

async function ingestOne(
  source: string,
  options: IngestRunOptions,
  ingester: Ingester,
  onReport: (report: ReportState) => void,
  signal: AbortSignal,
): Promise<IngestSummary & { readonly inLine: number }> {
  const { importFrom } = await import('../import/item.ts');
  const progress = openIngestProgress(source);
  const onProgress: ImportOptions['onProgress'] = ({ bytes, total }) => progress.at(bytes, total);
  const run = ingester.ingest(importFrom(source, { ...importOptions(options), onProgress, signal }), {
    by: personOf(options.person),
    now: () => new Date(),
    all: options.all,
    onReport: (report) => {
      progress.report();
      onReport(report);
    },
    signal,
  });
  return run.finally(() => progress.close());
}

/** Loaded when there is something to fetch. */
const guarded: Fetch = async (address, init) => (await import('../import/public-fetch.ts')).publicFetch(address, init);

const importOptions = ({ format, outlet, published, encoding, privateAddresses }: IngestRunOptions): ImportOptions => ({
  ...(!privateAddresses && { fetch: guarded }),
  ...(format && { format }),
  ...(outlet !== undefined && { outlet }),
  ...(published !== undefined && { published }),
  ...(encoding !== undefined && { encoding }),
});

/** Beside a ledger in a file; in the working directory for one on a server. */
const failuresBeside = (database: string): string => `${isServer(database) ? 'isnad' : database}.failures.jsonl`;

const isServer = (database: string): boolean => parseLocation(database).engine === 'postgres';

const ENQUEUE_WHERE =
  '--enqueue is for a ledger on a server, where isnad work reads what is in line. For example: isnad ingest dump.jsonl --enqueue --database postgres://isnad@localhost/isnad';

const IN_LINE: Readonly<Record<Language, (reports: number) => string>> = {
  en: (reports) => `${reports} reports are in line; isnad work reads them, isnad jobs shows how far it is\n`,
  ar: (reports) => `${reports} من التقارير في الطابور؛ يقرؤها isnad work ويعرض isnad jobs ما تمّ منها\n`,
};

const SUMMARY: Readonly<Record<Language, (sum: Sum, location: string) => string>> = {
  en: (sum, location) =>
    `${location}: ${sum.stored} reports stored with ${sum.claims} claims, ${sum.known} there already, ${sum.failed} failed\n`,
  ar: (sum, location) =>
    `${location}: سُجّل ${sum.stored} من التقارير وفيها ${sum.claims} من الأخبار، وكان ${sum.known} مسجلا من قبل، وتعذر ${sum.failed}\n`,
};

const GO_ON: Readonly<Record<Language, string>> = {
  en: 'isnad: interrupted; what is stored stays. Run the same command again to go on.\n',
  ar: 'isnad: قُطع العمل، وما سُجّل باق. أعد الأمر نفسه ليُستأنف.\n',
};

/** Milliseconds between two words about a server that is away. */
const TOLD_EVERY = 30_000;

/** Tells of a server that is away, now and then. */
function teller(language: Language): OnTrouble {
  let told = Number.NEGATIVE_INFINITY;
  return ({ code, detail }) => {
    if (performance.now() - told < TOLD_EVERY) return;
    told = performance.now();
    process.stderr.write(`isnad: ${code}: ${detail}: ${WAITING[language]}\n`);
  };
}

const FULL: Readonly<Record<Language, string>> = {
  en: 'isnad: the line is full; waiting for isnad work to read from it. Start one with: isnad work\n',
  ar: 'isnad: الطابور ممتلئ، وأنتظر أن يقرأ منه isnad work. شغّل واحدا: isnad work\n',
};

const WAITING: Readonly<Record<Language, string>> = {
  en: 'waiting for it; nothing is lost. Ctrl-C ends',
  ar: 'أنتظرها ولا يضيع شيء. ينهي الانتظارَ Ctrl-C',
};
