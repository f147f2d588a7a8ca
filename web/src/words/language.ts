import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'ar' | 'en';
export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');
export const isLanguage = (value: unknown): value is Language => value === 'ar' || value === 'en';

const KEPT = 'isnad-language';

/** `first.js` has put the language asked for on the page before anything was painted. */
const first: Language = document.documentElement.lang === 'en' ? 'en' : 'ar';

void i18next.use(initReactI18next).init({
  lng: first,
  fallbackLng: false,
  initAsync: false,
  resources: {},
  ns: [],
  // keys are paths of our own making
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  returnNull: false,
});

export const languages = i18next;

/** Turns the whole page to the language and keeps the choice for the next visit. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // a browser that keeps nothing still turns
  }
  void i18next.changeLanguage(language);
}
