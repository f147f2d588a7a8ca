import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { AS_OF, FILTERS, LEDGER, RESTRICTED } from './query/args.ts';
import { givenOf, questionOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

/** As in export/ledger/exporters.ts, which is loaded only when an export is made. */
const FORMATS = [
  ...(['csv', 'parquet', 'acled', 'ucdp', 'plover', 'stix', 'ftm', 'gexf', 'graphml', 'geojson'] as const),
  ...(['webannotation', 'prov', 'jsonl'] as const),
];

const args = {
  format: { type: 'enum', options: [...FORMATS], required: true, description: 'What to write' },
  out: { type: 'string', required: true, valueHint: 'DIR', description: 'The folder to write to; made where there is none' },
  view: {
    type: 'enum',
    options: ['conservative', 'triple', 'majority', 'by-source'],
    description: 'How numbers are given; each format has one way, which this makes sure of',
  },
  policy: {
    type: 'enum',
    options: ['default', 'public'],
    default: 'default',
    description: 'public: no quotes, places by division, nothing younger than 72 hours (needs publish)',
  },
  licence: { type: 'string', valueHint: 'WORDS', description: 'A sentence on licences for the manifest' },
  ...FILTERS,
  ...AS_OF,
  ...RESTRICTED,
  ...LEDGER,
} satisfies ArgsDef;

const exportCommand = command(
  {
    meta: {
      name: 'export',
      description:
        'Write claims, events or relations in a format of the field, with a manifest; jsonl is the whole log, to load elsewhere',
    },
    args,
    async run({ args: parsed, rawArgs }) {
      const { runExport } = await import('./export-run.ts');
      const given = givenOf(rawArgs, args, parsed);
      return runExport({ given, question: questionOf(given), filters: FILTERS, language: languageOf(parsed.lang) });
    },
  },
  [
    'isnad export --format csv --out idlib --place إدلب --from 2024-01-01',
    'isnad export --format geojson --out public-map --policy public',
    'isnad export --format jsonl --out whole --include-restricted && isnad load whole --database copy.db',
  ],
);

export default exportCommand;
