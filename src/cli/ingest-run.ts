import type { IngestSummary, ReportState } from '../app/ingest/ingest.ts';
import type { Language } from '../export/words/all.ts';
import type { ImportFormat, ImportOptions } from '../import/item.ts';
import { openReader } from './engine.ts';
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
  readonly language: Language;
}

type Sum = Record<'stored' | 'known' | 'failed' | 'claims', number>;

/** Ingests every source in turn; gives the exit status: 1 if anything could not be had, 130 if interrupted. */
export async function runIngest(options: IngestRunOptions): Promise<number> {
  const store = await openLedger(options.database, { create: true });
  const lists = openIngestLists(options.failures ?? failuresBeside(options.database), options.states, options.language);
  const interrupted = interruption();
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  const sum: Sum = { stored: 0, known: 0, failed: 0, claims: 0 };
  try {
    const ingestOne = await ingester(options, store, (report) => lists.add(report), interrupted, controller.signal);
    for (const source of options.sources) {
      if (interrupted.stopped) break;
      const done = await ingestOne(source);
      for (const key of ['stored', 'known', 'failed', 'claims'] as const) sum[key] += done[key];
    }
  } catch (error) {
    throw await told(error, store.location);
  } finally {
    process.off('SIGINT', stop);
    interrupted.release();
    lists.close();
    await store.close();
  }
  process.stdout.write(SUMMARY[options.language](sum, store.location));
  if (interrupted.stopped) process.stderr.write(GO_ON[options.language]);
  return interrupted.stopped ? 130 : sum.failed > 0 ? 1 : 0;
}

/** What ingests one source after another, with the reader loaded once. */
async function ingester(
  options: IngestRunOptions,
  store: Awaited<ReturnType<typeof openLedger>>,
  onReport: (report: ReportState) => void,
  interrupted: { readonly stopped: boolean },
  signal: AbortSignal,
): Promise<(source: string) => Promise<IngestSummary>> {
  const [{ ingest }, { importFrom }, { createProjectionTools }, reader] = await Promise.all([
    import('../app/ingest/ingest.ts'),
    import('../import/item.ts'),
    import('../app/projection-tools.ts'),
    openReader(options.lexicon),
  ]);
  const tools = createProjectionTools(reader.engine);
  return async (source) => {
    const progress = openIngestProgress(source);
    const onProgress: ImportOptions['onProgress'] = ({ bytes, total }) => progress.at(bytes, total);
    const run = ingest(importFrom(source, { ...importOptions(options), onProgress, signal }), {
      store,
      reader,
      tools,
      by: personOf(options.person),
      now: () => new Date(),
      all: options.all,
      onReport: (report) => {
        progress.report();
        onReport(report);
      },
      stopped: () => interrupted.stopped,
    });
    return run.finally(() => progress.close());
  };
}

const importOptions = ({ format, outlet, published, encoding }: IngestRunOptions): ImportOptions => ({
  ...(format && { format }),
  ...(outlet !== undefined && { outlet }),
  ...(published !== undefined && { published }),
  ...(encoding !== undefined && { encoding }),
});

/** Beside a ledger in a file; in the working directory for one on a server. */
function failuresBeside(given: string | undefined): string {
  const database = databaseOf(given);
  return `${database.includes('://') ? 'isnad' : database}.failures.jsonl`;
}

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
