import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { KNOWN_BY, LEDGER, SHOW } from './query/args.ts';
import { givenOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = { ...SHOW, ...KNOWN_BY, ...LEDGER } satisfies ArgsDef;

const agreement = command(
  {
    meta: {
      name: 'agreement',
      description: 'How far people agree in their reviews: share of equal decisions, Cohen’s kappa, Krippendorff’s alpha',
    },
    args,
    async run({ args: parsed, rawArgs }) {
      const [{ withSession }, { runAgreement }] = await Promise.all([
        import('./query/with-session.ts'),
        import('./query/agreement-run.ts'),
      ]);
      const given = givenOf(rawArgs, args, parsed);
      const options = { given, language: languageOf(parsed.lang), typed: ['agreement', ...rawArgs] };
      return withSession(given, (session) => runAgreement(session, options));
    },
  },
  ['isnad agreement', 'isnad agreement --known-by 2024-04-30 --format json'],
);

export default agreement;
