import type { Codebook, CodeList } from '../../state/codes.ts';
import { meanings as ar } from '../../words/ar/codebook-meanings.ts';
import { meanings as en } from '../../words/en/codebook-meanings.ts';
import type { Language } from '../../words/language.ts';
import { type Example, exampleOf } from './examples.ts';

/** In the order of the page. Modes stand with their types. */
export const LISTS = [
  ...(['kinds', 'types', 'relations', 'changes', 'aspects', 'holders'] as const),
  ...(['factuality', 'tenses', 'precisions', 'ops', 'units'] as const),
] satisfies readonly CodeList[];
export type ShownList = (typeof LISTS)[number];

type Named = { readonly ar: string; readonly en: string };

/** One code with all that is told of it. */
export interface Entry extends Named {
  readonly code: string;
  readonly meaning: Named | undefined;
  readonly example: Example | undefined;
  readonly modes: readonly (Named & { readonly code: string })[];
}

type Meanings = { readonly [L in CodeList]?: Readonly<Record<string, string>> };
const MEANINGS: Readonly<Record<Language, Meanings>> = { ar, en };

function meaningOf(list: CodeList, code: string): Named | undefined {
  const [inArabic, inEnglish] = [MEANINGS.ar[list]?.[code], MEANINGS.en[list]?.[code]];
  return inArabic !== undefined && inEnglish !== undefined ? { ar: inArabic, en: inEnglish } : undefined;
}

export function entriesOf(codebook: Codebook, list: ShownList): readonly Entry[] {
  return Object.entries(codebook[list]).map(([code, names]) => ({
    ...{ code, ...names },
    meaning: meaningOf(list, code),
    example: exampleOf(list, code),
    modes: list === 'types' ? modesOf(codebook, code) : [],
  }));
}

const modesOf = ({ modes }: Codebook, type: string): Entry['modes'] =>
  Object.entries(modes).flatMap(([code, names]) =>
    code.startsWith(`${type}/`) ? [{ ...names, code: code.slice(type.length + 1) }] : [],
  );

/** Letters that are written one way or the other, and marks that are left out, are as good as the same. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}|ـ/gu, '')
    .replace(/[ىئ]/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();

/** Whether every word searched for stands somewhere in what is told of the code. */
export function matches({ code, ar: arabic, en: english, meaning, example, modes }: Entry, words: string): boolean {
  const told = [
    code,
    arabic,
    english,
    meaning?.ar,
    meaning?.en,
    example?.text,
    ...modes.flatMap((mode) => [mode.code, mode.ar, mode.en]),
  ];
  const all = folded(told.filter(Boolean).join(' '));
  return folded(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Where a code stands on the page, for its address: `#types-ASSAULT`. */
export const anchorOf = (list: ShownList, code: string): string => `${list}-${code}`;
