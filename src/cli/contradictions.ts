import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { AS_OF, FILTERS, LEDGER, RESTRICTED, SHOW } from './query/args.ts';
import { givenOf, questionOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = {
  about: {
    type: 'enum',
    options: ['toll', 'doer', 'place', 'time', 'polarity'],
    description: 'What they are at odds about; polarity: whether it happened at all; may be repeated',
  },
  ...FILTERS,
  ...SHOW,
  ...AS_OF,
  ...RESTRICTED,
  ...LEDGER,
} satisfies ArgsDef;

const contradictions = command(
  {
    meta: { name: 'contradictions', description: 'List pairs of claims about one event that cannot both hold, with both quotes' },
    args,
    async run({ args: parsed, rawArgs }) {
      const { runContradictions } = await import('./query/contradictions-run.ts');
      const given = givenOf(rawArgs, args, parsed);
      const question = questionOf(given);
      return runContradictions({ given, question, language: languageOf(parsed.lang), typed: ['contradictions', ...rawArgs] });
    },
  },
  ['isnad contradictions --about toll --country SY', 'isnad contradictions --actor "Islamic State" --format csv'],
);

export default contradictions;
