import type { ArgsDef } from 'citty';
import { dateOf } from '../import/decode-record.ts';
import { command } from './command.ts';
import { Misuse } from './failure.ts';
import { repeated } from './options.ts';
import type { ReadOptions } from './read-run.ts';
import { languageOf } from './terminal.ts';

const args = {
  file: {
    type: 'positional',
    required: false,
    description: 'Reports to read: text files, .jsonl files of {id, text, published?, outlet?, title?}, or - for standard input',
    valueHint: '…',
  },
  input: {
    type: 'enum',
    options: ['lines', 'jsonl', 'csv', 'html', 'feed', 'telegram', 'text', 'pdf', 'warc'],
    description:
      'What the reports lie in: the formats of isnad ingest (with .gz and .zip of them, and folders), or lines: text with a report a line. Any size, in constant memory',
  },
  format: {
    type: 'enum',
    options: ['text', 'json', 'jsonl', 'html'],
    default: 'text',
    description: 'How to print readings; jsonl reads standard input as JSON lines',
  },
  published: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'Publication date, for words like "yesterday"' },
  outlet: { type: 'string', valueHint: 'NAME', description: 'Who published it' },
  lexicon: {
    type: 'string',
    valueHint: 'DIR',
    description: 'A directory of your own lexicon entries, on top of the built-in ones; may be repeated',
  },
  lang: {
    type: 'enum',
    options: ['ar', 'en'],
    description: 'Language of the words around the claims (by default of your locale)',
  },
  encoding: {
    type: 'string',
    valueHint: 'NAME',
    description: 'Encoding of the files, if detection fails: windows-1256, iso-8859-6, utf-16le …',
  },
  all: { type: 'boolean', description: 'Also read texts that do not seem to be about conflict' },
  out: { type: 'string', valueHint: 'FILE', description: 'Write there instead of to standard output' },
} satisfies ArgsDef;

const description =
  'Read reports into sourced claims. The document is the title, a blank line, then the body; a "title" in JSON lines is put before the text unless the text starts with it';

const read = command(
  {
    meta: { name: 'read', description },
    args,
    async run({ args: given, rawArgs }) {
      const options: ReadOptions = {
        files: filesOf(given._),
        input: given.input as ReadOptions['input'],
        format: given.format as ReadOptions['format'],
        lexicon: repeated(rawArgs, args, 'lexicon'),
        language: languageOf(given.lang),
        published: publishedOf(given.published),
        outlet: given.outlet,
        encoding: given.encoding,
        all: given.all === true,
        out: given.out,
      };
      if (options.out !== undefined && options.files.includes(options.out)) {
        throw new Misuse(`--out ${options.out} would overwrite the report that is read. Name another file.`);
      }
      const { runRead } = await import('./read-run.ts');
      return runRead(options);
    },
  },
  [
    'isnad read report.txt --published 2024-04-09 --outlet "BBC Arabic"',
    'isnad read report.txt --format html --out report.html',
    'isnad read --format jsonl < reports.jsonl > readings.jsonl',
    'zcat pages.warc.gz | isnad read --input warc --format jsonl > readings.jsonl',
    'isnad read --input lines --format jsonl < articles.txt > readings.jsonl',
    'isnad read a.txt b.txt --format json --lexicon my-lexicon',
  ],
);

export default read;

function filesOf(positionals: readonly string[]): string[] {
  if (positionals.length > 0) return [...positionals];
  if (process.stdin.isTTY)
    throw new Misuse('nothing to read. Name a file (isnad read report.txt) or pipe a text in (isnad read < report.txt)');
  return ['-'];
}

export function publishedOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const date = dateOf(given);
  if (!date) throw new Misuse(`--published "${given}" is not a date. Write it as YYYY-MM-DD, for example 2024-04-09`);
  return date;
}
