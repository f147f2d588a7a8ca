import type { ArgsDef } from 'citty';
import { positionals } from './acting.ts';
import { command } from './command.ts';
import { KNOWN_BY, LEDGER, SHOW } from './query/args.ts';
import { givenOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = {
  claim: { type: 'positional', required: false, description: 'Id of the claim, as isnad claims prints it' },
  ...SHOW,
  ...KNOWN_BY,
  ...LEDGER,
} satisfies ArgsDef;

const EXAMPLE = 'isnad reviews 0a1b2c3d4e5f6789.r1.c2';

const reviews = command(
  {
    meta: { name: 'reviews', description: 'Show all that people put on record about one claim: by whom, when, why' },
    args,
    async run({ args: parsed, rawArgs }) {
      const { claim } = positionals(parsed._, ['claim'], EXAMPLE);
      const [{ withSession }, { runReviews }] = await Promise.all([
        import('./query/with-session.ts'),
        import('./query/reviews-run.ts'),
      ]);
      const given = givenOf(rawArgs, args, parsed);
      const options = { given, language: languageOf(parsed.lang), typed: ['reviews', ...rawArgs] };
      return withSession(given, (session) => runReviews(session, claim, options));
    },
  },
  [EXAMPLE, `${EXAMPLE} --known-by 2024-04-30 --format json`],
);

export default reviews;
