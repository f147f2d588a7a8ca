import cliProgress from 'cli-progress';

/** How far an ingest is: a bar with rate and time left on a terminal, a plain line every ten seconds elsewhere. */
export interface IngestProgress {
  /** bytes of the input so far, of how many (null where nobody knows) */
  at(bytes: number, total: number | null): void;
  report(): void;
  close(): void;
}

const EVERY = 10_000;

export function openIngestProgress(
  name: string,
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): IngestProgress {
  return stream.isTTY ? bar(name, stream, now) : plain(name, stream, now);
}

const rate = (count: number, ms: number): string => (count / Math.max(ms / 1000, 0.001)).toFixed(0);

function bar(name: string, stream: NodeJS.WriteStream, now: () => number): IngestProgress {
  const start = now();
  const format = `isnad: ${name} [{bar}] {percentage} % · {reports} reports · {rate}/s · {left}`;
  const shown = new cliProgress.SingleBar({ format, stream, hideCursor: true, fps: 5, barsize: 24, etaBuffer: 200 });
  let reports = 0;
  let position = { bytes: 0, total: 0 };
  const update = (): void => {
    const elapsed = now() - start;
    const { bytes, total } = position;
    const left = bytes > 0 && total > 0 ? `${clock((elapsed * (total - bytes)) / bytes)} left` : '';
    shown.setTotal(total || 1);
    shown.update(bytes, { reports, rate: rate(reports, elapsed), left });
  };
  shown.start(1, 0, { reports, rate: '0', left: '' });
  return {
    at(bytes, total) {
      position = { bytes, total: total ?? 0 };
      update();
    },
    report() {
      reports++;
      if (reports % 16 === 0) update();
    },
    close() {
      update();
      shown.stop();
    },
  };
}

function plain(name: string, stream: NodeJS.WriteStream, now: () => number): IngestProgress {
  const start = now();
  let next = start + EVERY;
  let reports = 0;
  let share = '';
  const line = (): string => `isnad: ${name}: ${reports} reports${share}, ${rate(reports, now() - start)} a second\n`;
  return {
    at(bytes, total) {
      share = total ? `, ${Math.floor((100 * bytes) / total)} %` : '';
    },
    report() {
      reports++;
      if (now() < next) return;
      next = now() + EVERY;
      stream.write(line());
    },
    close() {},
  };
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes >= 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : minutes > 0 ? `${minutes} min` : `${seconds} s`;
}
