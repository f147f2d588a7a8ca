import { ExportRooms } from '../app/export/rooms.ts';
import { Jobs } from '../app/jobs/jobs.ts';
import { ReadingThread } from '../app/jobs/reading-thread.ts';
import { Spool } from '../app/jobs/spool.ts';
import { News } from '../app/news.ts';
import type { Store } from '../store/contract.ts';
import { Gate } from './http/gate.ts';
import { Uploads } from './http/upload.ts';

/** What the server does besides answering at once: it reads what is brought in, makes exports, and tells what is new. */
export interface Works {
  readonly jobs: Jobs;
  readonly exports: ExportRooms;
  readonly news: News;
  readonly uploads: Uploads;
  /** who listens to what is new; a browser has one stream for each of its tabs */
  readonly streams: Gate;
  /** ends the streams of news, so that the server can close */
  hush(): void;
  /** resolves when what is being read is on record to the end of its batch */
  close(): Promise<void>;
}

export interface WorksParts {
  readonly store: Store;
  /** how the threads open the ledger: file or postgres://… */
  readonly database: string;
  readonly now: () => Date;
  /** whether addresses of private networks may be fetched */
  readonly privateAddresses: boolean;
  /** app/ as built: threads run what is on the disk */
  readonly scripts: URL;
  /** folder in which what is brought in lies until it has been read */
  readonly spool: string;
}

export function createWorks({ store, database, now, privateAddresses, scripts, spool }: WorksParts): Works {
  const reading = new ReadingThread(new URL('jobs/background-thread.js', scripts), { database, privateAddresses });
  const jobs = new Jobs(reading, now, new Spool(spool));
  const exports = new ExportRooms(new URL('export/thread.js', scripts), database);
  const news = new News(store, jobs);
  return {
    ...{ jobs, exports, news, uploads: new Uploads() },
    streams: new Gate({ each: 30, all: 500, code: 'too-many-streams' }),
    hush: () => news.close(),
    close: async () => {
      await Promise.all([jobs.close(), exports.close()]);
    },
  };
}
