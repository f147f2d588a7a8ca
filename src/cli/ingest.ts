import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { Misuse } from './failure.ts';
import { databaseOption } from './ledger.ts';
import { countOf, repeated } from './options.ts';
import { publishedOf } from './read.ts';
import { languageOf } from './terminal.ts';

const args = {
  source: {
    type: 'positional',
    required: false,
    description: 'Files, folders, archives, feeds, URLs, or - for standard input',
    valueHint: '…',
  },
  database: databaseOption,
  format: {
    type: 'enum',
    options: ['text', 'html', 'feed', 'jsonl', 'csv', 'warc', 'telegram', 'pdf'],
    description: 'What the input is, where neither its name nor its content tells',
  },
  published: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'Publication date of reports that carry none' },
  outlet: { type: 'string', valueHint: 'NAME', description: 'Outlet of reports that name none' },
  encoding: { type: 'string', valueHint: 'NAME', description: 'Encoding of the files, if detection fails' },
  lexicon: { type: 'string', valueHint: 'DIR', description: 'A directory of your own lexicon entries; may be repeated' },
  failures: {
    type: 'string',
    valueHint: 'FILE',
    description: 'Where to list what could not be had, as JSON lines (by default beside the ledger: NAME.failures.jsonl)',
  },
  states: {
    type: 'string',
    valueHint: 'FILE',
    description:
      'Append a JSON line for each report once it is durable: where it stood, stored, known or failed, how many claims, warnings',
  },
  as: { type: 'string', valueHint: 'NAME', description: 'Who puts it on record (by default ISNAD_PERSON, else your login name)' },
  threads: { type: 'string', valueHint: 'N', description: 'How many reports are read at a time (by default one for each core)' },
  enqueue: { type: 'boolean', description: 'On PostgreSQL: only put the reports in line, for isnad work to read' },
  'private-addresses': { type: 'boolean', description: 'Fetch from addresses of this machine and of private networks, too' },
  all: { type: 'boolean', description: 'Also read texts that do not seem to be about conflict' },
  lang: { type: 'enum', options: ['ar', 'en'], description: 'Language of the messages' },
} satisfies ArgsDef;

const ingest = command(
  {
    meta: {
      name: 'ingest',
      description:
        'Read reports into the ledger: text, HTML, RSS and Atom, JSON lines, CSV, WARC, Telegram exports, PDF, and folders, .gz and .zip of these. Run it again to go on where it was cut off: nothing is read twice',
    },
    args,
    async run({ args: given, rawArgs }) {
      const sources = sourcesOf(given._);
      const { runIngest } = await import('./ingest-run.ts');
      return runIngest({
        sources,
        database: given.database,
        format: given.format as 'text' | undefined,
        published: publishedOf(given.published),
        outlet: given.outlet,
        encoding: given.encoding,
        lexicon: repeated(rawArgs, args, 'lexicon'),
        failures: given.failures,
        states: given.states,
        person: given.as,
        all: given.all === true,
        privateAddresses: given['private-addresses'] === true,
        threads: countOf(given.threads, '--threads'),
        enqueue: given.enqueue === true,
        language: languageOf(given.lang),
      });
    },
  },
  [
    'isnad ingest reports/ --database syria.db',
    'isnad ingest archive.warc.gz dump.jsonl.gz',
    'isnad ingest https://example.org/feed.xml --outlet "Example News"',
    'isnad ingest dump.jsonl --database postgres://isnad@localhost/isnad',
    'isnad ingest dump.jsonl --database postgres://isnad@localhost/isnad --enqueue',
  ],
);

export default ingest;

function sourcesOf(positionals: readonly string[]): string[] {
  if (positionals.length > 0) return [...positionals];
  if (process.stdin.isTTY) throw new Misuse('nothing to ingest. Name a file, a folder or a URL: isnad ingest reports/');
  return ['-'];
}
