import pino, { type Logger } from 'pino';
import { LOG_LEVELS, type LogLevel } from '../app/log-levels.ts';
import { Misuse } from './failure.ts';
import { scrubber, secretsOf } from './scrub.ts';

/**
 * How much is logged: `ISNAD_LOG_LEVEL`, else `info` where it was asked for by an option or by `ISNAD_LOG`, else `standard`. Throws `Misuse`.
 */
export function logLevel(asked: boolean, standard: LogLevel, environment: NodeJS.ProcessEnv = process.env): LogLevel {
  const named = environment.ISNAD_LOG_LEVEL;
  if (!named) return asked || environment.ISNAD_LOG ? 'info' : standard;
  const level = LOG_LEVELS.find((known) => known === named);
  if (level === undefined) throw new Misuse(`ISNAD_LOG_LEVEL cannot be "${named}". It is one of: ${LOG_LEVELS.join(', ')}`);
  return level;
}

/** Where lines go: standard error, unless a test wants them. */
export interface Destination {
  write(line: string): void;
}

/**
 * The log of a command that runs for long: a line of JSON each, with `level`, `time` (ISO), what is told, and last `event`, a code. Give the
 * code as the message: `log.info({ ms: 12 }, 'batch-stored')`. No secret that the command knows of gets out, whatever is logged. `base` is told in
 * every line, such as which machine and process it is.
 */
export function openLog(
  level: LogLevel,
  database: string,
  base: Readonly<Record<string, string | number>> | null = null,
  destination: Destination = pino.destination(2),
): Logger {
  const scrub = scrubber(secretsOf(database));
  return pino(
    {
      ...{ base, level, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime },
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => destination.write(scrub(line)) },
  );
}

/** What an error says of itself, for a line of the log. */
export const traceOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
