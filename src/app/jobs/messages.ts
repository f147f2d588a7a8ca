import type { Issue } from '../../core/types.ts';
import type { JobProgress, JobSource } from './job.ts';

/** What the thread that reads is told at its start. */
export interface ThreadData {
  /** file or postgres://… */
  readonly database: string;
  /** whether addresses of private networks may be fetched */
  readonly privateAddresses: boolean;
}

export interface Order {
  readonly source: JobSource;
  readonly by: string;
}

export type ToThread = { readonly kind: 'read'; readonly order: Order } | { readonly kind: 'stop' } | { readonly kind: 'close' };

/** How a reading ended. `issue`: what put an end to it, such as a database that is away. */
export interface Ended {
  readonly stopped: boolean;
  readonly issue?: Issue;
}

export type FromThread =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'ended'; readonly ended: Ended };
