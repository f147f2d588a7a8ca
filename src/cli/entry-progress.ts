/** Entries done of so many: a line that is rewritten on a terminal, a plain line every ten seconds elsewhere. */
export function entryProgress(
  what: string,
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): { at(done: number, total: number): void; close(): void } {
  const every = stream.isTTY ? 200 : 10_000;
  let next = now() + every;
  let shown = false;
  return {
    at(done, total) {
      if (now() < next) return;
      next = now() + every;
      shown = true;
      const line = `isnad: ${what} ${done} / ${total} (${Math.floor((100 * done) / Math.max(total, 1))} %)`;
      stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    close() {
      if (shown && stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
