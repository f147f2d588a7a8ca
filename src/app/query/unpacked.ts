import { type RoleEntities, unpackRecord } from '../../core/ledger/pack.ts';
import type { Claim } from '../../core/types.ts';
import type { Store } from '../../store/contract.ts';
import type { ReadingRow } from '../../store/tables.ts';

export type Unpacked = RoleEntities & { readonly claim: Claim };
export type CoderRow = Pick<ReadingRow, 'coder' | 'version' | 'lexicon'>;

/** Characters of packed claims kept: some ten thousand claims. */
const KEPT = 6_000_000;
/** Readings kept. */
const READINGS = 50_000;

interface Kept {
  readonly unpacked: Unpacked;
  readonly size: number;
}

/** What of claims never changes, whoever asks: what was read, and by whom. That read lately is kept, for lists are made of the same claims again and again. */
export class UnpackedClaims {
  readonly #store: Store;
  readonly #claims = new Map<number, Kept>();
  readonly #coders = new Map<string, CoderRow>();
  readonly #known = new Map<string, CoderRow>();
  #size = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  isKept(key: number): boolean {
    return this.#claims.has(key);
  }

  /** Claims by key, of texts by the document's key, in one round trip at most, and in none where rows bring the bodies that are not kept. */
  async of(
    rows: readonly { readonly key: number; readonly document: number; readonly body?: string }[],
    texts: ReadonlyMap<number, string>,
  ): Promise<ReadonlyMap<number, Unpacked>> {
    const found = new Map<number, Unpacked>();
    const missing = new Map<number, number>();
    const unpack = (key: number, document: number, body: string): void => {
      const unpacked = unpackRecord(body, texts.get(document) ?? '');
      found.set(key, unpacked);
      this.#keep(key, { unpacked, size: body.length });
    };
    for (const { key, document, body } of rows) {
      const kept = this.#claims.get(key);
      if (kept) found.set(key, kept.unpacked);
      else if (body !== undefined) unpack(key, document, body);
      else missing.set(key, document);
    }
    if (missing.size === 0) return found;
    const { db } = this.#store;
    const bodies = await db
      .selectFrom('claim')
      .select(['key', 'body'])
      .where('key', 'in', [...missing.keys()])
      .execute();
    for (const { key, body } of bodies) unpack(key, missing.get(key)!, body);
    return found;
  }

  #keep(key: number, kept: Kept): void {
    this.#claims.set(key, kept);
    this.#size += kept.size;
    for (const [oldest, { size }] of this.#claims) {
      if (this.#size <= KEPT) break;
      this.#claims.delete(oldest);
      this.#size -= size;
    }
  }

  /** Who read a document, by `document.number` of the reading. */
  async coders(rows: readonly { readonly document: number; readonly reading: number }[]): Promise<ReadonlyMap<string, CoderRow>> {
    const missing = new Set(
      rows.filter((row) => row.reading > 0 && !this.#coders.has(readingKey(row))).map(({ document }) => document),
    );
    if (missing.size === 0) return this.#coders;
    if (this.#coders.size > READINGS) this.#coders.clear();
    const { db } = this.#store;
    const documents = [...new Set(rows.map(({ document }) => document))];
    const found = await db
      .selectFrom('reading')
      .select(['document', 'number', 'coder', 'version', 'lexicon'])
      .where('document', 'in', documents)
      .execute();
    for (const { document, number, ...coder } of found)
      this.#coders.set(readingKey({ document, reading: number }), this.#once(coder));
    return this.#coders;
  }

  /** Coders are few: one record for all readings by one. */
  #once(coder: CoderRow): CoderRow {
    const name = `${coder.coder} ${coder.version} ${coder.lexicon}`;
    const known = this.#known.get(name) ?? coder;
    this.#known.set(name, known);
    return known;
  }
}

export const readingKey = ({ document, reading }: { readonly document: number; readonly reading: number }): string =>
  `${document}.${reading}`;
