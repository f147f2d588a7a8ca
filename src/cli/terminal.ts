import { LANGUAGES, type Language } from '../export/words/all.ts';

/** The language of words for the user: as asked, else by the locale, else English. */
export function languageOf(asked: string | undefined, environment: NodeJS.ProcessEnv = process.env): Language {
  const named = LANGUAGES.find((language) => language === asked);
  if (named) return named;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^ar(\b|_)/i.test(locale) ? 'ar' : 'en';
}

/** Colour only on a terminal, and only where NO_COLOR is not set (no-color.org). */
export function colours(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv = process.env): boolean {
  return stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

/** Columns to write in: the terminal's, else COLUMNS, else 90; long lines are hard to read. */
export function widthOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv = process.env): number {
  const asked = stream.columns || Number(environment.COLUMNS) || 90;
  return Math.max(40, Math.min(110, asked));
}
