import type { QueueError, QueueOptions } from '../../src/queue/contract.ts';
import { openPostgresQueue } from '../../src/queue/postgres.ts';
import { type Doubled, OPTIONS, type Piece, type TestQueue } from './contract.ts';

export const application_name = 'isnad queue under test';

/** Queues that are opened for one test, and what they told of the database. */
export interface Opened {
  open(url: string, name?: string, options?: Partial<QueueOptions>): Promise<TestQueue>;
  readonly troubles: QueueError[];
  closeAll(): Promise<void>;
}

export function opening(): Opened {
  const opened: TestQueue[] = [];
  const troubles: QueueError[] = [];
  return {
    troubles,
    async open(url, name = 'read', options = {}) {
      const onTrouble = (error: QueueError): void => void troubles.push(error);
      const queue = await openPostgresQueue<Piece, Doubled>({
        url,
        name,
        options: { ...OPTIONS, ...options },
        application_name,
        onTrouble,
      });
      opened.push(queue);
      return queue;
    },
    async closeAll() {
      await Promise.all(opened.splice(0).map((one) => one.close()));
      troubles.length = 0;
    },
  };
}
