import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Recorded } from '../../core/ledger/entries.ts';
import type { ProjectionTools } from '../../core/ledger/project-claims.ts';
import { readLedgerLines } from '../../import/ledger-jsonl.ts';
import type { AppendItem, Head, Store } from '../../store/contract.ts';
import { linesOf } from '../../store/lines.ts';
import { entryLookup, projectEntry } from '../project-entry.ts';
import { Refusal } from '../refusal.ts';
import { loadRaw } from './load-raw.ts';
import { type Renumbered, renumbering } from './renumber.ts';

export interface LoadOptions {
  readonly store: Store;
  /** `ledger.jsonl` of an export, and `raw.jsonl` beside it where there is one */
  readonly file: string;
  readonly raw?: string;
  readonly tools: ProjectionTools;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Loaded {
  readonly head: Head;
  readonly entries: number;
  readonly raw: number;
  /** whether the ledger now holds exactly the entries of the file, each where it stood: they have other places where a policy kept some out */
  readonly equal: boolean;
  /** with which the file was made: only `restricted` keeps nothing out */
  readonly policy: string;
  /** entries about claims that were kept out of the file */
  readonly leftOut: number;
}

/**
 * Puts an exported log on record in an empty ledger, or goes on where the loading of the same file was broken off: entries keep when and by
 * whom they were made, so the hashes come out the same. The file is read through first; nothing is taken from one that is not whole. Throws
 * `Refusal` with the codes of import/ledger-jsonl.ts, `not-empty`, `load-differs`, `missing-file`.
 */
export async function loadLedger(options: LoadOptions): Promise<Loaded> {
  const { store, file } = options;
  const whole = await checked(file);
  const begun = (await store.head()).seq;
  const there = await isBeginning(store, file, begun, whole);
  if (!there) throw new Refusal(store.location, { code: 'not-empty', detail: store.location });
  const raw = options.raw === undefined ? 0 : await loadRaw(store, options.raw);
  const loader = new Loader(options, whole, begun);
  for await (const recorded of entriesIn(file)) await loader.take(recorded);
  await loader.flush();
  await store.settle();
  const head = await store.head();
  const equal = loader.leftOut === 0 && (await digestOf(store.entries())) === whole.digest;
  if (!equal && !whole.gaps) throw new Refusal(file, { code: 'load-differs', detail: `${head.seq}` });
  return { head, entries: whole.entries, raw, equal, policy: whole.policy, leftOut: loader.leftOut };
}

interface Whole {
  readonly policy: string;
  readonly entries: number;
  /** SHA-256 of the entries, a line each */
  readonly digest: string;
  /** some entries were kept out, so that the others stand elsewhere when they are loaded */
  readonly gaps: boolean;
}

async function checked(file: string): Promise<Whole> {
  const hash = createHash('sha256');
  let entries = 0;
  let last = 0;
  let policy = '';
  for await (const line of linesIn(file)) {
    if (line.kind === 'issue') throw new Refusal(`${file}:${line.line}`, line.issue);
    if (line.kind === 'header') policy = line.header.policy;
    if (line.kind !== 'entry') continue;
    hash.update(`${JSON.stringify(line.recorded)}\n`, 'utf8');
    entries++;
    last = line.recorded.seq;
  }
  return { policy, entries, digest: hash.digest('hex'), gaps: last !== entries };
}

async function* linesIn(file: string) {
  const source = createReadStream(file);
  try {
    yield* readLedgerLines(linesOf(source));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new Refusal(file, { code: 'missing-file', detail: file });
    if (/^E[A-Z]+$/.test(code)) throw new Refusal(file, { code: 'unreadable', detail: code });
    throw error;
  } finally {
    source.destroy();
  }
}

async function* entriesIn(file: string): AsyncGenerator<Recorded> {
  for await (const line of linesIn(file)) if (line.kind === 'entry') yield line.recorded;
}

async function digestOf(entries: AsyncIterable<Recorded>): Promise<string> {
  const hash = createHash('sha256');
  for await (const recorded of entries) hash.update(`${JSON.stringify(recorded)}\n`, 'utf8');
  return hash.digest('hex');
}

/** Whether the ledger is empty, or holds the beginning of the file and nothing else. */
async function isBeginning(store: Store, file: string, begun: number, { entries, gaps }: Whole): Promise<boolean> {
  if (begun === 0) return true;
  if (gaps || begun > entries) return false;
  const own = store.entries()[Symbol.asyncIterator]();
  for await (const recorded of entriesIn(file)) {
    const { value, done } = await own.next();
    if (done) return true;
    if (JSON.stringify(value) !== JSON.stringify(recorded)) return false;
  }
  return true;
}

/** Entries of one transaction: those of one person at one time, as they were put on record together. */
const ENTRIES = 256;

class Loader {
  readonly #options: LoadOptions;
  readonly #whole: Whole;
  readonly #begun: number;
  readonly #lookup: ReturnType<typeof entryLookup>;
  readonly #renumbered: Renumbered | null;
  #waiting: Recorded[] = [];
  #done = 0;
  leftOut = 0;

  constructor(options: LoadOptions, whole: Whole, begun: number) {
    this.#options = options;
    this.#whole = whole;
    this.#begun = begun;
    this.#lookup = entryLookup(options.store);
    this.#renumbered = whole.gaps ? renumbering(options.store.db) : null;
  }

  async take(recorded: Recorded): Promise<void> {
    this.#lookup.see(recorded.entry);
    if (recorded.seq <= this.#begun && !this.#whole.gaps) return;
    const [first] = this.#waiting;
    const together = first && first.by === recorded.by && first.at === recorded.at && this.#waiting.length < ENTRIES;
    // what is said of a claim is looked up, so the claim must be there
    if (!together || this.#renumbered?.isAboutClaims(recorded.entry)) await this.flush();
    const entry = this.#renumbered ? await this.#renumbered.take(recorded, this.#done + 1) : recorded.entry;
    if (entry) this.#waiting.push({ ...recorded, entry });
    else this.leftOut++;
    if (this.#renumbered && entry && this.#renumbered.isAboutClaims(entry)) await this.flush();
  }

  async flush(): Promise<void> {
    const [first] = this.#waiting;
    if (!first) return;
    const items: AppendItem[] = [];
    for (const { entry } of this.#waiting)
      items.push({ entry, projection: await projectEntry(entry, this.#lookup, this.#options.tools) });
    this.#waiting = [];
    const { head } = await this.#options.store.append({ by: first.by, at: first.at, items, defer: true });
    this.#done = head.seq;
    this.#options.onProgress?.(head.seq, this.#whole.entries);
  }
}
