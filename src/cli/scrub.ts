import { TOKEN_VARIABLE } from '../app/metrics/scrape.ts';

/** What is written where a secret was. */
const GONE = '[secret]';
/** Characters; what is shorter would be found in words that are none. */
const SHORTEST = 4;

/** Passwords in addresses, what stands in an Authorization header or a cookie, and our own tokens: secrets by their looks. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"']*):[^\s/"']*@/gi, `$1:${GONE}@`],
  [/\b(bearer|basic) +[\w.~+/=-]{8,}/gi, `$1 ${GONE}`],
  [/\bisnad_[\w-]{20,}/g, GONE],
  [/\b((?:__Host-)?isnad=)[\w-]{20,}/g, `$1${GONE}`],
];

/** A function that takes secrets out of a text: these, and all that looks like one. */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret.length >= SHORTEST).flatMap(spellings);
  return (text) => {
    const without = known.reduce((left, secret) => left.replaceAll(secret, GONE), text);
    return LOOKS.reduce((left, [pattern, instead]) => left.replace(pattern, instead), without);
  };
}

/** As it is, as in JSON, and as in an address. */
const spellings = (secret: string): string[] => [
  ...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]),
];

/** The secrets that a command knows of: the token of the measures, and the password in the address of its database. */
export function secretsOf(database: string, environment: NodeJS.ProcessEnv = process.env): string[] {
  return [environment[TOKEN_VARIABLE] ?? '', environment.PGPASSWORD ?? '', ...passwordsIn(database)].filter(Boolean);
}

function passwordsIn(database: string): string[] {
  if (!URL.canParse(database)) return [];
  const { password, searchParams } = new URL(database);
  return [password, decoded(password), searchParams.get('password') ?? ''];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
