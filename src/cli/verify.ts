import type { ArgsDef } from 'citty';
import type { ViewCheck } from '../app/verify/verify-views.ts';
import type { Language } from '../export/words/all.ts';
import type { Store } from '../store/contract.ts';
import type { Verified } from '../store/verify.ts';
import { command } from './command.ts';
import { openReader } from './engine.ts';
import { entryProgress } from './entry-progress.ts';
import { databaseOption, openLedger } from './ledger.ts';
import { repeated } from './options.ts';
import { languageOf } from './terminal.ts';
import { told } from './told.ts';

const args = {
  database: databaseOption,
  lexicon: { type: 'string', valueHint: 'DIR', description: 'A lexicon directory that was given at ingest; may be repeated' },
  'log-only': { type: 'boolean', description: 'Check the log and the raw bytes, not the views' },
  lang: { type: 'enum', options: ['ar', 'en'], description: 'Language of the messages' },
} satisfies ArgsDef;

const verify = command(
  {
    meta: {
      name: 'verify',
      description:
        'Prove that nothing on record was altered or lost: the log, the raw bytes, and that every view says what the log says',
    },
    args,
    async run({ args: given, rawArgs }) {
      const language = languageOf(given.lang);
      const store = await openLedger(given.database, { readOnly: true });
      try {
        const log = await verifiedLog(store);
        if (log.broken) {
          process.stderr.write(BROKEN[language](log.broken.seq, `${log.broken.what}: ${log.broken.detail}`));
          return 1;
        }
        const views = given['log-only'] ? null : await verifiedViews(store, repeated(rawArgs, args, 'lexicon'));
        if (views?.fault) {
          process.stderr.write(FAULT[language](views));
          return 1;
        }
        process.stdout.write(SOUND[language](log, views !== null));
        return 0;
      } catch (error) {
        throw await told(error, store.location);
      } finally {
        await store.close();
      }
    },
  },
  ['isnad verify', 'isnad verify --database postgres://isnad@localhost/isnad --log-only'],
);

export default verify;

async function verifiedLog(store: Store): Promise<Verified> {
  const { verifyLog } = await import('../store/verify.ts');
  const progress = entryProgress('log');
  return verifyLog(store, progress.at).finally(progress.close);
}

async function verifiedViews(store: Store, lexicon: readonly string[]): Promise<ViewCheck> {
  const [{ verifyViews }, { createProjectionTools }, { engine }] = await Promise.all([
    import('../app/verify/verify-views.ts'),
    import('../app/projection-tools.ts'),
    openReader(lexicon),
  ]);
  const progress = entryProgress('views');
  const { seq: total } = await store.head();
  return verifyViews(store, createProjectionTools(engine), engine.hash, (seq) => progress.at(seq, total)).finally(progress.close);
}

const SOUND: Readonly<Record<Language, (log: Verified, views: boolean) => string>> = {
  en: ({ head, raw }, views) =>
    `sound: ${head.seq} entries, ${raw} raw files${views ? ', views as the log says' : ' (views not checked)'}\nlast entry ${head.at}, hash ${head.hash}\n`,
  ar: ({ head, raw }, views) =>
    `سليم: ${head.seq} من القيود، و${raw} من الملفات الأصل${views ? '، والجداول كما يقول السجل' : ' (ولم تُفحص الجداول)'}\nآخر قيد ${head.at}، وبصمته ${head.hash}\n`,
};

const BROKEN: Readonly<Record<Language, (seq: number, what: string) => string>> = {
  en: (seq, what) =>
    `isnad: the log is broken at entry ${seq} (${what}). All before it is as it was written. Restore the last good backup: isnad restore FILE --database NEW\n`,
  ar: (seq, what) =>
    `isnad: السجل معطوب عند القيد ${seq} (${what})، وما قبله كما كُتب. استعد آخر نسخة سليمة: isnad restore FILE --database NEW\n`,
};

const FAULT: Readonly<Record<Language, (check: ViewCheck) => string>> = {
  en: ({ fault, otherLexicon }) =>
    `isnad: the log is sound, but table ${fault!.table}${fault!.seq === null ? '' : ` at entry ${fault!.seq}`} does not say what it says (${fault!.detail}). ` +
    (otherLexicon > 0
      ? `${otherLexicon} readings were made with another lexicon: give it with --lexicon, or build the views anew: isnad backup, then isnad restore.\n`
      : 'Build the views anew: isnad backup FILE, then isnad restore FILE --database NEW\n'),
  ar: ({ fault, otherLexicon }) =>
    `isnad: السجل سليم، لكن الجدول ${fault!.table}${fault!.seq === null ? '' : ` عند القيد ${fault!.seq}`} لا يقول ما يقوله (${fault!.detail}). ` +
    (otherLexicon > 0
      ? `${otherLexicon} من القراءات كانت بمعجم آخر: سمّه بـ --lexicon، أو ابنِ الجداول من جديد: isnad backup ثم isnad restore\n`
      : 'ابنِ الجداول من جديد: isnad backup FILE ثم isnad restore FILE --database NEW\n'),
};
