import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Broken, hex } from './chain.ts';
import { unpackRaw } from './raw.ts';
import type { Tables } from './tables.ts';

/** Raw files are large: few in memory at a time. */
const FILES = 16;
/** SHA-256 texts at a time. */
const NAMES = 1_000;

/** Holds raw bytes against their SHA-256, each file once, however many entries name it. */
export class RawChecker {
  readonly #db: Kysely<Tables>;
  readonly #good = new Set<string>();

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  get count(): number {
    return this.#good.size;
  }

  /** The first of these that is not there or not what its name says; `null` where all are good. */
  async firstBad(shas: readonly string[]): Promise<string | null> {
    const open = shas.filter((sha) => !this.#good.has(sha));
    for (let from = 0; from < open.length; from += FILES) {
      const some = open.slice(from, from + FILES);
      const rows = await this.#db.selectFrom('raw').selectAll().where('sha', 'in', some).execute();
      for (const row of rows) if (isWhole(row)) this.#good.add(row.sha);
      const bad = some.find((sha) => !this.#good.has(sha));
      if (bad !== undefined) return bad;
    }
    return null;
  }

  /** The same for files that no entry named so far, as those of failed imports are. */
  async unnamed(): Promise<Broken | null> {
    for (let last = ''; ; ) {
      const query = this.#db.selectFrom('raw').select('sha').where('sha', '>', last).orderBy('sha').limit(NAMES);
      const shas = (await query.execute()).map(({ sha }) => sha);
      const bad = await this.firstBad(shas);
      if (bad !== null) return { seq: 0, what: 'raw', detail: bad };
      if (shas.length < NAMES) return null;
      last = shas.at(-1)!;
    }
  }
}

function isWhole(row: Tables['raw']): boolean {
  try {
    return hex(createHash('sha256').update(unpackRaw(row)).digest()) === row.sha;
  } catch {
    return false;
  }
}
