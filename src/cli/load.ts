import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArgsDef } from 'citty';
import type { Loaded } from '../app/export/load-ledger.ts';
import type { Language } from '../export/words/all.ts';
import { positionals } from './acting.ts';
import { command } from './command.ts';
import { openReader } from './engine.ts';
import { entryProgress } from './entry-progress.ts';
import { databaseOption, openLedger } from './ledger.ts';
import { repeated } from './options.ts';
import { languageOf } from './terminal.ts';
import { told } from './told.ts';

const args = {
  path: { type: 'positional', required: false, description: 'The folder of an export --format jsonl, or the ledger.jsonl in it' },
  database: databaseOption,
  lexicon: { type: 'string', valueHint: 'DIR', description: 'A directory of your own lexicon entries; may be repeated' },
  lang: { type: 'enum', options: ['ar', 'en'], description: 'Language of the messages' },
} satisfies ArgsDef;

const load = command(
  {
    meta: {
      name: 'load',
      description: 'Put an exported ledger (export --format jsonl) on record in an empty one: same entries, same hashes',
    },
    args,
    async run({ args: given, rawArgs }) {
      const { path } = positionals(given._, ['path'], 'isnad load whole/ --database copy.db');
      const { file, raw } = filesOf(path);
      const [{ loadLedger }, { createProjectionTools }] = await Promise.all([
        import('../app/export/load-ledger.ts'),
        import('../app/projection-tools.ts'),
      ]);
      const tools = createProjectionTools((await openReader(repeated(rawArgs, args, 'lexicon'))).engine);
      const store = await openLedger(given.database, { create: true });
      const progress = entryProgress('load');
      try {
        const done = await loadLedger({ store, file, ...(raw && { raw }), tools, onProgress: progress.at });
        progress.close();
        process.stdout.write(SUMMARY[languageOf(given.lang)](done, store.location));
        return 0;
      } catch (error) {
        throw await told(error, store.location);
      } finally {
        progress.close();
        await store.close();
      }
    },
  },
  ['isnad load whole/ --database copy.db', 'isnad load whole/ledger.jsonl --database postgres://isnad@localhost/isnad'],
);

export default load;

/** The log and, where it is there, the file of raw bytes beside it. */
function filesOf(path: string): { readonly file: string; readonly raw?: string } {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const file = isFolder ? join(path, 'ledger.jsonl') : path;
  const raw = join(dirname(file), 'raw.jsonl');
  return existsSync(raw) ? { file, raw } : { file };
}

const SUMMARY: Readonly<Record<Language, (done: Loaded, location: string) => string>> = {
  en: ({ head, entries, raw, equal, leftOut }, location) =>
    `${location}: ${entries - leftOut} entries and ${raw} raw files loaded, hash ${head.hash}\n${
      equal
        ? 'Equal to the ledger that was exported.\n'
        : `Not the whole ledger: what a policy kept out is missing${left(leftOut, 'entries about it were left out')}.\n`
    }`,
  ar: ({ head, entries, raw, equal, leftOut }, location) =>
    `${location}: حُمّل ${entries - leftOut} من القيود و${raw} من الملفات الخام، والبصمة ${head.hash}\n${
      equal ? 'مطابق للسجل الذي صُدّر.\n' : `ليس السجل كله: ما حجبته السياسة غائب${left(leftOut, 'من القيود عنه تُركت')}.\n`
    }`,
};

const left = (count: number, words: string): string => (count === 0 ? '' : ` (${count} ${words})`);
