/**
 * Text of others as harmless text of the same length. Marks that turn the direction of what follows (embeddings, overrides, isolates) and
 * control characters are shown as a box, so that nothing can be hidden or be made to read otherwise than it stands; offsets stay true.
 */
const BOX = '\u25AF';
// tab and line feed are left: they are what they look like
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u0008\u000B-\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

export const plain = (text: string): string => text.replace(HIDDEN, BOX).replaceAll('\r', ' ');

/** How many characters `plain` shows as a box. */
export const hiddenIn = (text: string): number => text.match(HIDDEN)?.length ?? 0;

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ku',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** The direction of a text by its language; `auto`, by its first letter, where none is told. */
export function directionOfText(lang: string | undefined): 'rtl' | 'ltr' | 'auto' {
  if (lang === undefined || lang === '' || lang === 'und') return 'auto';
  return RIGHT_TO_LEFT.has(lang.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr';
}
