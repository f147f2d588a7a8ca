import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Both, KeyOf } from './both.ts';
import { type Format, formatOf } from './format.ts';
import { isLanguage, type Language } from './language.ts';

/** Numbers are written as the language writes them; texts (names, mostly) are set apart from the direction around them. */
export type Values = Readonly<Record<string, string | number>>;
export type Say<K extends string> = (key: K, values?: Values) => string;

const isolated = (text: string): string => `\u2068${text}\u2069`;

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'ar';
}

export const useFormat = (): Format => formatOf(useLanguage());

/** The words of a page in the language chosen: `say('title')`, `say('claims', { count: 12 })`, where `count` picks the form and is `{{n}}` in it. */
export function useWords<E>(both: Both<E>): Say<KeyOf<E>> {
  const { t } = useTranslation(both.namespace);
  const language = useLanguage();
  return useCallback(
    (key, values = {}) => {
      const format = formatOf(language);
      const { count, ...rest } = values;
      const filled = Object.fromEntries(
        Object.entries(rest).map(([name, value]) => [name, typeof value === 'number' ? format.number(value) : isolated(value)]),
      );
      if (typeof count !== 'number') return t(key, filled);
      return t(key, { ...filled, count, n: format.number(count) });
    },
    [t, language],
  );
}
