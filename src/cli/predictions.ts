import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { AS_OF, FILTERS, LEDGER, RESTRICTED, SHOW } from './query/args.ts';
import { givenOf, questionOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = {
  state: {
    type: 'string',
    valueHint: 'STATE',
    description: 'open, due, borne-out, not-borne-out, partly, unresolved; may be repeated, any of them',
  },
  'due-by': { type: 'string', valueHint: 'YYYY-MM-DD', description: 'Only what was to happen by this day' },
  ...FILTERS,
  ...SHOW,
  ...AS_OF,
  ...RESTRICTED,
  ...LEDGER,
} satisfies ArgsDef;

const predictions = command(
  {
    meta: {
      name: 'predictions',
      description:
        'List what was said to come, by when, and later claims that may tell how it came out; a person decides (isnad outcome)',
    },
    args,
    async run({ args: parsed, rawArgs }) {
      const [{ withSession }, { runPredictions }] = await Promise.all([
        import('./query/with-session.ts'),
        import('./query/predictions-run.ts'),
      ]);
      const given = givenOf(rawArgs, args, parsed);
      const options = { given, language: languageOf(parsed.lang), typed: ['predictions', ...rawArgs] };
      return withSession(given, (session) => runPredictions(session, questionOf(given), options));
    },
  },
  [
    'isnad predictions --state due',
    'isnad predictions --actor "Islamic State" --due-by 2014-12-31 --format json',
    'isnad predictions --source anonymous --state not-borne-out',
  ],
);

export default predictions;
