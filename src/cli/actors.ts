import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { KNOWN_BY, LEDGER, SHOW } from './query/args.ts';
import { givenOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = {
  words: {
    type: 'positional',
    required: false,
    valueHint: '…',
    description: 'Words of a name, in Arabic or English, or part of an id',
  },
  country: { type: 'string', valueHint: 'SY', description: 'Actors of this country' },
  kind: { type: 'string', valueHint: 'KIND', description: 'armed_group, government, party … as the list shows them' },
  all: { type: 'boolean', description: 'Also actors of whom no claim speaks' },
  ...SHOW,
  ...KNOWN_BY,
  ...LEDGER,
} satisfies ArgsDef;

const actors = command(
  {
    meta: {
      name: 'actors',
      description: 'List actors: their names through time, their parents and parts, and how many claims speak of them',
    },
    args,
    async run({ args: parsed, rawArgs }) {
      const { runActors } = await import('./query/actors-run.ts');
      const given = givenOf(rawArgs, args, parsed);
      return runActors(parsed._.join(' '), { given, language: languageOf(parsed.lang), typed: ['actors', ...rawArgs] });
    },
  },
  ['isnad actors nusra', 'isnad actors "حركة أحرار الشام"', 'isnad actors --country SY --format csv --limit all'],
);

export default actors;
