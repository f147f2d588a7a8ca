import type { ArgsDef } from 'citty';
import type { SameAsEntry } from '../core/ledger/entries.ts';
import { ACT_OPTIONS, acting, positionals, WHY } from './acting.ts';
import { languageOf } from './terminal.ts';

/** What `isnad same` and `isnad apart` share. */
export const PAIR_ARGS = {
  a: { type: 'positional', required: false, description: 'Id of a claim, as isnad claims prints it' },
  b: { type: 'positional', required: false, description: 'Id of another claim' },
  ...ACT_OPTIONS,
  ...WHY,
  open: { type: 'boolean', description: 'Take what people said of the two back: the rules decide again' },
} satisfies ArgsDef;

interface Given {
  readonly _: readonly string[];
  readonly database?: string | undefined;
  readonly as?: string | undefined;
  readonly why?: string | undefined;
  readonly lang?: string | undefined;
  readonly format?: string | undefined;
}

export async function runPair(given: Given, verdict: SameAsEntry['verdict'], example: string): Promise<number> {
  const { a, b } = positionals(given._, ['a', 'b'], example);
  const { sayWhetherSame } = await import('../app/review/same.ts');
  const done = await acting(given, (by) => sayWhetherSame(by, a, b, verdict, given.why));
  const { ACT_WORDS } = await import('../export/words/acts.ts');
  const words = ACT_WORDS[languageOf(given.lang)];
  const line = `${a} · ${b} ${words.verdicts[verdict]} (${words.recorded(done.seq, done.by)})`;
  process.stdout.write(`${given.format === 'json' ? JSON.stringify(done, null, 2) : line}\n`);
  return 0;
}
