import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { AS_OF, FILTERS, LEDGER, RESTRICTED, SHOW } from './query/args.ts';
import { givenOf, questionOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = {
  'min-chains': { type: 'string', valueHint: 'N', description: 'Only what so many independent chains of sources say' },
  contradicted: { type: 'boolean', description: 'Only events of which two claims cannot both hold' },
  ...FILTERS,
  ...SHOW,
  ...AS_OF,
  ...RESTRICTED,
  ...LEDGER,
} satisfies ArgsDef;

const events = command(
  {
    meta: {
      name: 'events',
      description: 'List the happenings that claims are held to be about, and how many independent chains tell of each',
    },
    args,
    async run({ args: parsed, rawArgs }) {
      const { runEvents } = await import('./query/events-run.ts');
      const given = givenOf(rawArgs, args, parsed);
      const question = questionOf(given);
      return runEvents({ given, question, language: languageOf(parsed.lang), typed: ['events', ...rawArgs] });
    },
  },
  ['isnad events --type ASSAULT --place Aleppo --min-chains 2', 'isnad events --contradicted --from 2014-09-01 --format json'],
);

export default events;
