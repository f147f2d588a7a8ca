import type { Permission } from '../../core/ledger/entries.ts';
import type { Language } from '../../export/words/all.ts';

/** Who asks, and in which language errors are put into words. */
export interface Asker {
  /** the name under which acts go on record; null: nobody has signed in */
  readonly person: string | null;
  readonly permissions: readonly Permission[];
  readonly language: Language;
}

/** Language of the first of `Accept-Language` that we have. */
export function languageOf(header: string | undefined): Language {
  const first = header?.split(',').find((part) => /^\s*(ar|en)\b/i.test(part));
  return first?.trim().toLowerCase().startsWith('ar') ? 'ar' : 'en';
}
