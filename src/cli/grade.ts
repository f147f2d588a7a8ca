import type { ArgsDef } from 'citty';
import { ACT_OPTIONS, acting, oneOf, positionals, WHY } from './acting.ts';
import { command } from './command.ts';
import { languageOf } from './terminal.ts';

const args = {
  on: { type: 'positional', required: false, description: 'source or claim' },
  subject: { type: 'positional', required: false, description: 'Name or id of the source, or id of the claim' },
  grade: { type: 'positional', required: false, description: 'A to F for a source, 1 to 6 for a claim' },
  ...ACT_OPTIONS,
  ...WHY,
} satisfies ArgsDef;

const EXAMPLE = 'isnad grade source "Example News" B';

const grade = command(
  {
    meta: {
      name: 'grade',
      description: 'Grade by the Admiralty scales: how reliable a source is (A–F), how credible a claim (1–6). Both begin at F6',
    },
    args,
    async run({ args: given }) {
      const { on, subject, grade: letter } = positionals(given._, ['on', 'subject', 'grade'], EXAMPLE);
      const { CREDIBILITIES, gradeClaim, gradeSource, RELIABILITIES } = await import('../app/judge/grade.ts');
      const wanted = letter.toUpperCase();
      const done = await acting(given, (by) =>
        oneOf(on, ['source', 'claim'], 'what is graded') === 'source'
          ? gradeSource(by, subject, oneOf(wanted, RELIABILITIES, 'the grade of a source'), given.why)
          : gradeClaim(by, subject, oneOf(wanted, CREDIBILITIES, 'the grade of a claim'), given.why),
      );
      const { ACT_WORDS } = await import('../export/words/acts.ts');
      const words = ACT_WORDS[languageOf(given.lang)];
      const line = `${done.subject}: ${words.grade} ${done.grade} (${words.recorded(done.seq, done.by)})`;
      process.stdout.write(`${given.format === 'json' ? JSON.stringify(done, null, 2) : line}\n`);
      return 0;
    },
  },
  [`${EXAMPLE} --why "ten of twelve claims borne out"`, 'isnad grade claim 0a1b2c3d4e5f6789.r1.c2 2'],
);

export default grade;
