import { createHash } from 'node:crypto';
import { LEDGER_SCHEMA, type LedgerHeader, type LedgerTrailer } from '../../core/ledger/interchange.ts';
import type { Exporter } from './types.ts';

const FILE = 'ledger.jsonl';

/** The log itself, an entry a line: with the policy `restricted` it comes back as an equal ledger. Filters do not touch it. */
export const jsonl: Exporter = {
  format: 'jsonl',
  files: [FILE],
  view: 'by-source',
  log: true,
  async write(source, context, open) {
    const sink = await open(FILE);
    const header: LedgerHeader = {
      schema: LEDGER_SCHEMA,
      created: context.now,
      version: context.method.version,
      policy: context.policy.name,
    };
    await sink.write(`${JSON.stringify(header)}\n`);
    const hash = createHash('sha256');
    let entries = 0;
    for await (const recorded of source.entries()) {
      const line = `${JSON.stringify(recorded)}\n`;
      hash.update(line, 'utf8');
      await sink.write(line);
      entries++;
    }
    const trailer: LedgerTrailer = { end: LEDGER_SCHEMA, entries, sha256: hash.digest('hex') };
    await sink.write(`${JSON.stringify(trailer)}\n`);
    return { files: { [FILE]: entries } };
  },
};
