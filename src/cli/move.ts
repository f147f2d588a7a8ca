import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { repeated } from './options.ts';
import { languageOf } from './terminal.ts';

const args = {
  from: { type: 'positional', required: true, description: 'The ledger to move: a file, or postgres://…; it is left as it is' },
  to: { type: 'positional', required: true, description: 'Where to: a file or database that is not there yet, or is empty' },
  lexicon: { type: 'string', valueHint: 'DIR', description: 'A lexicon directory that was given at ingest; may be repeated' },
  lang: { type: 'enum', options: ['ar', 'en'], description: 'Language of the messages' },
} satisfies ArgsDef;

const move = command(
  {
    meta: {
      name: 'move',
      description:
        'Carry a whole ledger, accounts too, from a file to PostgreSQL or back, every hash checked; run again to go on where it was cut off, or to take along what has come since',
    },
    args,
    async run({ args: given, rawArgs }) {
      const { runMove } = await import('./move-run.ts');
      return runMove({
        from: given.from,
        to: given.to,
        lexicon: repeated(rawArgs, args, 'lexicon'),
        language: languageOf(given.lang),
      });
    },
  },
  ['isnad move isnad.db postgres://isnad@localhost/isnad', 'isnad move postgres://isnad@localhost/isnad laptop.db --lang ar'],
);

export default move;
