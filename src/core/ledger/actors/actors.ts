import { dayOf } from '../days.ts';
import type { ActorEntry } from '../entries.ts';
import type { ActorRecordView } from '../records.ts';
import { borneOn, spanOfDate } from './date-span.ts';
import { foldName } from './fold-name.ts';
import { continuations, type Lineage } from './lineage.ts';
import { type ActorNotes, gatherNotes, standsFor } from './same-actor.ts';

/** A record of the registry with its further names, as the compiled registry has them (folded or not). */
export interface NamedActor extends ActorRecordView {
  readonly aliases?: readonly string[];
}

/** Who is who, on which day. Days are ISO dates. */
export interface Actors {
  get(id: string): ActorRecordView | undefined;
  /** whom people say this id is one with, on that day or at any time */
  canonical(id: string, day?: string): string;
  /**
   * The actors that an id or a name (Arabic or Latin letters) may mean on that day: none where no list has it, several where it is
   * ambiguous. Names of one group count as that group under the name it then bore; without a day, under the newest. Where nobody bore
   * the name on that day, all who ever did: the registry's dates are softer than a report's.
   */
  resolve(idOrName: string, day?: string): readonly ActorRecordView[];
  /** the group under all its names; an id that is in no list is its own */
  lineageOf(id: string): Lineage;
  /** ids that stand for an actor: its lineage, and whoever is said to be the same; with `parts`, its parts and theirs */
  idsOf(id: string, options?: { readonly parts?: boolean }): readonly string[];
}

/** `records` one an id (a state's nisba shares its government's). `entries` in the order of the log. */
export function createActors(records: Iterable<NamedActor>, entries: Iterable<ActorEntry> = []): Actors {
  const notes = gatherNotes(entries);
  const known = new Map<string, NamedActor>();
  for (const record of records) if (!known.has(record.id)) known.set(record.id, noted(record, notes.get(record.id)));
  for (const note of notes.values()) if (!known.has(note.id)) known.set(note.id, newcomer(note));
  const lineages = lineagesOf(known, notes);
  const names = namesOf(known.values());
  const children = childrenOf(known.values());
  const get = (id: string): ActorRecordView => known.get(id) ?? unlisted(id);
  const lineageOf = (id: string): Lineage => lineages.get(id) ?? lineages.get(standsFor(id, notes, null)) ?? alone(get(id));
  return {
    get: (id) => known.get(id),
    canonical: (id, day) => standsFor(id, notes, day === undefined ? null : dayOf(day)),
    lineageOf,
    resolve: (text, day) => {
      const found = known.has(text) ? [text] : (names.get(foldName(text)) ?? []);
      return meant(
        found.map((id) => lineageOf(id)),
        found,
        day === undefined ? null : dayOf(day),
        get,
      );
    },
    idsOf: (id, options = {}) => {
      const ids = new Set(lineageOf(id).members.map((member) => member.id));
      if (options.parts) for (const at of ids) for (const child of children.get(at) ?? []) ids.add(child);
      return [...ids];
    },
  };
}

const noted = (record: NamedActor, note: ActorNotes | undefined): NamedActor =>
  note === undefined
    ? record
    : {
        ...record,
        name: note.name ?? record.name,
        nameEn: note.nameEn ?? record.nameEn,
        aliases: [...(record.aliases ?? []), record.name, record.nameEn, ...note.aliases],
      };

/** An actor that only people speak of. */
const newcomer = (note: ActorNotes): NamedActor => ({
  id: note.id,
  name: note.name ?? note.nameEn ?? wordsOf(note.id),
  nameEn: note.nameEn ?? '',
  kind: kindOf(note.id),
  aliases: note.aliases,
});

const unlisted = (id: string): ActorRecordView => ({ id, name: wordsOf(id), nameEn: '', kind: kindOf(id) });
const wordsOf = (id: string): string => id.replace(/^(?:org|person):/, '');
const kindOf = (id: string): string => (id.startsWith('person:') ? 'person' : 'organisation');
const alone = (record: ActorRecordView): Lineage => ({ id: record.id, members: [record] });

function namesOf(records: Iterable<NamedActor>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const record of records) {
    for (const name of new Set([record.name, record.nameEn, ...(record.aliases ?? [])].map(foldName))) {
      const ids = names.get(name);
      if (name === '') continue;
      if (ids) ids.push(record.id);
      else names.set(name, [record.id]);
    }
  }
  return names;
}

function childrenOf(records: Iterable<ActorRecordView>): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { id, parent } of records) {
    if (parent === undefined || parent === id) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  return children;
}

/** Names that go on in each other, and ids that people say are one. */
function lineagesOf(known: ReadonlyMap<string, ActorRecordView>, notes: ReadonlyMap<string, ActorNotes>): Map<string, Lineage> {
  const next = continuations(known.values());
  const groups = new Map<string, string[]>();
  const lastName = (id: string): string => {
    const seen = new Set<string>();
    let at = standsFor(id, notes, null);
    for (let to = next.get(at); to !== undefined && !seen.has(at); to = next.get(at)) {
      seen.add(at);
      at = standsFor(to, notes, null);
    }
    return at;
  };
  for (const id of known.keys()) {
    const last = lastName(id);
    groups.set(last, [...(groups.get(last) ?? []), id]);
  }
  const lineages = new Map<string, Lineage>();
  for (const ids of groups.values()) {
    if (ids.length === 1) continue;
    const members = ids.map((id) => known.get(id)!).sort(byStart);
    const lineage: Lineage = { id: members[0]!.id, members };
    for (const id of ids) lineages.set(id, lineage);
  }
  return lineages;
}

const startOf = (record: ActorRecordView): number =>
  (record.start === undefined ? null : spanOfDate(record.start))?.first ?? Number.POSITIVE_INFINITY;
const byStart = (a: ActorRecordView, b: ActorRecordView): number =>
  startOf(a) === startOf(b) ? (a.id < b.id ? -1 : 1) : startOf(a) - startOf(b);

/** Of the groups that a name may mean: those that were there on the day, each under the name it then bore. */
function meant(
  lineages: readonly Lineage[],
  found: readonly string[],
  day: number | null,
  get: (id: string) => ActorRecordView,
): readonly ActorRecordView[] {
  const groups = new Map<string, { lineage: Lineage; named: string[] }>();
  for (const [i, lineage] of lineages.entries()) {
    const group = groups.get(lineage.id) ?? { lineage, named: [] };
    group.named.push(found[i]!);
    groups.set(lineage.id, group);
  }
  const there = [...groups.values()].filter(({ lineage }) => day === null || lineage.members.some((m) => borneOn(m, day)));
  const kept = there.length > 0 ? there : [...groups.values()];
  return kept.map(({ lineage, named }) => {
    if (day === null) return named.map(get).sort(byStart).at(-1)!;
    const own = named.map(get).filter((record) => borneOn(record, day));
    const alive = own.length > 0 ? own : lineage.members.filter((member) => borneOn(member, day));
    return (alive.length > 0 ? alive : named.map(get)).toSorted(byStart).at(-1)!;
  });
}
