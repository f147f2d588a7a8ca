import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { databaseOption } from './ledger.ts';
import { countOf, repeated } from './options.ts';
import { languageOf } from './terminal.ts';

const args = {
  database: { ...databaseOption, description: 'The ledger on PostgreSQL whose reports are to be read (or ISNAD_DATABASE)' },
  concurrency: {
    type: 'string',
    valueHint: 'N',
    description: 'Batches read at a time, a thread each (by default one for each core)',
  },
  lexicon: {
    type: 'string',
    valueHint: 'DIR',
    description: 'A directory of your own lexicon entries, the same as at ingest; may be repeated',
  },
  metrics: {
    type: 'string',
    valueHint: 'HOST:PORT',
    description: 'Show measures for Prometheus at http://HOST:PORT/metrics, for whoever holds ISNAD_METRICS_TOKEN',
  },
  drain: { type: 'boolean', description: 'End when nothing is left in line' },
  lang: { type: 'enum', options: ['ar', 'en'], description: 'Language of the messages' },
} satisfies ArgsDef;

const work = command(
  {
    meta: {
      name: 'work',
      description:
        'Read reports that wait in line at a ledger on PostgreSQL, on this machine, beside as many others as wanted. SIGTERM or Ctrl-C ends it when what is at hand is on record',
    },
    args,
    async run({ args: given, rawArgs }) {
      const { runWork } = await import('./work-run.ts');
      return runWork({
        database: given.database,
        concurrency: countOf(given.concurrency, '--concurrency'),
        lexicon: repeated(rawArgs, args, 'lexicon'),
        drain: given.drain === true,
        metrics: given.metrics,
        language: languageOf(given.lang),
      });
    },
  },
  [
    'isnad work --database postgres://isnad@db.example.org/isnad',
    'isnad work --database postgres://isnad@db.example.org/isnad --concurrency 8',
    'isnad work --database postgres://isnad@db.example.org/isnad --drain',
    'ISNAD_METRICS_TOKEN=… isnad work --database postgres://isnad@db.example.org/isnad --metrics 127.0.0.1:9464',
  ],
);

export default work;
