import { shellSearch } from './url.ts';

type Search = ReturnType<typeof shellSearch>;

/** The days of "as of" and a language in the address go along from page to page, unless a link says otherwise. */
export function keepShell<S extends Search>({ search, next }: { search: S; next: (search: S) => S }): S {
  const found = next(search);
  const kept = Object.entries(shellSearch(search)).filter(([key]) => !(key in found));
  return { ...found, ...Object.fromEntries(kept) };
}
