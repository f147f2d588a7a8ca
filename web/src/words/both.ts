import { languages } from './language.ts';

/** Forms of a counted thing. The number itself is `{{n}}`. Arabic has six, English two. */
export interface EnglishForms {
  readonly one: string;
  readonly other: string;
}
export interface ArabicForms extends EnglishForms {
  readonly zero: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
}

/** The words of one page: texts by key, counted things as their forms, and groups of those. */
export interface WordTree {
  readonly [key: string]: string | EnglishForms | WordTree;
}

/** What the Arabic words must hold so that nothing said in English is missing: the same keys, and all six forms. */
export type Arabic<E> = {
  readonly [K in keyof E]: E[K] extends string ? string : E[K] extends EnglishForms ? ArabicForms : Arabic<E[K]>;
};

/** Every key as a path: `title`, `empty.words`. */
export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string | EnglishForms ? K : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

/** The words of one page in both languages, ready for `useWords`. */
export interface Both<E> {
  readonly namespace: string;
  /** its type says which keys there are */
  readonly keys?: KeyOf<E>;
}

const isForms = (value: WordTree | EnglishForms): value is EnglishForms => typeof value.other === 'string' && 'one' in value;

function flat(tree: WordTree, before = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found[before + key] = value;
    else if (isForms(value)) for (const [form, text] of Object.entries(value)) found[`${before}${key}_${form}`] = text;
    else Object.assign(found, flat(value, `${before}${key}.`));
  }
  return found;
}

/** Makes the words of a page known. They travel with the page that imports them, so that first load holds only the shell's. */
export function inBoth<E>(namespace: string, en: E & WordTree, ar: Arabic<E> & WordTree): Both<E> {
  languages.addResourceBundle('en', namespace, flat(en), false, true);
  languages.addResourceBundle('ar', namespace, flat(ar), false, true);
  return { namespace };
}
