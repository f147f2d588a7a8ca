import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArgsDef } from 'citty';
import type { Loaded } from '../app/export/load-ledger.ts';
import type { Language } from '../export/words/all.ts';
import { positionals } from './acting.ts';
import { command } from './command.ts';
import { openReader } from './engine.ts';
import { entryProgress } from './entry-progress.ts';
import { Failure } from './failure.ts';
import { databaseOption, openLedger } from './ledger.ts';
import { repeated } from './options.ts';
import { languageOf } from './terminal.ts';
import { told } from './told.ts';
import { unpackExport } from './unpack-export.ts';

const args = {
  path: {
    type: 'positional',
    required: false,
    description: 'The folder of an export --format jsonl, the ledger.jsonl in it, or the zip archive of one that was downloaded',
  },
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
      const archive = isArchive(path) ? await unpackExport(path) : null;
      try {
        return await loadFrom(filesOf(archive?.folder ?? path), {
          database: given.database,
          language: languageOf(given.lang),
          lexicon: repeated(rawArgs, args, 'lexicon'),
        });
      } finally {
        await archive?.remove();
      }
    },
  },
  [
    'isnad load whole/ --database copy.db',
    'isnad load isnad-jsonl-2026-01-31.zip --database copy.db',
    'isnad load whole/ledger.jsonl --database postgres://isnad@localhost/isnad',
  ],
);

export default load;

interface Given {
  readonly database: string | undefined;
  readonly language: Language;
  readonly lexicon: readonly string[];
}

/** Loads one log; gives the exit status. */
async function loadFrom({ file, raw }: Files, { database, language, lexicon }: Given): Promise<number> {
  const [{ loadLedger }, { createProjectionTools }] = await Promise.all([
    import('../app/export/load-ledger.ts'),
    import('../app/projection-tools.ts'),
  ]);
  const tools = createProjectionTools((await openReader(lexicon)).engine);
  const store = await openLedger(database, { create: true });
  const progress = entryProgress('load');
  try {
    const done = await loadLedger({ store, file, ...(raw && { raw }), tools, onProgress: progress.at });
    progress.close();
    process.stdout.write(SUMMARY[language](done, store.location));
    return 0;
  } catch (error) {
    throw await told(error, store.location);
  } finally {
    progress.close();
    await store.close();
  }
}

/** As a server gives it: the whole export in one file. */
const isArchive = (path: string): boolean => /\.zip$/i.test(path) && existsSync(path) && statSync(path).isFile();

interface Files {
  readonly file: string;
  readonly raw?: string;
}

/** The log and, where it is there, the file of raw bytes beside it. */
function filesOf(path: string): Files {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const file = isFolder ? join(path, 'ledger.jsonl') : path;
  if (!existsSync(file)) throw new Failure(file, { code: 'missing-file', detail: file });
  const raw = join(dirname(file), 'raw.jsonl');
  return existsSync(raw) ? { file, raw } : { file };
}

const SUMMARY: Readonly<Record<Language, (done: Loaded, location: string) => string>> = {
  en: ({ head, entries, raw, equal, policy, leftOut }, location) =>
    `${location}: ${entries - leftOut} entries and ${raw} raw files loaded, hash ${head.hash}\n${
      equal && policy === 'restricted'
        ? 'Equal to the ledger that was exported.\n'
        : `As the file has it, which may not be the whole ledger: the policy “${policy}” keeps restricted claims out${left(leftOut, 'entries about it were left out')}.\n`
    }`,
  ar: ({ head, entries, raw, equal, policy, leftOut }, location) =>
    `${location}: حُمّل ${entries - leftOut} من القيود و${raw} من الملفات الخام، والبصمة ${head.hash}\n${
      equal && policy === 'restricted'
        ? 'مطابق للسجل الذي صُدّر.\n'
        : `كما في الملف، وقد لا يكون السجل كله: تحجب السياسة «${policy}» الأخبار المقيدة${left(leftOut, 'من القيود عنه تُركت')}.\n`
    }`,
};

const left = (count: number, words: string): string => (count === 0 ? '' : ` (${count} ${words})`);
