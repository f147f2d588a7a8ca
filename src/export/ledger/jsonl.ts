import { createHash } from 'node:crypto';
import type { Entry } from '../../core/ledger/entries.ts';
import { LEDGER_SCHEMA, type LedgerHeader, type LedgerTrailer, type RawLine } from '../../core/ledger/interchange.ts';
import type { Exporter, PolicedSource, Sink } from './types.ts';

export const LEDGER_FILE = 'ledger.jsonl';
/** the bytes that the entries name, where the source has them */
export const RAW_FILE = 'raw.jsonl';

/** The log itself, an entry a line: with the policy `restricted` it comes back as an equal ledger. Filters do not touch it. */
export const jsonl: Exporter = {
  format: 'jsonl',
  files: [LEDGER_FILE],
  view: 'by-source',
  log: true,
  async write(source, context, open) {
    const sink = await open(LEDGER_FILE);
    const raw = source.raw ? new RawWriter(await open(RAW_FILE), source.raw) : null;
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
      await raw?.writeFor(recorded.entry);
      entries++;
    }
    const trailer: LedgerTrailer = { end: LEDGER_SCHEMA, entries, sha256: hash.digest('hex') };
    await sink.write(`${JSON.stringify(trailer)}\n`);
    return { files: { [LEDGER_FILE]: entries, ...(raw && { [RAW_FILE]: raw.written }) } };
  },
};

/** Bytes in one line. */
const CHUNK = 12_000_000;
/** Items of one feed or archive follow each other: so many back, bytes are known to be written. */
const REMEMBERED = 10_000;

class RawWriter {
  private readonly sink: Sink;
  private readonly raw: NonNullable<PolicedSource['raw']>;
  private readonly recent = new Set<string>();
  written = 0;

  constructor(sink: Sink, raw: NonNullable<PolicedSource['raw']>) {
    this.sink = sink;
    this.raw = raw;
  }

  async writeFor(entry: Entry): Promise<void> {
    if (entry.kind !== 'document' && entry.kind !== 'acquisition') return;
    const sha = entry.acquisition.raw;
    if (this.recent.has(sha)) return;
    this.recent.add(sha);
    if (this.recent.size > REMEMBERED) this.recent.delete(this.recent.values().next().value!);
    const found = await this.raw(sha);
    if (found === null) return;
    this.written++;
    const bytes = Buffer.from(found.buffer, found.byteOffset, found.byteLength);
    for (let from = 0; from === 0 || from < bytes.length; from += CHUNK) {
      const line: RawLine = { raw: sha, bytes: bytes.toString('base64', from, from + CHUNK) };
      await this.sink.write(`${JSON.stringify(from + CHUNK < bytes.length ? { ...line, more: true } : line)}\n`);
    }
  }
}
