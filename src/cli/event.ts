import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { Misuse } from './failure.ts';
import { KNOWN_BY, LEDGER, RESTRICTED } from './query/args.ts';
import { givenOf } from './query/given.ts';
import { languageOf } from './terminal.ts';

const args = {
  id: { type: 'positional', required: true, description: 'The id of the event, or of any claim of it' },
  format: { type: 'enum', options: ['text', 'json'], default: 'text', description: 'How to print it' },
  ...KNOWN_BY,
  ...RESTRICTED,
  ...LEDGER,
} satisfies ArgsDef;

const event = command(
  {
    meta: {
      name: 'event',
      description: 'Show one event: every chain that tells of it, the quotes, the numbers, and what is at odds',
    },
    args,
    async run({ args: parsed, rawArgs }) {
      if (parsed._.length > 1) throw new Misuse('isnad event takes one id. isnad events lists events');
      const { runEvent } = await import('./query/events-run.ts');
      const given = givenOf(rawArgs, args, parsed);
      return runEvent(parsed.id, { given, language: languageOf(parsed.lang), typed: ['event', ...rawArgs] });
    },
  },
  ['isnad event 3f9c0a1b2c3d4e5f.r1.c3'],
);

export default event;
