import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/**
 * What a page shows stands in its address. Values are kept as the API takes them (texts, repeated keys), so that a page hands its
 * search on as `query`: flags are 'true', lists are repeated.
 */
export type RawSearch = Readonly<Record<string, unknown>>;
type Read<T> = (value: unknown) => T | undefined;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');

/** Readers of one part. What makes no sense is left out, so that no address breaks a page. */
export const text: Read<string> = (value) => texts(value)[0]?.slice(0, 500);
export const list: Read<string[]> = (value) => {
  const found = [...new Set(texts(value))].slice(0, 50);
  return found.length > 0 ? found : undefined;
};
export const flag: Read<'true'> = (value) => (text(value) === 'true' ? 'true' : undefined);
export const day: Read<string> = (value) => {
  const found = text(value);
  return found && /^\d{4}-\d\d-\d\d$/.test(found) && !Number.isNaN(Date.parse(found)) ? found : undefined;
};
export const oneOf =
  <const V extends readonly string[]>(...known: V): Read<V[number]> =>
  (value) =>
    known.find((one) => one === text(value));

type Parts = Readonly<Record<string, Read<unknown>>>;
export type SearchOf<P extends Parts> = { readonly [K in keyof P]?: Exclude<ReturnType<P[K]>, undefined> | undefined };
/** Reads the search of one page; the router and `useSearchState` both use it. */
export type SearchReader<S> = (raw: RawSearch) => S;

/** The search of a page, part by part: `searchOf({ ...QUESTION, group: text })`. */
export function searchOf<const P extends Parts>(parts: P): SearchReader<SearchOf<P>> {
  return (raw) => {
    const found: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(parts)) {
      const value = read(raw[key]);
      if (value !== undefined) found[key] = value;
    }
    return found as SearchOf<P>;
  };
}

/** The days as of which everything is shown, on every page. */
export const AS_OF = { knownBy: day, trueOn: day } as const;
export type AsOf = SearchOf<typeof AS_OF>;
export const asOfSearch = searchOf(AS_OF);
export const shellSearch = searchOf({ ...AS_OF, lang: oneOf('ar', 'en') });

/** The filters that every list of claims or events takes. */
export const QUESTION = {
  text,
  exact: flag,
  actor: list,
  recipient: list,
  party: list,
  parts: flag,
  type: list,
  kind: list,
  place: list,
  country: list,
  from: day,
  to: day,
  source: list,
  outlet: list,
  document: text,
  factuality: list,
  tense: list,
  review: list,
  restricted: flag,
} as const;
export type Question = SearchOf<typeof QUESTION>;
export const questionSearch = searchOf(QUESTION);

/** `?a=1&b=2&b=3` as `{ a: '1', b: ['2', '3'] }`. */
export function parseSearch(search: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const before = found[key];
    found[key] = before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value];
  }
  return found;
}

export function stringifySearch(search: RawSearch): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) for (const one of texts(value)) params.append(key, one);
  const written = params.toString();
  return written === '' ? '' : `?${written}`;
}

export type Patch<S> = (change: Partial<S>, how?: { readonly replace?: boolean }) => void;

/** The page's search and how to change parts of it; `undefined` takes a part away. Changes are steps of the history unless `replace`. */
export function useSearchState<S extends object>(read: SearchReader<S>): readonly [S, Patch<S>] {
  const raw = useLocation({ select: ({ search }) => search as RawSearch });
  const navigate = useNavigate();
  const state = useMemo(() => read(raw), [read, raw]);
  const patch = useCallback<Patch<S>>(
    (change, { replace = false } = {}) => {
      void navigate({ to: '.', search: (before: RawSearch) => ({ ...before, ...change }), replace, resetScroll: false });
    },
    [navigate],
  );
  return [state, patch];
}

/** The days of "as of", to be handed to the API with every question. */
export const useAsOf = (): readonly [AsOf, Patch<AsOf>] => useSearchState(asOfSearch);
