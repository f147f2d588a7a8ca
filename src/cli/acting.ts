import type { ArgsDef } from 'citty';
import type { Acting } from '../app/acting.ts';
import { Misuse } from './failure.ts';
import { databaseOption, openLedger, personOf } from './ledger.ts';
import { told } from './told.ts';

/** Options of every command that puts something on record. */
export const ACT_OPTIONS = {
  database: databaseOption,
  as: { type: 'string', valueHint: 'NAME', description: 'Who acts (by default ISNAD_PERSON, else your login name)' },
  format: { type: 'enum', options: ['text', 'json'], description: 'How to print what was put on record (by default text)' },
  lang: { type: 'enum', options: ['ar', 'en'], description: 'Language of the messages' },
} satisfies ArgsDef;

export const WHY = { why: { type: 'string', valueHint: 'WORDS', description: 'Why; kept with the decision' } } satisfies ArgsDef;

export interface Given {
  readonly database?: string | undefined;
  readonly as?: string | undefined;
}

/** Opens the ledger for somebody to act on, and closes it however the act ends. Errors come out in words. */
export const acting = <R>(given: Given, act: (acting: Acting) => Promise<R>): Promise<R> => onLedger(given, {}, act);

/** As `acting`; with `create`, a ledger that is not there is made. */
export async function onLedger<R>(
  given: Given,
  options: { readonly create?: boolean },
  act: (acting: Acting) => Promise<R>,
): Promise<R> {
  const store = await openLedger(given.database, options);
  try {
    return await act({ store, by: personOf(given.as), now: () => new Date() });
  } catch (error) {
    throw await told(error, store.location);
  } finally {
    await store.close();
  }
}

/** Exactly these positional arguments, by name; anything else is misuse, told with the example. */
export function positionals<const N extends string>(
  given: readonly string[],
  names: readonly N[],
  example: string,
): Record<N, string> {
  if (given.length !== names.length)
    throw new Misuse(`this takes ${names.map((name) => name.toUpperCase()).join(' ')}. For example: ${example}`);
  return Object.fromEntries(names.map((name, i) => [name, given[i]!])) as Record<N, string>;
}

/** One of a list of words; anything else is misuse. */
export function oneOf<const W extends string>(word: string, among: readonly W[], what: string): W {
  const found = among.find((one) => one === word);
  if (found === undefined) throw new Misuse(`${what} cannot be "${word}". It is one of: ${among.join(', ')}`);
  return found;
}
