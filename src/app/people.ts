import type { Permission, PersonEntry } from '../core/ledger/entries.ts';
import type { Store } from '../store/contract.ts';
import type { Acting } from './acting.ts';
import { PERMISSIONS, permissionsOf } from './permissions.ts';
import { Refusal } from './refusal.ts';

export interface Person {
  readonly name: string;
  readonly may: readonly Permission[];
  /** seq of the entry that says so */
  readonly seq: number;
  /** ISO instant and who said it */
  readonly at: string;
  readonly by: string;
}

/** Everybody who was ever named, by name, with what they may do now; somebody who may nothing any more is listed too. */
export async function people(store: Store): Promise<readonly Person[]> {
  const rows = await store.db.selectFrom('person').select(['name', 'seq']).execute();
  const entries = await store.recorded(rows.map(({ seq }) => seq));
  const found = [...entries.values()].flatMap(({ seq, at, by, entry }) =>
    entry.kind === 'person' ? [{ name: entry.name, may: inOrder(entry.may), seq, at, by }] : [],
  );
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Throws `Refusal` `not-permitted`. */
export async function assertMay(store: Store, name: string, permission: Permission): Promise<void> {
  const may = await permissionsOf(store, name);
  if (!may.includes(permission)) throw new Refusal(name, { code: 'not-permitted', detail: permission });
}

/**
 * Says what somebody may do; an empty list takes everything back. The first time anybody is named, who names them is made an admin with all
 * permissions in the same step, so that nobody locks himself out. Needs `admin`. Throws `Refusal` `not-permitted`, `bad-name`, `last-admin`.
 */
export async function namePerson(
  { store, by, now }: Acting,
  name: string,
  may: readonly Permission[],
): Promise<readonly Person[]> {
  await assertMay(store, by, 'admin');
  if (name.trim() === '' || name !== name.trim() || /\p{Cc}/u.test(name))
    throw new Refusal(name, { code: 'bad-name', detail: name });
  const before = await people(store);
  const entries: PersonEntry[] = [{ kind: 'person', name, may: inOrder(may) }];
  if (before.length === 0) {
    if (name === by) entries[0] = { kind: 'person', name, may: PERMISSIONS };
    else entries.unshift({ kind: 'person', name: by, may: PERMISSIONS });
  }
  const isAdmin = (person: Pick<Person, 'may'>): boolean => person.may.includes('admin');
  if (![...before.filter((person) => person.name !== name), ...entries].some(isAdmin))
    throw new Refusal(name, { code: 'last-admin', detail: name });
  await store.append({ by, at: now().toISOString(), items: entries.map((entry) => ({ entry, projection: {} })) });
  return people(store);
}

const inOrder = (may: readonly Permission[]): readonly Permission[] => PERMISSIONS.filter((p) => may.includes(p));
