import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { entryProgress } from './entry-progress.ts';
import { databaseOption, openLedger } from './ledger.ts';
import { told } from './told.ts';

const args = {
  file: { type: 'positional', required: true, description: 'The backup to write; one that is there is replaced' },
  database: databaseOption,
} satisfies ArgsDef;

const backup = command(
  {
    meta: {
      name: 'backup',
      description: 'Write all that is on record into one file, from either engine and for either, while others may go on working',
    },
    args,
    async run({ args: given }) {
      const store = await openLedger(given.database, { readOnly: true });
      const progress = entryProgress('backup');
      const { backupTo } = await import('../store/backup.ts');
      try {
        const head = await backupTo(store, given.file, progress.at);
        progress.close();
        process.stdout.write(`${given.file}: ${head.seq} entries, last ${head.at}, hash ${head.hash}\n`);
        return 0;
      } catch (error) {
        throw await told(error, given.file);
      } finally {
        progress.close();
        await store.close();
      }
    },
  },
  ['isnad backup isnad-2026-11-22.jsonl.gz', 'isnad backup /mnt/usb/isnad.jsonl.gz --database postgres://isnad@localhost/isnad'],
);

export default backup;
