import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { databaseOption } from './ledger.ts';
import { languageOf } from './terminal.ts';

const args = {
  act: {
    type: 'positional',
    required: false,
    description: 'retry or discard: what is to be done with batches that were put aside; none: show',
  },
  batch: { type: 'positional', required: false, description: 'Their ids; all where none is named', valueHint: '…' },
  database: databaseOption,
  format: { type: 'enum', options: ['text', 'json'], description: 'How to print (by default text)' },
  lang: { type: 'enum', options: ['ar', 'en'], description: 'Language of the messages' },
} satisfies ArgsDef;

const jobs = command(
  {
    meta: {
      name: 'jobs',
      description:
        'Show what waits in line at a ledger on PostgreSQL and what was put aside with why; try it again or throw it away',
    },
    args,
    async run({ args: given }) {
      const { runJobs } = await import('./jobs-run.ts');
      return runJobs({
        words: given._,
        database: given.database,
        json: given.format === 'json',
        language: languageOf(given.lang),
      });
    },
  },
  [
    'isnad jobs --database postgres://isnad@localhost/isnad',
    'isnad jobs retry --database postgres://isnad@localhost/isnad',
    'isnad jobs discard 0b8f7c1e-5d0e-4d7a-9a57-3f5f0c0c2a11 --database postgres://isnad@localhost/isnad',
  ],
);

export default jobs;
