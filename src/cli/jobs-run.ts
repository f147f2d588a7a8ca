import { openLine } from '../app/ingest/open-ingest.ts';
import type { ReadingPiece } from '../app/ingest/piece.ts';
import type { Language } from '../export/words/all.ts';
import { JOB_WORDS } from '../export/words/jobs.ts';
import type { DeadPiece } from '../queue/contract.ts';
import { type ListedQueue, listPostgresQueues } from '../queue/postgres/list.ts';
import { parseLocation } from '../store/location.ts';
import { Misuse } from './failure.ts';
import { databaseOf } from './ledger.ts';
import { told } from './told.ts';

export interface JobsRunOptions {
  readonly words: readonly string[];
  readonly database: string | undefined;
  readonly json: boolean;
  readonly language: Language;
}

/** Dead batches that are shown. */
const SHOWN = 100;

/** Shows the line, or does something about what was put aside; gives the exit status: 1 where something is put aside. */
export async function runJobs({ words, database: given, json, language }: JobsRunOptions): Promise<number> {
  const database = databaseOf(given);
  const { engine, shown } = parseLocation(database);
  const say = JOB_WORDS[language];
  if (engine === 'sqlite') {
    process.stdout.write(json ? '[]\n' : `${say.noLine}\n`);
    return 0;
  }
  const [act, ...ids] = words;
  if (act !== undefined && act !== 'retry' && act !== 'discard')
    throw new Misuse(`"${act}" is nothing to do. It is one of: retry, discard`);
  try {
    const queue = await openLine(database, []);
    try {
      if (act !== undefined) {
        const count = await queue[act](ids.length > 0 ? ids : undefined);
        process.stdout.write(json ? `${JSON.stringify({ [act]: count })}\n` : `${say[act](count)}\n`);
        return 0;
      }
      const dead = await queue.dead(SHOWN);
      const lines = await listPostgresQueues(database);
      process.stdout.write(
        json ? `${JSON.stringify({ lines, dead: dead.map(shownDead) }, null, 2)}\n` : text(lines, dead, language),
      );
      return dead.length > 0 ? 1 : 0;
    } finally {
      await queue.close();
    }
  } catch (error) {
    throw await told(error, shown);
  }
}

/** All of it but the reports themselves. */
function shownDead({ id, piece: { by, reports, from, to }, reason, attempts, added, died }: DeadPiece<ReadingPiece>) {
  return { id, by, reports, from, to, reason, attempts, added, died };
}

function text(lines: readonly ListedQueue[], dead: readonly DeadPiece<ReadingPiece>[], language: Language): string {
  const say = JOB_WORDS[language];
  const counts = lines.map((line) => say.line(line));
  const aside = dead.map((piece) => say.dead(shownDead(piece)));
  return [...(counts.length > 0 ? counts : [say.nothing]), ...aside, ...(dead.length > 0 ? [say.remedy] : [])]
    .map((line) => `${line}\n`)
    .join('');
}
