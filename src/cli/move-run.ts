import type { Moved } from '../app/move/move.ts';
import type { Language } from '../export/words/all.ts';
import type { Store } from '../store/contract.ts';
import { openReader } from './engine.ts';
import { entryProgress } from './entry-progress.ts';
import { Misuse } from './failure.ts';
import { type Interruption, interruption } from './interruption.ts';
import { openLedger } from './ledger.ts';
import { told } from './told.ts';

export interface MoveRunOptions {
  readonly from: string;
  readonly to: string;
  readonly lexicon: readonly string[];
  readonly language: Language;
}

/** Moves a ledger; gives the exit status: 0 moved whole, 130 interrupted. */
export async function runMove({ from, to, lexicon, language }: MoveRunOptions): Promise<number> {
  const source = await openSource(from);
  const interrupted = interruption();
  let target: Store | undefined;
  try {
    target = await openLedger(to, { create: true });
    if (target.location === source.location)
      throw new Misuse('a ledger cannot be moved to where it is. Name another: isnad move FROM TO');
    const moved = await moving(source, target, lexicon, interrupted);
    if (moved.whole === null) process.stderr.write(GO_ON[language](moved));
    else process.stdout.write(MOVED[language](target.location, moved.head, moved.whole));
    return moved.whole === null ? 130 : 0;
  } catch (error) {
    throw await told(error, target?.location ?? source.location);
  } finally {
    interrupted.release();
    await target?.close();
    await source.close();
  }
}

/** Only read, not even settled: what is moved is the log. */
async function openSource(from: string): Promise<Store> {
  const [{ openStore }, { parseLocation }] = await Promise.all([import('../store/open.ts'), import('../store/location.ts')]);
  try {
    return await openStore(from, { readOnly: true });
  } catch (error) {
    throw await told(error, parseLocation(from).shown);
  }
}

async function moving(source: Store, target: Store, lexicon: readonly string[], interrupted: Interruption): Promise<Moved> {
  const [{ moveLedger }, { createProjectionTools }, { projecting }, { engine }] = await Promise.all([
    import('../app/move/move.ts'),
    import('../app/projection-tools.ts'),
    import('../app/project-entry.ts'),
    openReader(lexicon),
  ]);
  const progress = { raw: entryProgress('raw'), entries: entryProgress('move') };
  try {
    return await moveLedger(source, target, {
      project: projecting(target, createProjectionTools(engine)),
      onProgress: (what, done, total) => progress[what].at(done, total),
      isStopped: () => interrupted.stopped,
    });
  } finally {
    progress.raw.close();
    progress.entries.close();
  }
}

type Whole = NonNullable<Moved['whole']>;

const MOVED: Readonly<Record<Language, (to: string, head: Moved['head'], whole: Whole) => string>> = {
  en: (to, head, { documents, readings, claims, raw, accounts, tokens, audit, failures }) =>
    `${to}: moved whole, ${head.seq} entries, hash ${head.hash}\n` +
    `the same in both: ${documents} reports, ${readings} readings, ${claims} claims, ${raw} raw files\n` +
    `beside the log: ${accounts} accounts, ${tokens} tokens, ${audit} lines of audit, ${failures} failures of imports\n`,
  ar: (to, head, { documents, readings, claims, raw, accounts, tokens, audit, failures }) =>
    `${to}: نُقل السجل كله، وقيوده ${head.seq}، وبصمته ${head.hash}\n` +
    `في السجلين سواء: ${documents} من التقارير، و${readings} من القراءات، و${claims} من الأخبار، و${raw} من الملفات الأصل\n` +
    `ومما بجانب القيود: ${accounts} من الحسابات، و${tokens} من الرموز، و${audit} مما جرى فيها، و${failures} مما تعذر استيراده\n`,
};

const GO_ON: Readonly<Record<Language, (moved: Moved) => string>> = {
  en: ({ head }) =>
    `isnad: stopped at entry ${head.seq}; all up to there is in the target. Run the same command again to go on\n`,
  ar: ({ head }) => `isnad: توقف النقل عند القيد ${head.seq}، وكل ما قبله في السجل الجديد. أعد الأمر نفسه ليُستأنف\n`,
};
