import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { Misuse } from './failure.ts';
import { AS_OF, LEDGER, RESTRICTED, SHOW } from './query/args.ts';
import { givenOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = {
  actor: {
    type: 'positional',
    required: true,
    valueHint: 'A [B]',
    description: 'One actor, for all it has to do with; two, for how they stood to each other',
  },
  parts: { type: 'boolean', description: 'Also the parts of these: brigades, branches, ministries' },
  type: { type: 'string', valueHint: 'TYPE', description: 'ALLIANCE, HOSTILITY, TRUCE …; may be repeated, any of them' },
  ...SHOW,
  ...AS_OF,
  ...RESTRICTED,
  ...LEDGER,
} satisfies ArgsDef;

const relations = command(
  {
    meta: {
      name: 'relations',
      description:
        'Show how two actors stood to each other over time, under all their names; of one actor, list whom it has to do with',
    },
    args,
    async run({ args: parsed, rawArgs }) {
      const [one, other, ...more] = parsed._;
      if (one === undefined || more.length > 0)
        throw new Misuse('isnad relations takes one actor or two. Names of several words go in quotation marks');
      const { runPartners, runTimeline } = await import('./query/relations-run.ts');
      const options = {
        given: givenOf(rawArgs, args, parsed),
        language: languageOf(parsed.lang),
        typed: ['relations', ...rawArgs],
      };
      return other === undefined ? runPartners(one, options) : runTimeline(one, other, options);
    },
  },
  [
    'isnad relations "Ahrar al-Sham" "Jabhat al-Nusra"',
    'isnad relations "Ahrar al-Sham"',
    'isnad relations iran hezbollah --true-on 2013-06-01 --format json',
  ],
);

export default relations;
