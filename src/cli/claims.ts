import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { AS_OF, FILTERS, LEDGER, RESTRICTED, SHOW } from './query/args.ts';
import { givenOf, questionOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = { ...FILTERS, ...SHOW, ...AS_OF, ...RESTRICTED, ...LEDGER } satisfies ArgsDef;

const claims = command(
  {
    meta: { name: 'claims', description: 'List claims: who is said to have done what to whom, where and when, and who says so' },
    args,
    async run({ args: parsed, rawArgs }) {
      const { runClaims } = await import('./query/claims-run.ts');
      const given = givenOf(rawArgs, args, parsed);
      return runClaims({ given, question: questionOf(given), language: languageOf(parsed.lang), typed: ['claims', ...rawArgs] });
    },
  },
  [
    'isnad claims --actor "Islamic State" --type ASSAULT --from 2014-09-01 --to 2014-09-30',
    'isnad claims --text "قصف المدينة" --country SY --format jsonl --limit all',
    'isnad claims --source anonymous --factuality PS+ --known-by 2014-10-01',
  ],
);

export default claims;
