import type { Language } from '../export/words/all.ts';
import type { AskedFormat } from '../import/item.ts';
import { openReader } from './engine.ts';
import { interruption } from './interruption.ts';
import { openNotices } from './notices.ts';
import { openOutput } from './output.ts';
import { openProgress } from './progress.ts';
import { holdsMany, readAll } from './read-entries.ts';
import { openSink } from './sink.ts';

export interface ReadOptions {
  readonly files: readonly string[];
  /** what the sources are, for the importers; absent: text files and JSON lines */
  readonly input: AskedFormat | undefined;
  readonly format: 'text' | 'json' | 'jsonl' | 'html';
  readonly lexicon: readonly string[];
  readonly language: Language;
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  readonly encoding: string | undefined;
  /** read texts that do not seem to be about conflict, too */
  readonly all: boolean;
  readonly out: string | undefined;
}

/** Reads, writes and tells of what went wrong, one report at a time. Gives the exit status. */
export async function runRead(options: ReadOptions): Promise<number> {
  const reader = await openReader(options.lexicon);
  const output = await openOutput(options.out);
  const sink = await openSink(options, output);
  const lines = options.files.some((file) => holdsMany(file, options));
  const notices = openNotices(options.language);
  const progress = openProgress(lines && (options.out !== undefined || !process.stdout.isTTY));
  const interrupted = interruption();
  let failed = false;
  await sink.open();
  for await (const entry of readAll(options, reader, interrupted)) {
    if (entry.reading === null) failed = true;
    notices.tell(entry);
    await sink.write(entry);
    progress.step();
    if (interrupted.stopped) break;
  }
  await sink.close();
  await output.close();
  progress.close();
  notices.close();
  interrupted.release();
  if (interrupted.stopped) return 130;
  return failed ? 1 : 0;
}
