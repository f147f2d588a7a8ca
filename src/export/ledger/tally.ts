import type { Change, WithheldReason } from '../../core/ledger/policy/types.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import type { Grades, Manifest } from './types.ts';

type Kind = 'documents' | 'claims' | 'events' | 'relations' | 'entries';
type Table = Record<string, number>;

const count = (table: Table, key: string): void => {
  table[key] = (table[key] ?? 0) + 1;
};
const sorted = <T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What policy did and what went out, counted on the way. A stream that is read twice counts once: each reading starts from nothing. */
export class Tally {
  private readonly withheld = new Map<Kind, Table>();
  private readonly changed = new Map<Kind, Table>();
  private readonly grades = new Map<Kind, Table>();
  private readonly coders = new Map<Kind, Map<string, { readonly coder: ClaimRecord['coder']; claims: number }>>();

  start(kind: Kind): void {
    this.withheld.set(kind, {});
    this.changed.set(kind, {});
    this.grades.set(kind, {});
    this.coders.set(kind, new Map());
  }

  keep(kind: Kind, changes: readonly Change[]): void {
    for (const change of changes) count(this.changed.get(kind)!, change);
  }

  withhold(kind: Kind, reason: WithheldReason): void {
    count(this.withheld.get(kind)!, reason);
  }

  /** A claim that goes out, or under an event that does. */
  claim(kind: Kind, { coder }: Pick<ClaimRecord, 'coder'>, { reliability, credibility }: Grades): void {
    count(this.grades.get(kind)!, `${reliability}${credibility}`);
    const key = `${coder.kind} ${coder.version} ${coder.lexicon ?? ''}`;
    const coders = this.coders.get(kind)!;
    const known = coders.get(key);
    if (known) known.claims++;
    else coders.set(key, { coder, claims: 1 });
  }

  /** Coders by the stream that has most of their claims. */
  summary(): Pick<Manifest, 'withheld' | 'changed' | 'grades'> & Pick<Manifest['method'], 'coders'> {
    const tables = (all: Map<Kind, Table>) =>
      sorted(
        Object.fromEntries(
          [...all].filter(([, table]) => Object.keys(table).length > 0).map(([kind, table]) => [kind, sorted(table)]),
        ),
      );
    const coders = new Map<string, { readonly coder: ClaimRecord['coder']; readonly claims: number }>();
    for (const found of this.coders.values())
      for (const [key, one] of found) if (one.claims > (coders.get(key)?.claims ?? 0)) coders.set(key, one);
    return {
      withheld: tables(this.withheld),
      changed: tables(this.changed),
      grades: tables(this.grades),
      coders: [...coders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { coder, claims }]) => ({ ...coder, claims })),
    };
  }
}
