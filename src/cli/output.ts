import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { Failure } from './failure.ts';

/** Where readings go. `write` waits while the other side is slow, so that memory stays flat. */
export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') return writer(process.stdout, false);
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure(path, { code: 'unwritable', detail });
  }
  return writer(stream, true);
}

function writer(stream: Writable, owned: boolean): Output {
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain');
    },
    async close() {
      if (!owned) return;
      stream.end();
      await once(stream, 'close');
    },
  };
}
