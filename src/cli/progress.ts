/** How far a long run is: a line that is rewritten on a terminal, a plain line every ten seconds elsewhere. */
export interface Progress {
  step(): void;
  close(): void;
}

const EVERY = { terminal: 200, plain: 10_000 } as const;

export function openProgress(
  wanted: boolean,
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  if (!wanted) return { step() {}, close() {} };
  const start = now();
  const every = stream.isTTY ? EVERY.terminal : EVERY.plain;
  let count = 0;
  let next = start + every;
  let shown = false;
  const line = (): string => {
    const seconds = (now() - start) / 1000;
    return `isnad: ${count} reports read, ${(count / Math.max(seconds, 0.001)).toFixed(0)} a second`;
  };
  return {
    step() {
      count++;
      if (now() < next) return;
      next = now() + every;
      shown = true;
      stream.write(stream.isTTY ? `\r\u001b[K${line()}` : `${line()}\n`);
    },
    close() {
      if (shown) stream.write(stream.isTTY ? `\r\u001b[K${line()}\n` : `${line()}\n`);
    },
  };
}
