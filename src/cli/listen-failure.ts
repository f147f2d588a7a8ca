import { Failure } from './failure.ts';

/** What `listen` throws, in our words. */
const KNOWN: Readonly<Record<string, string>> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'no-such-host',
  ENOTFOUND: 'no-such-host',
};

/** Why a server cannot listen, with a port to try instead; anything else as it is. */
export function listenFailure(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? KNOWN[error.code] : undefined;
  const next = port < 1024 ? 8080 : port === 65_535 ? 0 : port + 1;
  return code === undefined ? error : new Failure(`${host}:${port}`, { code, detail: String(next) });
}
