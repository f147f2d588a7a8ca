import { command } from './command.ts';
import { Misuse } from './failure.ts';

const score = command(
  {
    meta: {
      name: 'score',
      description:
        'Agreement between two coders: precision, recall and F1 per layer, accuracy given a match, Krippendorff’s alpha',
    },
    args: {
      gold: {
        type: 'positional',
        required: false,
        description: 'A directory of ID.gold.json or ID.json with ID.txt beside, or a .jsonl file',
      },
      readings: { type: 'positional', required: false, description: 'The other coder’s, in either form' },
      json: { type: 'boolean', description: 'Print the numbers as JSON' },
    },
    async run({ args }) {
      const [gold, readings, ...more] = args._;
      if (gold === undefined || readings === undefined || more.length > 0) {
        throw new Misuse('isnad score takes two: the gold and the readings. For example: isnad score gold/ readings/');
      }
      const { checkTriggers, loadCodings, ScoreProblem } = await import('../app/score/load.ts');
      const { scoreCodings } = await import('../app/score/score.ts');
      const { scoreTable } = await import('../app/score/table.ts');
      try {
        const golds = loadCodings(gold);
        const found = new Map(loadCodings(readings).map((coding) => [coding.id, coding]));
        checkTriggers(golds, found);
        const score = scoreCodings(golds, found);
        process.stdout.write(args.json ? `${JSON.stringify(score, null, 2)}\n` : scoreTable(score));
        return 0;
      } catch (error) {
        if (!(error instanceof ScoreProblem)) throw error;
        process.stderr.write(`isnad: ${error.message}\n`);
        return 1;
      }
    },
  },
  ['isnad score gold/ readings/', 'isnad score gold.jsonl readings.jsonl --json'],
);

export default score;
