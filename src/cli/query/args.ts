import type { ArgsDef } from 'citty';
import { databaseOption } from '../ledger.ts';

/** Options that the questions to a ledger share, in one place. */

export const LEDGER = {
  database: databaseOption,
  lang: { type: 'enum', options: ['ar', 'en'], description: 'Language of names and messages (by default of your locale)' },
  as: { type: 'string', valueHint: 'NAME', description: 'Who asks (by default ISNAD_PERSON, else your login name)' },
} satisfies ArgsDef;

export const SHOW = {
  format: { type: 'enum', options: ['table', 'json', 'jsonl', 'csv'], default: 'table', description: 'How to print the answer' },
  limit: { type: 'string', valueHint: 'N|all', description: 'How many to show (50)' },
  after: { type: 'string', valueHint: 'PLACE', description: 'Go on where a page ended (it tells where)' },
} satisfies ArgsDef;

export const KNOWN_BY = {
  'known-by': { type: 'string', valueHint: 'YYYY-MM-DD', description: 'Answer as the ledger would have at the end of that day' },
} satisfies ArgsDef;

export const AS_OF = {
  ...KNOWN_BY,
  'true-on': { type: 'string', valueHint: 'YYYY-MM-DD', description: 'Only what is told of that day' },
} satisfies ArgsDef;

export const RESTRICTED = {
  'include-restricted': {
    type: 'boolean',
    description: 'Also claims of sexual violence and other restricted ones; you need the permission for it',
  },
} satisfies ArgsDef;

const many = 'may be repeated, any of them';

export const FILTERS = {
  text: {
    type: 'string',
    valueHint: 'WORDS',
    description: 'Words of the sentence, in any form; "in quotation marks" side by side; -word excludes. Newest recorded first',
  },
  exact: { type: 'boolean', description: 'Search words as they are spelled' },
  actor: { type: 'string', valueHint: 'NAME', description: `Who does it: an id, or a name in Arabic or English; ${many}` },
  recipient: { type: 'string', valueHint: 'NAME', description: `Whom it is done to; ${many}` },
  party: { type: 'string', valueHint: 'NAME', description: `Who takes part, on either side; ${many}` },
  parts: { type: 'boolean', description: 'Also the parts of these: brigades, branches, ministries' },
  type: { type: 'string', valueHint: 'TYPE[/MODE]', description: `ASSAULT, ASSAULT/aerial, ALLIANCE …; ${many}` },
  kind: { type: 'enum', options: ['event', 'relation', 'assessment'], description: 'Kind of claim' },
  place: { type: 'string', valueHint: 'NAME', description: `A place, or the division it lies in; ${many}` },
  country: { type: 'string', valueHint: 'SY', description: `A country; ${many}` },
  from: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'From this day on: the day told, else that of publication' },
  to: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'Up to this day' },
  source: { type: 'string', valueHint: 'NAME', description: `Anyone in the chain of sources; ${many}` },
  outlet: { type: 'string', valueHint: 'NAME', description: `Who published it; ${many}` },
  document: { type: 'string', valueHint: 'ID', description: 'One report, by its id or the id it came with' },
  factuality: { type: 'string', valueHint: 'PS+', description: `CT+ PR+ PS+ CT- PR- PS- Uu; ${many}` },
  tense: { type: 'string', valueHint: 'future', description: `past, ongoing, future, generic; ${many}` },
  review: {
    type: 'string',
    valueHint: 'STATE',
    description: `unreviewed, accepted, rejected, unsure, superseded (by default all but the last); ${many}`,
  },
} satisfies ArgsDef;
