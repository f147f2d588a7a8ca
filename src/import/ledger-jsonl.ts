import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import type { Recorded } from '../core/ledger/entries.ts';
import { LEDGER_SCHEMA, type LedgerHeader, type LedgerTrailer } from '../core/ledger/interchange.ts';
import type { Issue } from '../core/types.ts';
import { recordedSchema } from './ledger-entry-schema.ts';

const header: z.ZodType<LedgerHeader> = z.strictObject({
  schema: z.literal(LEDGER_SCHEMA),
  created: z.string(),
  version: z.string(),
  policy: z.string(),
});
const trailer: z.ZodType<LedgerTrailer> = z.strictObject({
  end: z.literal(LEDGER_SCHEMA),
  entries: z.int().min(0),
  sha256: z.string(),
});

/** The header, an entry, the end (once, when all is whole), or what is wrong with a line (counted from 1). */
export type LedgerLine =
  | { readonly kind: 'header'; readonly header: LedgerHeader }
  | { readonly kind: 'entry'; readonly recorded: Recorded }
  | { readonly kind: 'end'; readonly entries: number }
  | { readonly kind: 'issue'; readonly line: number; readonly issue: Issue };

const fault = (line: number, code: string, detail: string): LedgerLine => ({ kind: 'issue', line, issue: { code, detail } });

/**
 * Reads what `isnad export --format jsonl` wrote, streaming. `lines` are without their line feeds. A file of another kind or version gives one
 * issue and no entry; so does, at the place it is met, a line that is no entry: a ledger is taken whole or not at all, so reading stops there.
 * Take nothing as recorded before `end` has come. Codes: `ledger-header`, `ledger-line`, `ledger-order`, `ledger-truncated`, `ledger-changed`.
 */
export async function* readLedgerLines(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<LedgerLine> {
  const reader = new LedgerReader();
  for await (const line of lines) {
    if (line === '') continue;
    const read = reader.next(line);
    yield read;
    if (read.kind === 'issue') return;
  }
  if (!reader.ended) yield fault(reader.line, 'ledger-truncated', `${reader.entries}`);
}

class LedgerReader {
  line = 0;
  entries = 0;
  ended = false;
  private seq = -1;
  private readonly hash: Hash = createHash('sha256');

  next(line: string): LedgerLine {
    this.line++;
    const value = parsed(line);
    if (this.line === 1) return this.header(value);
    if (this.ended) return fault(this.line, 'ledger-line', 'after the end');
    const end = trailer.safeParse(value);
    return end.success ? this.end(end.data) : this.entry(value, line);
  }

  private header(value: unknown): LedgerLine {
    const read = header.safeParse(value);
    return read.success ? { kind: 'header', header: read.data } : fault(1, 'ledger-header', schemaOf(value));
  }

  private entry(value: unknown, line: string): LedgerLine {
    const read = recordedSchema.safeParse(value);
    if (!read.success) return fault(this.line, 'ledger-line', whatIsWrong(read.error));
    if (read.data.seq <= this.seq) return fault(this.line, 'ledger-order', `${read.data.seq} after ${this.seq}`);
    // Checked whole; what zod gives back has its keys in another order, and another hash.
    const recorded = value as Recorded;
    this.seq = recorded.seq;
    this.entries++;
    this.hash.update(line, 'utf8').update('\n');
    return { kind: 'entry', recorded };
  }

  private end({ entries, sha256 }: LedgerTrailer): LedgerLine {
    this.ended = true;
    if (entries !== this.entries) return fault(this.line, 'ledger-truncated', `${this.entries} of ${entries}`);
    if (sha256 !== this.hash.digest('hex')) return fault(this.line, 'ledger-changed', sha256);
    return { kind: 'end', entries };
  }
}

/** undefined where it is no JSON: no schema takes that. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const schemaOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'schema' in value ? String(value.schema) : 'no schema';

function whatIsWrong(error: z.ZodError): string {
  const first = error.issues[0];
  return first ? `${first.path.join('.')}: ${first.message}` : 'not an entry';
}
