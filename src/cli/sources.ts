import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { KNOWN_BY, LEDGER, RESTRICTED, SHOW } from './query/args.ts';
import { givenOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = {
  name: { type: 'positional', required: false, valueHint: '…', description: 'One source, by its id or name: its track record' },
  kind: {
    type: 'string',
    valueHint: 'KIND',
    description: 'outlet, speaker, anonymous, document, or the kind of an actor; may be repeated, any of them',
  },
  records: { type: 'boolean', description: 'The track record of each that is listed; takes seconds for each' },
  look: {
    type: 'string',
    valueHint: 'N|all',
    description: 'Claims of a source that its record is made from, newest first (2000)',
  },
  ...SHOW,
  ...KNOWN_BY,
  ...RESTRICTED,
  ...LEDGER,
} satisfies ArgsDef;

const sources = command(
  {
    meta: {
      name: 'sources',
      description:
        'List those the claims come through, with grades; or show how good one has been: confirmed, contradicted, borne out',
    },
    args,
    async run({ args: parsed, rawArgs }) {
      const { runSources } = await import('./query/sources-run.ts');
      const given = givenOf(rawArgs, args, parsed);
      return runSources(parsed._.join(' '), { given, language: languageOf(parsed.lang), typed: ['sources', ...rawArgs] });
    },
  },
  ['isnad sources', 'isnad sources "المرصد السوري لحقوق الإنسان"', 'isnad sources --kind outlet --records --format csv'],
);

export default sources;
