import type { Logger } from 'pino';
import type { ServerParts } from '../api/server.ts';
import { traceOf } from './log.ts';

/** What the server tells of: each request, and what failed that nobody foresaw. */
export function serverLog(log: Logger): Required<Pick<ServerParts, 'answered' | 'failed'>> {
  return {
    answered: (line) => log.info(line, 'request-answered'),
    failed: (error) => log.error({ error: traceOf(error) }, 'server-failed'),
  };
}
