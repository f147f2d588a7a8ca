import { useQuery } from '@tanstack/react-query';
import type { Claim } from '../../../src/core/types.ts';
import { useLanguage } from '../words/useWords.ts';
import type { Answer } from './api.ts';
import { query } from './queries.ts';

export type Codebook = Answer<'get', '/codebook'>;
export type CodeList = keyof Codebook;
/** The words for a code; the code itself until they are there. */
export type CodeWords = (list: CodeList, code: string) => string;

export function useCodebook() {
  return useQuery({ ...query('/codebook'), staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY });
}

export function useCodes(): CodeWords {
  const { data } = useCodebook();
  const language = useLanguage();
  return (list, code) => data?.[list][code]?.[language] ?? code;
}

type Typed = Pick<Claim, 'kind' | 'type'> & { readonly mode?: string | undefined; readonly change?: string | undefined };
const LIST: Readonly<Record<Claim['kind'], CodeList>> = { event: 'types', relation: 'relations', assessment: 'aspects' };

/** What a claim is about, as parts: the type, then its mode or change. */
export function typeInWords(codes: CodeWords, { kind, type, mode, change }: Typed): readonly string[] {
  const parts = [codes(LIST[kind], type)];
  if (mode !== undefined) parts.push(codes('modes', `${type}/${mode}`));
  if (change !== undefined) parts.push(codes('changes', change));
  return parts;
}
