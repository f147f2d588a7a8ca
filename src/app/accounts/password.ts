import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Refusal } from '../refusal.ts';
import type { Desk } from './desk.ts';

/**
 * argon2id with 19 MiB, two passes, one lane: the least that the OWASP Password Storage Cheat Sheet recommends (cheatsheetseries.owasp.org,
 * as read in 2026). More memory would let a handful of sign-ins at once exhaust a small server.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;
const SALT = 16;

/** In characters. A password is the only thing that stands between the ledger and the network; there is no rule of digits and signs, which helps nobody. */
export const SHORTEST = 12;
export const LONGEST = 200;
/** Different characters; fewer make `aaaaaaaaaaaa` and `121212121212`. */
const DIFFERENT = 5;

/** One written form of what looks the same, whatever keyboard it came from. */
const normal = (password: string): string => password.normalize('NFKC');

/** Throws `Refusal` `weak-password`; the detail names the rule, never the password. */
export function assertPassword(name: string, password: string): void {
  const letters = [...normal(password)];
  const refused = (detail: string): Refusal => new Refusal(name, { code: 'weak-password', detail });
  if (letters.length < SHORTEST) throw refused(`< ${SHORTEST}`);
  if (letters.length > LONGEST) throw refused(`> ${LONGEST}`);
  if (new Set(letters).size < DIFFERENT) throw refused(`≠ < ${DIFFERENT}`);
  const lower = normal(password).toLowerCase();
  if (lower.split(normal(name).toLowerCase()).join('').length < SHORTEST / 2) throw refused('= NAME');
}

/** PHC string: parameters, salt and hash. */
export const hashPassword = (password: string, { random }: Pick<Desk, 'random'>): Promise<string> =>
  hash(normal(password), { ...COST, salt: random(SALT) });

export const passwordFits = (hashed: string, password: string): Promise<boolean> => verify(hashed, normal(password));

/** Whether a hash was made with other parameters than those of today. */
export function isOutdated(hashed: string): boolean {
  const { memoryCost, timeCost, parallelism, outputLen } = parseOptions(hashed);
  const { memoryCost: memory, timeCost: time, parallelism: lanes, outputLen: length } = COST;
  return memoryCost !== memory || timeCost !== time || parallelism !== lanes || outputLen !== length;
}

const zeros = (bytes: number): string => Buffer.alloc(bytes).toString('base64').replaceAll('=', '');

/** Fits no password anybody could find, and takes as long to try as one that does: for names that have no account. */
export const NO_PASSWORD = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${zeros(SALT)}$${zeros(COST.outputLen)}`;
