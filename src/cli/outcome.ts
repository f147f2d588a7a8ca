import type { ArgsDef } from 'citty';
import { ACT_OPTIONS, acting, oneOf, positionals, WHY } from './acting.ts';
import { command } from './command.ts';
import { repeated } from './options.ts';
import { languageOf } from './terminal.ts';

const args = {
  claim: { type: 'positional', required: false, description: 'Id of the prediction, as isnad predictions prints it' },
  outcome: {
    type: 'positional',
    required: false,
    description: 'borne-out, not-borne-out, partly, unresolved (it cannot be told), or open (takes a verdict back)',
  },
  ...ACT_OPTIONS,
  ...WHY,
  evidence: { type: 'string', valueHint: 'CLAIM', description: 'A claim that the verdict rests on; may be repeated' },
} satisfies ArgsDef;

const EXAMPLE = 'isnad outcome 0a1b2c3d4e5f6789.r1.c2 borne-out --evidence 9f8e7d6c5b4a3210.r1.c1';

const outcome = command(
  {
    meta: { name: 'outcome', description: 'Say how a prediction came out' },
    args,
    async run({ args: given, rawArgs }) {
      const { claim, outcome: verdict } = positionals(given._, ['claim', 'outcome'], EXAMPLE);
      const { judge, OUTCOMES } = await import('../app/judge/outcome.ts');
      const how = oneOf(verdict, OUTCOMES, 'an outcome');
      const done = await acting(given, (by) => judge(by, claim, how, repeated(rawArgs, args, 'evidence'), given.why));
      const { ACT_WORDS } = await import('../export/words/acts.ts');
      const words = ACT_WORDS[languageOf(given.lang)];
      const line = `${claim}: ${words.outcomes[how]} (${words.recorded(done.seq, done.by)})`;
      process.stdout.write(`${given.format === 'json' ? JSON.stringify(done, null, 2) : line}\n`);
      return 0;
    },
  },
  [EXAMPLE, 'isnad outcome 0a1b2c3d4e5f6789.r1.c2 open'],
);

export default outcome;
