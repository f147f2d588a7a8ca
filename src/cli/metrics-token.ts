import { isToken, SHORTEST_TOKEN, TOKEN_VARIABLE } from '../app/metrics/scrape.ts';
import { Misuse } from './failure.ts';

/** By which measures may be read; undefined: they are not shown. Throws `Misuse` for one that could be guessed. */
export function metricsToken(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const token = environment[TOKEN_VARIABLE];
  if (!token) return undefined;
  if (isToken(token)) return token;
  throw new Misuse(
    `${TOKEN_VARIABLE} needs ${SHORTEST_TOKEN} characters at least, of ASCII and without blanks. Make one: openssl rand -hex 32`,
  );
}
