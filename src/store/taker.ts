import { createHash } from 'node:crypto';
import type { Recorded } from '../core/ledger/entries.ts';
import type { Projection } from '../core/ledger/project.ts';
import { hex } from './chain.ts';
import { type AppendItem, type Head, type RawItem, type Store, StoreError } from './contract.ts';
import type { EndPart, EntryPart, Part } from './parts.ts';
import type { Progress } from './verify.ts';

/** What an entry adds to the views, which are not carried from one ledger to another. */
export type Project = (recorded: Recorded) => Projection | Promise<Projection>;

export interface TakerOptions {
  readonly project: Project;
  readonly progress: Progress;
  /** error of a part that is not what it should be */
  readonly broken: (detail: string) => StoreError;
  /** number of the entry behind which the parts begin */
  readonly after?: number;
}

/** Entries and raw bytes of one transaction. */
const ENTRIES = 256;
const BYTES = 16_000_000;

/**
 * Puts the parts of another ledger on record in one that is empty or holds that ledger's beginning, in batches. Every hash is computed anew and
 * must be the one that came with the part. Throws what `broken` makes, and `not-empty` where the ledger holds something else.
 */
export class Taker {
  readonly #store: Store;
  readonly #options: TakerOptions;
  #head: Head;
  #end: EndPart | null = null;
  #entries: EntryPart[] = [];
  #raw: RawItem[] = [];
  #rawCount = 0;
  #seen: number;

  /** `head`: that of the ledger */
  constructor(store: Store, head: Head, options: TakerOptions) {
    this.#store = store;
    this.#head = head;
    this.#options = options;
    this.#seen = options.after ?? 0;
  }

  async take(part: Part): Promise<void> {
    if (part.kind === 'raw') await this.#takeRaw(part);
    else if (part.kind === 'entry') await this.#takeEntry(part);
    else this.#end = part;
  }

  /** Puts what was taken last on record, and holds it all against the end. */
  async finished(): Promise<Head> {
    if (!this.#end) throw this.#options.broken('no end');
    const head = await this.flush();
    const { entries, raw, hash } = this.#end;
    if (head.seq > entries) throw new StoreError('not-empty', this.#store.location);
    if (this.#seen !== entries || this.#rawCount !== raw || head.hash !== hash) throw this.#options.broken(`end ${this.#seen}`);
    return head;
  }

  async #takeRaw({ sha, bytes }: RawItem): Promise<void> {
    if (hex(createHash('sha256').update(bytes).digest()) !== sha) throw this.#options.broken(`raw ${sha}`);
    this.#raw.push({ sha, bytes });
    this.#rawCount++;
    if (this.#raw.length >= ENTRIES || this.#raw.reduce((sum, item) => sum + item.bytes.length, 0) >= BYTES) await this.flush();
  }

  async #takeEntry(part: EntryPart): Promise<void> {
    this.#seen++;
    if (part.seq !== this.#seen) throw this.#options.broken(`${this.#seen}: order`);
    if (part.seq < this.#head.seq) return;
    if (part.seq === this.#head.seq && this.#entries.length === 0) {
      if (part.hash === this.#head.hash) return;
      throw new StoreError('not-empty', this.#store.location);
    }
    const first = this.#entries[0];
    if (first && (first.by !== part.by || first.at !== part.at || this.#entries.length >= ENTRIES)) await this.flush();
    this.#entries.push(part);
  }

  /** Puts what was taken so far on record; gives the end of it. */
  async flush(): Promise<Head> {
    const entries = this.#entries;
    const raw = this.#raw;
    this.#entries = [];
    this.#raw = [];
    const last = entries.at(-1);
    if (!last && raw.length === 0) return this.#head;
    const { project, progress, broken } = this.#options;
    const at = new Date(last?.at ?? 0).toISOString();
    const by = last?.by ?? '';
    const items: AppendItem[] = [];
    for (const { seq, entry } of entries) items.push({ entry, projection: await project({ seq, at, by, entry }) });
    const { head } = await this.#store.append({ by, at, items, raw });
    if (last && (head.seq !== last.seq || head.hash !== last.hash)) throw broken(`${last.seq}: hash`);
    this.#head = head;
    progress(head.seq, this.#end?.entries ?? head.seq);
    return head;
  }
}
