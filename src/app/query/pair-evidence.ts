import { type RawBuilder, sql } from 'kysely';
import { isUnlistedPerson } from '../../core/ledger/policy/entity.ts';
import { type DyadEvidence, turned } from '../../core/ledger/relations/evidence-rows.ts';
import { all } from './conditions.ts';
import { lastKey } from './known-by.ts';
import { type Pair, pairNamer } from './pairs.ts';
import type { Session } from './session.ts';

/** One claim's evidence on a pair; which claim it is is looked up when somebody asks for one pair. */
interface KeptEvidence extends DyadEvidence {
  readonly document: number;
}

interface Row {
  readonly a: number;
  readonly b: number;
  readonly claim: number;
  readonly day: number;
  readonly code: string;
  readonly document: number;
  readonly to: number | null;
  readonly precision: string | null;
  readonly change: string | null;
  readonly sign: number;
  readonly direction: number;
  readonly grp: number;
  /** 1: it counts, being neither rejected nor replaced nor withheld */
  readonly counts: number;
}

const STEP = 5000;
const NONE: readonly string[] = [];

/**
 * The evidence on all pairs as the ledger is now, so that of a pair of which a new report tells only that report is looked up. Some 120 bytes
 * a row, and 2 rows a report. Pairs with persons that no list has are left out.
 */
export class PairEvidence {
  readonly #restricted: boolean;
  readonly #pairs = new Map<string, readonly KeptEvidence[]>();
  readonly #words = new Map<string, string>();

  constructor(restricted: boolean) {
    this.#restricted = restricted;
  }

  /** Takes in what these documents (keys, as a query; all where left out) tell now, in place of what they told before. Gives the pairs that may have changed. */
  async take(session: Session, among?: RawBuilder<unknown>): Promise<readonly Pair[]> {
    const news = new Map<string, { pair: Pair; rows: KeptEvidence[] }>();
    const told = new Set<number>();
    const named = pairNamer(session);
    for await (const rows of this.#rows(session, among)) {
      const pairs = await named(rows);
      rows.forEach((row, i) => {
        told.add(row.document);
        const found = pairs[i];
        if (found === undefined || found.pair.some(isUnlistedPerson)) return;
        const { pair, isTurned } = found;
        const name = pair.join(' ');
        const of = news.get(name) ?? news.set(name, { pair, rows: [] }).get(name)!;
        if (row.counts === 1) of.rows.push(this.#evidence(row, isTurned));
      });
    }
    for (const [name, { rows }] of news) {
      const others = (this.#pairs.get(name) ?? []).filter(({ document }) => !told.has(document));
      this.#pairs.set(name, others.length === 0 ? rows : [...others, ...rows]);
    }
    return [...news.values()].map(({ pair }) => pair);
  }

  of(pair: Pair): readonly DyadEvidence[] {
    return this.#pairs.get(pair.join(' ')) ?? [];
  }

  async *#rows({ store: { db }, until }: Session, among?: RawBuilder<unknown>): AsyncGenerator<readonly Row[]> {
    const withheld = this.#restricted ? sql`` : sql`and c.restricted = 0`;
    const known = [sql`d.claim <= ${lastKey(until)}`, ...(among === undefined ? [] : [sql`d.document in (${among})`])];
    let last: Row | undefined;
    for (;;) {
      const after = last
        ? [sql`(d.a, d.b, d.day, d.claim, d.code) > (${last.a}, ${last.b}, ${last.day}, ${last.claim}, ${last.code})`]
        : [];
      const { rows }: { rows: Row[] } = await sql<Row>`
        select d.a, d.b, d.claim, d.day, d.code, d.document, c.to_day as "to", d.precision, d.change, d.sign, d.direction, r.grp,
          case when c.superseded is null and c.review <> 'rejected' ${withheld} then 1 else 0 end as counts
        from dyad d join claim c on c.key = d.claim join document r on r.key = d.document
        where ${all([...known, ...after])} order by d.a, d.b, d.day, d.claim, d.code limit ${STEP}`.execute(db);
      if (rows.length > 0) yield rows;
      if (rows.length < STEP) return;
      last = rows.at(-1);
    }
  }

  #evidence({ day, to, precision, code, change, sign, direction, grp, document }: Row, isTurned: boolean): KeptEvidence {
    return {
      ...{ day, to: precision === null ? null : to, sign, direction: isTurned ? turned(direction) : direction },
      ...{ precision: this.#word(precision), code: this.#word(code), change: this.#word(change) },
      ...{ claims: NONE, count: 1, group: grp, document },
    };
  }

  /** One string for a word: a database makes a new one for each row. */
  #word<Word extends string | null>(word: Word): Word {
    if (word === null) return word;
    const known = this.#words.get(word) ?? word;
    this.#words.set(word, known);
    return known as Word;
  }
}
