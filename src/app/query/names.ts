import { foldName } from '../../core/ledger/actors/fold-name.ts';
import { foldName as foldSource } from '../../core/ledger/events/chain-keys.ts';
import { keyOf } from '../../core/ledger/keys.ts';
import type { ReviewState } from '../../core/ledger/records.ts';
import { nearest } from '../../core/nearest.ts';
import { wordsOf } from '../../export/words/all.ts';
import type { FullRegistry } from '../registry.ts';
import { QueryError } from './error.ts';
import { ofKind } from './filed.ts';
import type { Session } from './session.ts';

/** Names of a question turned into ids of the ledger. All throw `QueryError`: `unknown-…` with the nearest name, `ambiguous-…` with those it may mean. */

/** An actor is asked for under all its names. */
export async function actorIds(session: Session, name: string, parts = false): Promise<readonly string[]> {
  return session.actors.idsOf(await actorOf(session, name), { parts });
}

/** The one actor that is meant: by id, by a name that the registry has, or by one that reports gave to an organisation or a person. */
export async function actorOf(session: Session, name: string): Promise<string> {
  const { actors } = session;
  const asked = name.trim();
  const unlisted = [asked, `org:${foldName(asked)}`, `person:${foldName(asked)}`];
  const found = actors.resolve(asked, session.trueOn);
  const [first, ...others] = found;
  if (first && others.length === 0) return first.id;
  if (first) {
    const filed = await filedAmong(
      session,
      found.flatMap(({ id }) => actors.idsOf(id)).map((id) => `actor:${id}`),
    );
    const told = found.filter(({ id }) => actors.idsOf(id).some((own) => filed.has(`actor:${own}`)));
    if (told.length === 1) return told[0]!.id;
    const list = (told.length > 0 ? told : found).map((a) => `${a.id} (${a.nameEn || a.name})`);
    throw new QueryError(asked, { code: 'ambiguous-actor', detail: list.join(', ') });
  }
  const filed = await filedAmong(
    session,
    unlisted.map((id) => `actor:${id}`),
  );
  const known = unlisted.find((id) => filed.has(`actor:${id}`));
  if (known !== undefined) return known;
  const names = session.registry.actors.flatMap((a) => [a.id, a.name, a.nameEn]);
  throw unknown('unknown-actor', asked, names);
}

export async function placeIds(session: Session, name: string): Promise<readonly string[]> {
  const asked = name.trim();
  if (session.registry.place(asked)) return [asked];
  const folded = foldName(asked);
  const found = session.registry.places.filter((place) => foldName(place.name) === folded || foldName(place.nameEn) === folded);
  if (found.length === 0)
    throw unknown(
      'unknown-place',
      asked,
      session.registry.places.flatMap((p) => [p.name, p.nameEn]),
    );
  const filed = await filedAmong(
    session,
    found.map(({ id }) => `place:${id}`),
  );
  const told = found.filter(({ id }) => filed.has(`place:${id}`));
  if (told.length === 0) return found.map(({ id }) => id);
  if (told.length === 1) return [told[0]!.id];
  const list = told.map((place) => `${place.id} (${place.type}, ${place.country})`);
  throw new QueryError(asked, { code: 'ambiguous-place', detail: list.join(', ') });
}

export function countryOf({ places }: FullRegistry, name: string): string {
  const asked = name.trim();
  if (/^[a-z]{2}$/i.test(asked)) return asked.toUpperCase();
  const folded = foldName(asked);
  const countries = places.filter(({ type }) => type === 'country');
  const found = countries.find((place) => foldName(place.name) === folded || foldName(place.nameEn) === folded);
  if (!found)
    throw unknown(
      'unknown-country',
      asked,
      countries.flatMap((p) => [p.name, p.nameEn]),
    );
  return found.country;
}

export async function outletTags(session: Session, name: string): Promise<readonly string[]> {
  const asked = `outlet:${name.trim()}`;
  if ((await filedAmong(session, [asked])).has(asked) || (await hasReports(session, name.trim()))) return [asked];
  const outlets = await filedUnder(session, 'outlet:');
  const same = outlets.filter((outlet) => foldSource(outlet) === foldSource(name));
  if (same.length === 0) throw unknown('unknown-outlet', name, outlets);
  return same.map((outlet) => `outlet:${outlet}`);
}

