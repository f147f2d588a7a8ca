import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { KNOWN_BY, LEDGER, SHOW } from './query/args.ts';
import { givenOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = {
  text: {
    type: 'string',
    valueHint: 'WORDS',
    description: 'Words of the report, in any form; "in quotation marks" side by side',
  },
  exact: { type: 'boolean', description: 'Search words as they are spelled' },
  outlet: { type: 'string', valueHint: 'NAME', description: 'Who published it; may be repeated, any of them' },
  from: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'Published from this day on' },
  to: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'Published up to this day' },
  state: {
    type: 'string',
    valueHint: 'STATE',
    description: 'read, silent, or why it was not read (not-arabic, not-conflict …); may be repeated',
  },
  group: { type: 'string', valueHint: 'ID', description: 'The copies of this report' },
  id: { type: 'string', valueHint: 'ID', description: 'One report, by its id or the id it came with' },
  ...SHOW,
  ...KNOWN_BY,
  ...LEDGER,
} satisfies ArgsDef;

const documents = command(
  {
    meta: {
      name: 'documents',
      description: 'List the reports on record: their state, their claims, and which are copies of each other',
    },
    args,
    async run({ args: parsed, rawArgs }) {
      const { runDocuments } = await import('./query/documents-run.ts');
      const given = givenOf(rawArgs, args, parsed);
      return runDocuments({ given, language: languageOf(parsed.lang), typed: ['documents', ...rawArgs] });
    },
  },
  [
    'isnad documents --state silent',
    'isnad documents --format jsonl --limit all > reports.jsonl',
    'isnad documents --group 3f9c0a1b2c3d4e5f',
  ],
);

export default documents;
