import { command } from './command.ts';
import { PAIR_ARGS, runPair } from './whether-same.ts';

const EXAMPLE = 'isnad apart 0a1b2c3d4e5f6789.r1.c2 9f8e7d6c5b4a3210.r1.c1';

const apart = command(
  {
    meta: { name: 'apart', description: 'Say that two claims are about two happenings; what the rules joined is parted' },
    args: PAIR_ARGS,
    run: ({ args: given }) => runPair(given, given.open ? 'open' : 'apart', EXAMPLE),
  },
  [`${EXAMPLE} --why "two raids on one day"`, `${EXAMPLE} --open`],
);

export default apart;