/** Reports in which nothing was found are of an outlet, too; claims are filed under none then. */
const hasReports = async ({ store: { db } }: Session, outlet: string): Promise<boolean> =>
  (await db.selectFrom('document').select('key').where('outlet', '=', outlet).limit(1).executeTakeFirst()) !== undefined;

/** A source by its id (`isnad sources` lists them), or by the name of an actor, an outlet, a speaker, or the words it hides behind. */
export async function sourceTags(session: Session, name: string): Promise<readonly string[]> {
  const asked = name.trim();
  const folded = foldSource(asked);
  const ids = [asked, ...['speaker', 'anonymous', 'outlet', 'document'].map((kind) => `${kind}:${folded}`)];
  for (const actor of session.actors.resolve(asked, session.trueOn)) ids.push(...session.actors.idsOf(actor.id));
  const tags = [...ids.map((id) => `source:${id}`), `outlet:${asked.replace(/^outlet:/, '')}`];
  const filed = await filedAmong(session, tags);
  if (filed.size === 0)
    throw unknown(
      'unknown-source',
      asked,
      (await filedUnder(session, 'source:')).map((id) => id.replace(/^\w+:/, '')),
    );
  return [...filed];
}

const en = wordsOf('en');
const TYPES = [...Object.keys(en.types), ...Object.keys(en.relations), ...Object.keys(en.aspects)];
const MODES = Object.keys(en.modes);

/** `assault`, `ASSAULT/aerial` */
export function typeTag(given: string): string {
  const [type = '', mode] = given.trim().split('/');
  const name = TYPES.find((known) => known.toLowerCase() === type.toLowerCase());
  if (name === undefined) throw unknown('unknown-type', type, TYPES, type.toUpperCase());
  if (mode === undefined) return `type:${name}`;
  const full = `${name}/${mode.toLowerCase()}`;
  const own = MODES.filter((known) => known.startsWith(`${name}/`));
  if (!own.includes(full)) throw unknown('unknown-mode', full, own.length > 0 ? own : MODES);
  return `mode:${full}`;
}

const STATES: readonly ReviewState[] = ['unreviewed', 'accepted', 'rejected', 'unsure', 'superseded'];
export const reviewOf = (given: string): ReviewState => oneOf('unknown-review', given, STATES);
export const factualityOf = (given: string): string => oneOf('unknown-factuality', given, Object.keys(en.factuality));
export const tenseOf = (given: string): string => oneOf('unknown-tense', given, Object.keys(en.tenses));

function oneOf<T extends string>(code: string, given: string, known: readonly T[]): T {
  const found = known.find((value) => value.toLowerCase() === given.trim().toLowerCase());
  if (found === undefined) throw new QueryError(given, { code, detail: known.join(', ') });
  return found;
}

/** `detail` is the nearest name, or a dash. */
function unknown(code: string, asked: string, names: readonly string[], spelled = foldName(asked)): QueryError {
  const folded = new Map(names.map((name) => [foldName(name), name]));
  const hint = nearest(foldName(spelled), [...folded.keys()]);
  return new QueryError(asked, { code, detail: hint === undefined ? '—' : (folded.get(hint) ?? hint) });
}

/** Which of these tags any claim is filed under. */
export async function filedAmong({ store: { db } }: Session, tags: readonly string[]): Promise<ReadonlySet<string>> {
  if (tags.length === 0) return new Set();
  const keys = new Map(tags.map((tag) => [keyOf(tag), tag]));
  const rows = await db
    .selectFrom('entity')
    .select('key')
    .where('key', 'in', [...keys.keys()])
    .execute();
  return new Set(rows.map(({ key }) => keys.get(key)!));
}

/** What is filed under one kind of tag, without the kind; for suggestions only, since there may be many. */
async function filedUnder({ store }: Session, kind: string): Promise<readonly string[]> {
  const rows = await store.db.selectFrom('entity').select('id').where(ofKind(store, kind)).execute();
  return rows.map(({ id }) => id.slice(kind.length));
}
