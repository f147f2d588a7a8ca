import type { ExportSource } from '../export/ledger/types.ts';

const EVERY = { terminal: 200, plain: 10_000 } as const;

/** Records that went by: a line that is rewritten on a terminal, a plain line every ten seconds elsewhere. */
export function counting(
  what: string,
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): { of(source: ExportSource): ExportSource; close(): void } {
  const every = stream.isTTY ? EVERY.terminal : EVERY.plain;
  const start = now();
  let next = start + every;
  let count = 0;
  let shown = false;
  const step = (): void => {
    count++;
    if (now() < next) return;
    next = now() + every;
    shown = true;
    const line = `isnad: ${what}: ${count} records, ${Math.round(count / ((now() - start) / 1000))} a second`;
    stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
  async function* counted<T>(records: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const record of records) {
      step();
      yield record;
    }
  }
  return {
    of: (source) => ({
      ...source,
      documents: () => counted(source.documents()),
      claims: () => counted(source.claims()),
      events: () => counted(source.events()),
      relations: () => counted(source.relations()),
      entries: () => counted(source.entries()),
    }),
    close() {
      if (shown && stream.isTTY) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
