import { StoreError } from '../contract.ts';

/** SQLSTATE codes (postgresql.org/docs/current/errcodes-appendix.html) and those of the socket, as ours. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/^(55P03|40P01|40001)$/, 'database-locked'],
  [/^25006$/, 'database-read-only'],
  [/^53100$/, 'database-full'],
  [/^XX00[12]$/, 'database-corrupt'],
  [/^(28...|3D000)$/, 'database-refused'],
  [/^42501$/, 'database-denied'],
  [/^(08...|53300|57P0.|25P03)$/, 'database-unreachable'],
  [
    /^(E[A-Z]{3,}|ERR_INVALID_URL|ERR_SSL\w*|ERR_TLS\w*|SELF_SIGNED\w*|DEPTH_ZERO\w*|UNABLE_TO\w*|CERT_\w*)$/,
    'database-unreachable',
  ],
  [/^[0-9A-Z]{5}$/, 'database-failed'],
];
/** What pg says without a code when the connection breaks or is not made in time. */
const BROKEN =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|The server does not support SSL)/;

export function postgresError(error: unknown, shown: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // The cause would show the address with its password.
  if (code === 'ERR_INVALID_URL') return new StoreError('database-unreachable', `${shown}: ${code}`);
  const known = BROKEN.test(error.message) ? 'database-unreachable' : CODES.find(([pattern]) => pattern.test(code))?.[1];
  return known ? new StoreError(known, `${shown}: ${error.message || code}`, error) : error;
}
