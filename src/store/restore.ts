import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Entry, Recorded } from '../core/ledger/entries.ts';
import type { Projection } from '../core/ledger/project.ts';
import { type EndLine, FORMAT, type RawLine } from './backup.ts';
import { hex } from './chain.ts';
import { type AppendItem, type Head, type RawItem, type Store, StoreError } from './contract.ts';
import { linesOf } from './lines.ts';
import type { Progress } from './verify.ts';

/** What an entry adds to the views, which a backup does not hold. */
export type Project = (recorded: Recorded) => Projection | Promise<Projection>;

interface EntryLine {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly hash: string;
  readonly entry: Entry;
}
type Line = EntryLine | RawLine | EndLine | { readonly format: string };

/** Entries and raw bytes of one transaction. */
const ENTRIES = 256;
const BYTES = 16_000_000;

/**
 * Puts a backup on record in an empty ledger, or goes on where a restore of the same backup was broken off. Every hash is computed anew and
 * must be the one in the file. Throws `backup-broken`, `not-empty` where the ledger holds something else, `missing-file`, `unreadable`.
 */
export async function restoreFrom(store: Store, file: string, project: Project, progress: Progress = () => {}): Promise<Head> {
  const restorer = new Restorer(store, file, project, progress, await store.head());
  try {
    for await (const text of linesOf(unzipped(file))) await restorer.take(parsed(text, file));
  } catch (error) {
    throw told(error, file);
  }
  return restorer.finished();
}

/** An error of the file ends the stream, as one of the zip does. */
function unzipped(file: string): AsyncIterable<Uint8Array> {
  const source = createReadStream(file);
  const unzip = createGunzip();
  source.on('error', (error) => unzip.destroy(error));
  unzip.on('close', () => source.destroy());
  return source.pipe(unzip);
}

function parsed(text: string, file: string): Line {
  try {
    const line: Line = JSON.parse(text);
    return line;
  } catch (error) {
    throw new StoreError('backup-broken', file, error);
  }
}

function told(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof StoreError) return error;
  if (code === 'ENOENT') return new StoreError('missing-file', file, error);
  if (/^Z_/.test(code)) return new StoreError('backup-broken', `${file}: ${code}`, error);
  return /^E[A-Z]+$/.test(code) ? new StoreError('unreadable', `${file}: ${code}`, error) : error;
}

/** Gathers lines into batches and holds what comes of each against the file. */
class Restorer {
  readonly #store: Store;
  readonly #file: string;
  readonly #project: Project;
  readonly #progress: Progress;
  #head: Head;
  #begun = false;
  #end: EndLine['end'] | null = null;
  #entries: EntryLine[] = [];
  #raw: RawItem[] = [];
  #parts: Buffer[] = [];
  #rawCount = 0;
  #seen = 0;

  constructor(store: Store, file: string, project: Project, progress: Progress, head: Head) {
    this.#store = store;
    this.#file = file;
    this.#project = project;
    this.#progress = progress;
    this.#head = head;
  }

  async take(line: Line): Promise<void> {
    if (!this.#begun) {
      if (!('format' in line) || line.format !== FORMAT) throw this.#broken('format');
      this.#begun = true;
    } else if (this.#end) throw this.#broken('after the end');
    else if ('raw' in line) await this.#takeRaw(line);
    else if ('seq' in line) await this.#takeEntry(line);
    else if ('end' in line) this.#end = line.end;
    else throw this.#broken('line');
  }

  async finished(): Promise<Head> {
    if (!this.#end) throw this.#broken('no end');
    await this.#flush();
    const { entries, raw, hash } = this.#end;
    if (this.#head.seq > entries) throw new StoreError('not-empty', this.#store.location);
    if (this.#seen !== entries || this.#rawCount !== raw || this.#head.hash !== hash) throw this.#broken(`end ${this.#seen}`);
    return this.#head;
  }

  async #takeRaw({ raw: sha, bytes, more }: RawLine): Promise<void> {
    this.#parts.push(Buffer.from(bytes, 'base64'));
    if (more) return;
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    if (hex(createHash('sha256').update(whole).digest()) !== sha) throw this.#broken(`raw ${sha}`);
    this.#raw.push({ sha, bytes: whole });
    this.#rawCount++;
    if (this.#raw.length >= ENTRIES || this.#raw.reduce((sum, item) => sum + item.bytes.length, 0) >= BYTES) await this.#flush();
  }

  async #takeEntry(line: EntryLine): Promise<void> {
    this.#seen++;
    if (line.seq !== this.#seen) throw this.#broken(`${this.#seen}: order`);
    if (line.seq < this.#head.seq) return;
    if (line.seq === this.#head.seq && this.#entries.length === 0) {
      if (line.hash === this.#head.hash) return;
      throw new StoreError('not-empty', this.#store.location);
    }
    const first = this.#entries[0];
    if (first && (first.by !== line.by || first.at !== line.at || this.#entries.length >= ENTRIES)) await this.#flush();
    this.#entries.push(line);
  }

  async #flush(): Promise<void> {
    const entries = this.#entries;
    const raw = this.#raw;
    this.#entries = [];
    this.#raw = [];
    const last = entries.at(-1);
    if (!last && raw.length === 0) return;
    const at = new Date(last?.at ?? 0).toISOString();
    const by = last?.by ?? '';
    const items: AppendItem[] = [];
    for (const { seq, entry } of entries) items.push({ entry, projection: await this.#project({ seq, at, by, entry }) });
    const { head } = await this.#store.append({ by, at, items, raw });
    if (last && (head.seq !== last.seq || head.hash !== last.hash)) throw this.#broken(`${last.seq}: hash`);
    this.#head = head;
    this.#progress(head.seq, this.#end?.entries ?? head.seq);
  }

  #broken(detail: string): StoreError {
    return new StoreError('backup-broken', `${this.#file}: ${detail}`);
  }
}
