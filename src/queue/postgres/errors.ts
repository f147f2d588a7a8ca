import { QueueError } from '../contract.ts';

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
];
/** What pg says without a code when the connection breaks, is not made, or is silent. */
const BROKEN =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query read timeout|The server does not support SSL)/;
/** What comes to an end by itself, or by somebody's hand at the server. */
const PASSES = new Set(['database-unreachable', 'database-locked', 'database-full', 'database-read-only']);

/** Any failure of the database as ours. `shown` is the address without its password. */
export function queueError(error: unknown, shown: string): QueueError {
  if (error instanceof QueueError) return error;
  const { code, message } = partsOf(error);
  // The cause would show the address with its password.
  if (code === 'ERR_INVALID_URL') return new QueueError('database-unreachable', `${shown}: ${code}`);
  const known = BROKEN.test(message) ? 'database-unreachable' : CODES.find(([pattern]) => pattern.test(code))?.[1];
  return new QueueError(known ?? 'database-failed', `${shown}: ${message || code}`, error);
}

/** Whether it is of use to try again. */
export const passes = ({ code }: QueueError): boolean => PASSES.has(code);

/** pg-boss tells some errors as plain objects. */
function partsOf(error: unknown): { readonly code: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { code: '', message: String(error) };
  const text = (key: 'code' | 'message'): string => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value : '';
  };
  return { code: text('code'), message: text('message') };
}
