import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Failure } from './failure.ts';

/** Where readings go. `write` waits while the other side is slow, so that memory stays flat. */
export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') return { write: (text) => send(process.stdout, text), async close() {} };
  const stream = createWriteStream(path);
  const told = (error: unknown): never => {
    throw unwritable(path, error);
  };
  await once(stream, 'open').catch(told);
  // an error between two writes is told by the next of them, or by `close`
  stream.on('error', () => {});
  return {
    async write(text) {
      if (stream.errored) told(stream.errored);
      await send(stream, text).catch(told);
    },
    async close() {
      stream.end();
      await finished(stream).catch(told);
    },
  };
}

async function send(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** A full disk, a missing right: what the system says, as an issue of the output. */
export function unwritable(path: string, error: unknown): Failure {
  return new Failure(path, {
    code: 'unwritable',
    detail: error instanceof Error && 'code' in error ? String(error.code) : String(error),
  });
}
