import type { Query } from '../../core/ledger/search/query.ts';
import type { Span } from '../../core/types.ts';
import type { Session } from './session.ts';

/** Words of a report around what was found, with what to mark in them. */
export interface Excerpt {
  readonly text: string;
  readonly highlights: readonly Span[];
}

/** UTF-16 code units shown before the first hit, and in all. */
const BEFORE = 90;
const LENGTH = 320;

/** Where reports answer to a search, by id. */
export async function excerptsOf(
  session: Session,
  ids: readonly string[],
  query: Query,
): Promise<Readonly<Record<string, Excerpt>>> {
  if (ids.length === 0) return {};
  const search = await session.search();
  const rows = await session.store.db.selectFrom('document').select(['key', 'id']).where('id', 'in', ids).execute();
  const texts = await session.texts.of(rows.map(({ key }) => key));
  return Object.fromEntries(
    rows.map(({ key, id }) => {
      const text = texts.get(key) ?? '';
      return [id, excerptAround(text, search.highlights(text, query))];
    }),
  );
}

/** The words around the first hit, cut between words; the report's beginning where nothing is marked. */
export function excerptAround(text: string, hits: readonly Span[]): Excerpt {
  const first = hits[0]?.start ?? 0;
  const start = first <= BEFORE ? 0 : wordAfter(text, first - BEFORE, first);
  const cut = start + LENGTH;
  const end = cut >= text.length ? text.length : wordBefore(text, cut, Math.max(first, start));
  const highlights = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ start: hit.start - start, end: hit.end - start }));
  return { text: text.slice(start, end), highlights };
}

const isSpace = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter);

function wordAfter(text: string, from: number, atMost: number): number {
  let at = from;
  while (at < atMost && !isSpace(text[at - 1])) at++;
  return at;
}

/** A word that has no end is cut. */
function wordBefore(text: string, from: number, atLeast: number): number {
  let at = from;
  while (at > atLeast && !isSpace(text[at])) at--;
  return at > atLeast ? at : from;
}
