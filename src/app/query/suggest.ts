import { foldName } from '../../core/ledger/actors/fold-name.ts';
import { foldName as foldSource } from '../../core/ledger/events/chain-keys.ts';
import { keyOf } from '../../core/ledger/keys.ts';
import { sourceOfTag } from '../judge/grade.ts';
import { CODES } from '../review/vocabulary.ts';
import { filedWith } from './filed.ts';
import { filedAmong } from './names.ts';
import type { Session } from './session.ts';

export type SuggestedKind = 'actor' | 'place' | 'source' | 'outlet' | 'type' | 'country';

export interface Suggestion {
  readonly id: string;
  /** kind of an actor or source, country of a place, kind of a type */
  readonly detail: string;
  readonly claims: number;
  /** names in both languages */
  readonly ar: string;
  readonly en: string;
}

type Candidate = Omit<Suggestion, 'claims'> & { readonly tag: string; readonly further?: readonly string[] };

/** Looked up in the ledger once the words have narrowed them down. */
const RANKED = 400;
/** Names that no list has, of which most is told. */
const LOOKED_AT = 2000;
/** Names that are looked through first: where they give enough, the others, of which little is told, are left alone. */
const OFTEN = 50_000;

/**
 * What a user may mean by the first words of a name: of what most is told first, and names that begin with the words before those that only
 * hold them.
 */
export async function suggestionsFor(session: Session, kind: SuggestedKind, words: string, limit: number): Promise<Suggestion[]> {
  const often = await rankedFor(session, kind, words, OFTEN);
  const hasOthers = kind === 'actor' || kind === 'source';
  const ranked = often.length < limit && hasOthers ? await rankedFor(session, kind, words) : often;
  const claims = await claimsUnder(session, kind === 'type' || ranked.length > RANKED ? ranked.slice(0, RANKED) : ranked);
  return ranked
    .slice(0, RANKED)
    .map(({ candidate: { tag, further: _, ...shown }, rank }) => ({ ...shown, rank, claims: claims.get(tag) ?? 0 }))
    .sort((a, b) => a.rank - b.rank || b.claims - a.claims || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ rank: _, ...suggestion }) => suggestion);
}

interface Ranked {
  readonly candidate: Candidate;
  readonly rank: number;
}

async function rankedFor(session: Session, kind: SuggestedKind, words: string, among?: number): Promise<readonly Ranked[]> {
  const folded = foldName(words);
  const meant = new Map((await candidates(session, kind, words, among)).map((candidate) => [candidate.tag, candidate]));
  return [...meant.values()]
    .flatMap((candidate) => {
      const rank = rankOf(candidate, folded, words);
      return rank === null ? [] : [{ candidate, rank }];
    })
    .sort((a, b) => a.rank - b.rank);
}

/** Names looked through at every letter typed are the same ones: those of the registry, and of the ledger as far as they go. */
const FOLDED = 200_000;
const folds = new Map<string, string>();

function foldedOnce(name: string): string {
  const known = folds.get(name);
  if (known !== undefined) return known;
  const folded = foldName(name);
  if (folds.size < FOLDED) folds.set(name, folded);
  return folded;
}

/** 0 begins with the words, 1 holds them, null has nothing to do with them. */
function rankOf({ id, ar, en, further = [] }: Candidate, folded: string, typed: string): number | null {
  if (folded === '') return 0;
  const names = [ar, en, ...further].map(foldedOnce);
  if (names.some((name) => name.startsWith(folded)) || id.startsWith(typed)) return 0;
  return names.some((name) => name.includes(folded)) ? 1 : null;
}

async function candidates(session: Session, kind: SuggestedKind, words: string, among?: number): Promise<readonly Candidate[]> {
  const { registry } = session;
  switch (kind) {
    case 'actor':
      return [
        ...registry.actors.map((actor) => listedActor(actor)),
        ...(await namedByPeople(session, 'actor:')),
        ...(await filed(session, 'actor:', words, among)),
      ];
    case 'place':
      return registry.places.map(({ id, name, nameEn, country, type }) => ({
        ...{ id, ar: name, en: nameEn || name, tag: `place:${id}` },
        detail: `${type} ${country}`,
      }));
    case 'country':
      return registry.places
        .filter(({ type }) => type === 'country')
        .map(({ name, nameEn, country }) => ({
          ...{ id: country, ar: name, en: nameEn || name, tag: `country:${country}` },
          detail: country,
        }));
    case 'type':
      return (['event', 'relation', 'assessment'] as const).flatMap((detail) =>
        CODES[detail].map((id) => ({ id, ar: id, en: id, detail, tag: `type:${id}` })),
      );
    default:
      return kind === 'outlet' ? filed(session, 'outlet:', '') : sources(session, words, among);
  }
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly aliases?: readonly string[];
}

const listedActor = ({ id, name, nameEn, kind, aliases }: Listed): Candidate => ({
  ...{ id, ar: name, en: nameEn || name, detail: kind, tag: `actor:${id}` },
  ...(aliases && { further: aliases }),
});

/** What claims are filed under, that no list has, as far as it may be meant: most claims first. Its id holds its name, folded; that of an outlet may not. */
async function filed(session: Session, prefix: string, words: string, among?: number): Promise<readonly Candidate[]> {
  const spelled = [words.trim(), foldName(words), foldSource(words)].filter((word) => word !== '');
  const rows = await filedWith(session, prefix, { words: spelled, limit: LOOKED_AT, ...(among !== undefined && { among }) });
  const { registry } = session;
  return rows.flatMap(({ id, name }) =>
    prefix === 'actor:' && registry.actor(id.slice(prefix.length)) ? [] : [candidateOf(session, prefix, id, name)],
  );
}

/** Listed actors are filed as sources by their ids, which do not hold all their names. */
async function sources(session: Session, words: string, among?: number): Promise<readonly Candidate[]> {
  const folded = foldName(words);
  const named = session.registry.actors.filter((actor) => rankOf(listedActor(actor), folded, words) !== null);
  const tags = await filedAmong(
    session,
    named.map(({ id }) => `source:${id}`),
  );
  const listed = [...tags].map((tag) => candidateOf(session, 'source:', tag, tag));
  return [...listed, ...(await namedByPeople(session, 'source:')), ...(await filed(session, 'source:', words, among))];
}

/** Those to whom people gave names, which no id holds, as far as no list has them. */
async function namedByPeople(session: Session, prefix: string): Promise<readonly Candidate[]> {
  const said = await session.store.db.selectFrom('actor').select('id').distinct().execute();
  const tags = said.filter(({ id }) => !session.registry.actor(id)).map(({ id }) => prefix + id);
  return [...(await filedAmong(session, tags))].map((tag) => candidateOf(session, prefix, tag, tag.slice(prefix.length)));
}

function candidateOf({ actors }: Session, prefix: string, tag: string, name: string): Candidate {
  const id = prefix === 'source:' ? sourceOfTag(tag) : tag.slice(prefix.length);
  const record = actors.get(id);
  const [ar, en] = record ? [record.name, record.nameEn || record.name] : [name, name];
  return { id, ar, en, detail: record?.kind ?? prefix.slice(0, -1), tag };
}

async function claimsUnder(
  { store: { db } }: Session,
  found: readonly { readonly candidate: Candidate }[],
): Promise<ReadonlyMap<string, number>> {
  const keys = [...new Set(found.slice(0, RANKED).map(({ candidate }) => keyOf(candidate.tag)))];
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('entity').select(['id', 'claims']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ id, claims }) => [id, claims]));
}
