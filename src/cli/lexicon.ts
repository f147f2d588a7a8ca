import { command } from './command.ts';
import { Misuse } from './failure.ts';

const check = command(
  {
    meta: { name: 'check', description: 'Check a lexicon: schema, examples, collisions, with file and line' },
    args: {
      dir: { type: 'positional', required: false, description: 'A directory of entries (by default the built-in lexicon)' },
    },
    async run({ args }) {
      if (args._.length > 1) throw new Misuse('isnad lexicon check takes one directory');
      const { checkDirectory } = await import('./engine.ts');
      if (args.dir !== undefined) await checkDirectory(args.dir);
      const { checkLexicon } = await import('../lexicon/check.ts');
      const { issues, entries, examples, passed } = await checkLexicon(args.dir);
      for (const issue of issues) process.stdout.write(`${issue.file}:${issue.line}: ${issue.code}: ${issue.detail}\n`);
      const wrong = issues.length === 0 ? 'nothing wrong' : `${issues.length} to mend`;
      process.stdout.write(`${entries} entries; ${passed} of ${examples} examples are read as they say; ${wrong}\n`);
      return issues.length === 0 ? 0 : 1;
    },
  },
  ['isnad lexicon check', 'isnad lexicon check my-lexicon'],
);

export default command(
  {
    meta: { name: 'lexicon', description: 'Work on the lexicon' },
    subCommands: { check: () => check },
  },
  ['isnad lexicon check my-lexicon'],
);
