import { command } from './command.ts';
import { PAIR_ARGS, runPair } from './whether-same.ts';

const EXAMPLE = 'isnad same 0a1b2c3d4e5f6789.r1.c2 9f8e7d6c5b4a3210.r1.c1';

const same = command(
  {
    meta: { name: 'same', description: 'Say that two claims are about one happening; their events are joined' },
    args: PAIR_ARGS,
    run: ({ args: given }) => runPair(given, given.open ? 'open' : 'same', EXAMPLE),
  },
  [`${EXAMPLE} --why "one raid, told on two days"`, `${EXAMPLE} --open`],
);

export default same;
