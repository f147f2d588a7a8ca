import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { openReader } from './engine.ts';
import { entryProgress } from './entry-progress.ts';
import { databaseOption, openLedger } from './ledger.ts';
import { repeated } from './options.ts';
import { told } from './told.ts';

const args = {
  file: { type: 'positional', required: true, description: 'A backup written by isnad backup' },
  database: databaseOption,
  lexicon: { type: 'string', valueHint: 'DIR', description: 'A directory of your own lexicon entries; may be repeated' },
} satisfies ArgsDef;

const restore = command(
  {
    meta: {
      name: 'restore',
      description:
        'Put a backup on record in an empty ledger, every hash checked, and build its views anew; run again to go on where it was cut off',
    },
    args,
    async run({ args: given, rawArgs }) {
      const store = await openLedger(given.database, { create: true });
      const progress = entryProgress('restore');
      const [{ restoreFrom }, { createProjectionTools }, { projecting }, { engine }] = await Promise.all([
        import('../store/restore.ts'),
        import('../app/projection-tools.ts'),
        import('../app/project-entry.ts'),
        openReader(repeated(rawArgs, args, 'lexicon')),
      ]);
      try {
        const project = projecting(store, createProjectionTools(engine));
        const head = await restoreFrom(store, given.file, project, progress.at);
        progress.close();
        process.stdout.write(`${store.location}: ${head.seq} entries restored, hash ${head.hash}\n`);
        return 0;
      } catch (error) {
        throw await told(error, given.file);
      } finally {
        progress.close();
        await store.close();
      }
    },
  },
  [
    'isnad restore isnad-2026-11-22.jsonl.gz --database new.db',
    'isnad restore isnad.jsonl.gz --database postgres://isnad@localhost/isnad',
  ],
);

export default restore;
