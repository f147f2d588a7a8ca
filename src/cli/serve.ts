import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { LEDGER } from './query/args.ts';
import { languageOf } from './terminal.ts';

const args = {
  host: { type: 'string', valueHint: 'ADDRESS', description: 'Where to listen (by default ISNAD_HOST, else 127.0.0.1)' },
  port: { type: 'string', valueHint: 'NUMBER', description: 'The port; 0 for any free one (by default ISNAD_PORT, else 8080)' },
  examples: { type: 'boolean', description: 'Read the bundled reports first if the ledger is empty' },
  log: { type: 'boolean', description: 'A line on standard error for every request (or ISNAD_LOG=1)' },
  open: { type: 'boolean', description: 'Show it in the browser of this machine' },
  'private-addresses': {
    type: 'boolean',
    description: 'Let reports be fetched from addresses of this machine and of private networks, too',
  },
  ...LEDGER,
} satisfies ArgsDef;

const serve = command(
  {
    meta: { name: 'serve', description: 'Open the workbench: read, judge and see in a browser, in Arabic and English' },
    args,
    async run({ args: parsed }) {
      const { runServe } = await import('./serve-run.ts');
      return runServe({
        host: parsed.host,
        port: parsed.port,
        database: parsed.database,
        person: parsed.as,
        examples: parsed.examples === true,
        open: parsed.open === true,
        privateAddresses: parsed['private-addresses'] === true,
        log: parsed.log === true || Boolean(process.env.ISNAD_LOG),
        language: languageOf(parsed.lang),
      });
    },
  },
  [
    'isnad serve',
    'isnad serve --database syria.db --port 9000',
    'ISNAD_HOST=0.0.0.0 isnad serve --database postgres://isnad@localhost/isnad',
  ],
);

export default serve;
