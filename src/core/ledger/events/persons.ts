import type { Recorded, SameAsEntry } from '../entries.ts';
import type { Join } from './clustering.ts';
import { Groups } from './groups.ts';
import { compare, listAt, unique } from './order.ts';

/** The last word on each pair, by pair; pairs given back to the rules (`open`) are gone. */
export interface PersonsWord {
  readonly same: readonly Pair[];
  readonly apart: readonly Pair[];
}
/** Two claims by number, and who said so when. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly by: string;
  readonly seq: number;
}

/** The last entry on each pair of claims, latest first. */
function lastWords(entries: readonly Recorded<SameAsEntry>[]): Recorded<SameAsEntry>[] {
  const last = new Map<string, Recorded<SameAsEntry>>();
  for (const recorded of entries) {
    const { a, b } = recorded.entry;
    const pair = compare(a, b) < 0 ? `${a} ${b}` : `${b} ${a}`;
    const before = last.get(pair);
    if (before === undefined || before.seq < recorded.seq) last.set(pair, recorded);
  }
  return [...last.values()].sort((x, y) => y.seq - x.seq);
}

/** `numberOf` gives a claim's number in the run, undefined where it is not among the claims at hand. */
export function personsWord(
  entries: readonly Recorded<SameAsEntry>[],
  numberOf: (claim: string) => number | undefined,
): PersonsWord {
  const words = lastWords(entries);
  const pairs = (verdict: SameAsEntry['verdict']): Pair[] =>
    words
      .filter(({ entry }) => entry.verdict === verdict)
      .flatMap(({ entry, by, seq }) => {
        const x = numberOf(entry.a);
        const y = numberOf(entry.b);
        return x === undefined || y === undefined || x === y ? [] : [{ a: Math.min(x, y), b: Math.max(x, y), by, seq }];
      });
  return { same: pairs('same'), apart: pairs('apart') };
}

/**
 * The buckets that persons joined to one, itself first, the rest sorted: what has to be handed to `eventsOf` together. `bucket` gives a claim's bucket, undefined where it has none
 * (it is unknown, rejected, or no event).
 */
export function bucketsWith(
  one: string,
  entries: readonly Recorded<SameAsEntry>[],
  bucket: (claim: string) => string | undefined,
): string[] {
  const next = new Map<string, string[]>();
  for (const { entry } of lastWords(entries)) {
    const [x, y] = [bucket(entry.a), bucket(entry.b)];
    if (entry.verdict !== 'same' || x === undefined || y === undefined || x === y) continue;
    listAt(next, x).push(y);
    listAt(next, y).push(x);
  }
  const reached = new Set([one]);
  for (const at of reached) for (const other of next.get(at) ?? []) reached.add(other);
  reached.delete(one);
  return [one, ...unique(reached)];
}

/** Rules from the surest on. A person's word comes first, the latest word before all. */
const SURENESS = [
  'person',
  'copied-sentence',
  'copied-phrase',
  'day-place-number',
  'day-place-doer',
  'day-place-recipient',
  'day-place-mode',
  'day-place-toll',
  'day-place-report',
  'day-area-number',
  'day-roles-number',
  'day-sides',
  'number-unplaced',
  'denied-in-report',
];

/**
 * Joins by the rules, then as persons say. Where an event so made holds two claims that a person keeps apart, it is taken to pieces and put together again from the surest
 * reason to the least, leaving out each join that would bring such a pair together; what holds to neither more than to the other stays with the smaller id.
 * Returns the joins in force, in the order in which they were applied.
 */
export function applyPersons(joins: readonly Join[], word: PersonsWord, size: number): { groups: Groups; joins: Join[] } {
  const said = word.same.map(({ a, b, by, seq }): Join => ({ rule: 'person', detail: `${by} · ${seq}`, members: [a, b] }));
  const all = [...said, ...joins];
  const groups = new Groups(size);
  for (const { members } of all) for (const m of members) groups.join(members[0]!, m);
  const broken = new Set(word.apart.filter(({ a, b }) => groups.of(a) === groups.of(b)).map(({ a }) => groups.of(a)));
  if (broken.size === 0) return { groups, joins: all };
  const touched = all.filter(({ members }) => broken.has(groups.of(members[0]!)));
  const kept = all.filter(({ members }) => !broken.has(groups.of(members[0]!)));
  return rebuild(kept, touched, word.apart, size);
}

function rebuild(kept: readonly Join[], touched: readonly Join[], apart: readonly Pair[], size: number) {
  const groups = new Groups(size);
  for (const { members } of kept) for (const m of members) groups.join(members[0]!, m);
  const enemies = new Map<number, number[]>();
  for (const { a, b } of apart) {
    enemies.set(a, [...(enemies.get(a) ?? []), b]);
    enemies.set(b, [...(enemies.get(b) ?? []), a]);
  }
  const holders = [...enemies.keys()];
  const forbidden = (x: number, y: number): boolean =>
    holders.some((e) => groups.of(e) === x && enemies.get(e)!.some((f) => groups.of(f) === y));
  const parts: Join[] = [];
  for (const { rule, detail, members } of [...touched].sort(bySureness)) {
    const heads: number[] = [];
    const joined = new Map<number, number[]>();
    for (const m of members) {
      const head = heads.find((h) => groups.of(h) === groups.of(m) || !forbidden(groups.of(h), groups.of(m)));
      if (head === undefined) heads.push(m);
      else {
        groups.join(head, m);
        joined.set(head, [...(joined.get(head) ?? [head]), m]);
      }
    }
    for (const together of joined.values()) parts.push({ rule, detail, members: together });
  }
  return { groups, joins: [...kept, ...parts] };
}

function bySureness(x: Join, y: Join): number {
  const of = (join: Join): number => SURENESS.indexOf(join.rule);
  return of(x) - of(y) || (x.rule === 'person' ? seqOf(y) - seqOf(x) : compare(key(x), key(y)));
}
const seqOf = ({ detail }: Join): number => Number(detail.slice(detail.lastIndexOf(' ') + 1));
const key = ({ members, detail }: Join): string => `${members.map((m) => String(m).padStart(9, '0')).join(' ')} ${detail}`;
