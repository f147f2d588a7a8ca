import { type RawBuilder, sql } from 'kysely';
import { isUnlistedPerson } from '../../core/ledger/policy/entity.ts';
import { type DyadEvidence, turned } from '../../core/ledger/relations/evidence-rows.ts';
import { all } from './conditions.ts';
import { lastKey } from './known-by.ts';
import { type Pair, pairNamer } from './pairs.ts';
import type { Session } from './session.ts';

/** What evidence on many pairs has in common, kept once. */
type Kind = Pick<DyadEvidence, 'precision' | 'code' | 'change' | 'sign' | 'direction'>;

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
/** Numbers a row: document, group of copies, day, last day (`OPEN` for none), kind. A list of numbers takes 8 bytes each, objects take thrice as much. */
const ROW = 5;
const OPEN = -(2 ** 30);

/**
 * The evidence on all pairs as the ledger is now, so that of a pair of which a new report tells only that report is looked up. Some 40 bytes
 * a row, and 2 rows a report; which claim it is is looked up when somebody asks for one pair. Pairs with persons that no list has are left out.
 */
export class PairEvidence {
  readonly #restricted: boolean;
  readonly #pairs = new Map<string, readonly number[]>();
  readonly #kinds: Kind[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(restricted: boolean) {
    this.#restricted = restricted;
  }

  /** Takes in what these documents (keys, as a query; all where left out) tell now, in place of what they told before. Gives the pairs that may have changed. */
  async take(session: Session, among?: RawBuilder<unknown>): Promise<readonly Pair[]> {
    const news = new Map<string, { pair: Pair; rows: number[] }>();
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
        if (row.counts === 1) of.rows.push(...this.#packed(row, isTurned));
      });
    }
    for (const [name, { rows }] of news) {
      this.#pairs.set(name, withoutThese(this.#pairs.get(name) ?? [], told).concat(rows));
    }
    return [...news.values()].map(({ pair }) => pair);
  }

  of(pair: Pair): readonly DyadEvidence[] {
    const rows = this.#pairs.get(pair.join(' ')) ?? [];
    const evidence: DyadEvidence[] = [];
    for (let at = 0; at < rows.length; at += ROW) {
      const kind = this.#kinds[rows[at + 4]!]!;
      evidence.push({
        day: rows[at + 2]!,
        to: rows[at + 3] === OPEN ? null : rows[at + 3]!,
        precision: kind.precision,
        code: kind.code,
        change: kind.change,
        sign: kind.sign,
        direction: kind.direction,
        claims: NONE,
        count: 1,
        group: rows[at + 1]!,
      });
    }
    return evidence;
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

  #packed({ document, grp, day, to, precision, code, change, sign, direction }: Row, isTurned: boolean): readonly number[] {
    const kind = { precision, code, change, sign, direction: isTurned ? turned(direction) : direction };
    return [document, grp, day, precision === null || to === null ? OPEN : to, this.#numberOf(kind)];
  }

  #numberOf(kind: Kind): number {
    const name = `${kind.precision} ${kind.code} ${kind.change} ${kind.sign} ${kind.direction}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#kinds.length);
    return this.#kinds.push(kind) - 1;
  }
}

function withoutThese(rows: readonly number[], documents: ReadonlySet<number>): readonly number[] {
  const kept: number[] = [];
  for (let at = 0; at < rows.length; at += ROW)
    if (!documents.has(rows[at]!)) for (let i = at; i < at + ROW; i++) kept.push(rows[i]!);
  return kept;
}
