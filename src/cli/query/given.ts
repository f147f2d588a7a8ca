import type { ArgsDef } from 'citty';
import type { Question } from '../../app/query/question.ts';
import { dateOf } from '../../import/decode-record.ts';
import { Misuse } from '../failure.ts';
import { repeated } from '../options.ts';

/** What a command line gives, checked. */
export interface Given {
  many(name: string): readonly string[] | undefined;
  one(name: string): string | undefined;
  /** ISO date */
  date(name: string): string | undefined;
  has(name: string): boolean;
  /** at most so many; Infinity for `all`; `without`: where none is given */
  limit(without?: number): number;
}

const LIMIT = 50;

export function givenOf(rawArgs: readonly string[], definitions: ArgsDef, parsed: Readonly<Record<string, unknown>>): Given {
  const many = (name: string): readonly string[] | undefined => {
    const values = repeated(rawArgs, definitions, name);
    return values.length === 0 ? undefined : values;
  };
  const one = (name: string): string | undefined => many(name)?.at(-1);
  return {
    many,
    one,
    date(name) {
      const given = one(name);
      if (given === undefined) return undefined;
      const date = dateOf(given);
      if (!date) throw new Misuse(`--${name} "${given}" is not a date. Write it as YYYY-MM-DD, for example 2024-04-09`);
      return date;
    },
    has: (name) => parsed[name] === true,
    limit(without = LIMIT) {
      const given = one('limit');
      if (given === undefined) return without;
      if (given === 'all') return Number.POSITIVE_INFINITY;
      if (!/^[1-9]\d{0,8}$/.test(given)) throw new Misuse(`--limit "${given}" is not a number. Give one from 1 on, or: all`);
      return Number(given);
    },
  };
}

/** The parts of a question that every list of claims or events takes (`FILTERS`). */
export function questionOf(given: Given): Question {
  const question = {
    text: given.one('text'),
    actor: given.many('actor'),
    recipient: given.many('recipient'),
    party: given.many('party'),
    type: given.many('type'),
    kind: given.many('kind'),
    place: given.many('place'),
    country: given.many('country'),
    from: given.date('from'),
    to: given.date('to'),
    source: given.many('source'),
    outlet: given.many('outlet'),
    document: given.one('document'),
    factuality: given.many('factuality'),
    tense: given.many('tense'),
    review: given.many('review'),
  };
  const told = Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined));
  return { ...told, exact: given.has('exact'), parts: given.has('parts'), restricted: given.has('include-restricted') };
}
