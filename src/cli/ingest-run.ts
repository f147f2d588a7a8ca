import { rm } from 'node:fs/promises';
import type { ReportState } from '../app/ingest/ingest.ts';
import type { Language } from '../export/words/all.ts';
import { issueInWords } from '../export/words/issues.ts';
import type { ImportFormat } from '../import/item.ts';
import { openReader } from './engine.ts';
import { openIngestProgress } from './ingest-progress.ts';
import { interruption } from './interruption.ts';
import { databaseOf, openLedger, personOf } from './ledger.ts';
import { openOutput } from './output.ts';

export interface IngestRunOptions {
  readonly sources: readonly string[];
  readonly database: string | undefined;
  readonly format: ImportFormat | undefined;
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  readonly encoding: string | undefined;
  readonly lexicon: readonly string[];
  readonly failures: string | undefined;
  readonly person: string | undefined;
  readonly all: boolean;
  readonly language: Language;
}

/** Ingests every source in turn; gives the exit status: 1 if anything could not be had, 130 if interrupted. */
export async function runIngest(options: IngestRunOptions): Promise<number> {
  const [{ ingest }, { importFrom }, { createProjectionTools }] = await Promise.all([
    import('../app/ingest/ingest.ts'),
    import('../import/item.ts'),
    import('../app/projection-tools.ts'),
  ]);
  const store = await openLedger(options.database, { create: true });
  const reader = await openReader(options.lexicon);
  const tools = createProjectionTools(reader.engine);
  const failures = failureList(options.failures ?? `${failuresBeside(options.database)}.failures.jsonl`);
  const interrupted = interruption();
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  const sum = { stored: 0, known: 0, failed: 0, claims: 0 };
  try {
    for (const source of options.sources) {
      if (interrupted.stopped) break;
      const progress = openIngestProgress(source);
      const items = importFrom(source, {
        ...(options.format && { format: options.format }),
        ...(options.outlet !== undefined && { outlet: options.outlet }),
        ...(options.published !== undefined && { published: options.published }),
        ...(options.encoding !== undefined && { encoding: options.encoding }),
        onProgress: ({ bytes, total }) => progress.at(bytes, total),
        signal: controller.signal,
      });
      const done = await ingest(items, {
        store,
        reader,
        tools,
        by: personOf(options.person),
        now: () => new Date(),
        all: options.all,
        onReport: (report) => {
          progress.report();
          if (report.state === 'failed') failures.add(report);
        },
        stopped: () => interrupted.stopped,
      }).finally(() => progress.close());
      for (const key of ['stored', 'known', 'failed', 'claims'] as const) sum[key] += done[key];
    }
  } finally {
    process.off('SIGINT', stop);
    interrupted.release();
    await failures.close(options.language);
    await store.close();
  }
  process.stdout.write(SUMMARY[options.language](sum, store.location));
  if (interrupted.stopped) process.stderr.write(GO_ON[options.language]);
  return interrupted.stopped ? 130 : sum.failed > 0 ? 1 : 0;
}

type Sum = { readonly stored: number; readonly known: number; readonly failed: number; readonly claims: number };

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

const failuresBeside = (given: string | undefined): string => {
  const database = databaseOf(given);
  return database.includes('://') ? 'isnad' : database;
};

/** The failures file, made when there is something to put in it; one of an earlier run is replaced. */
function failureList(path: string): { add(report: ReportState): void; close(language: Language): Promise<void> } {
  const lines: string[] = [];
  const SHOWN = 5;
  let count = 0;
  let output: ReturnType<typeof openOutput> | undefined;
  const flush = async (): Promise<void> => {
    output ??= openOutput(path);
    await (await output).write(lines.splice(0).join(''));
  };
  let writing: Promise<void> = rm(path, { force: true });
  return {
    add({ locator, issues }) {
      count++;
      const issue = issues[0] ?? { code: 'failed', detail: '' };
      lines.push(`${JSON.stringify({ locator, ...issue })}\n`);
      if (count <= SHOWN) process.stderr.write(`isnad: ${locator}: ${issue.code}: ${issueInWords(issue, 'en')}\n`);
      if (lines.length === 1) writing = writing.then(flush);
    },
    async close(language) {
      await writing;
      if (lines.length > 0) await flush();
      await (await output)?.close();
      if (count === 0) return;
      const more = { en: `${count} could not be had; all are listed in ${path}`, ar: `تعذر ${count}، وهي كلها في ${path}` };
      process.stderr.write(`isnad: ${more[language]}\n`);
    },
  };
}
