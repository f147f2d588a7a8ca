import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { KNOWN_BY, LEDGER, RESTRICTED, SHOW } from './query/args.ts';
import { givenOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = { ...SHOW, ...KNOWN_BY, ...RESTRICTED, ...LEDGER } satisfies ArgsDef;

const adjudication = command(
  {
    meta: { name: 'adjudication', description: 'List claims on which people differ, with what each of them said and why' },
    args,
    async run({ args: parsed, rawArgs }) {
      const [{ withSession }, { runAdjudication }] = await Promise.all([
        import('./query/with-session.ts'),
        import('./query/adjudication-run.ts'),
      ]);
      const given = givenOf(rawArgs, args, parsed);
      const options = { given, language: languageOf(parsed.lang), typed: ['adjudication', ...rawArgs] };
      return withSession(given, (session) => runAdjudication(session, options));
    },
  },
  ['isnad adjudication', 'isnad adjudication --format jsonl > to-settle.jsonl'],
);

export default adjudication;
