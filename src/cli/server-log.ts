import pino from 'pino';
import type { ServerParts } from '../api/server.ts';

/** Lines of JSON on standard error: what failed that nobody foresaw, and with `everything` each request as well. */
export function serverLog(everything: boolean): Required<Pick<ServerParts, 'answered' | 'failed'>> {
  const log = pino(
    { base: null, level: everything ? 'info' : 'error', timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
  return {
    answered: (line) => log.info(line),
    failed: (error) => log.error({ error: error instanceof Error ? error.stack : String(error) }, 'server-failed'),
  };
}
