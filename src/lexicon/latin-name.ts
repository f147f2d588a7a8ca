/** English spellings of Arabic names made comparable: `Al-Ḥasakah`, `El Hasaka` and `Hasakah` are one name. */

const ARTICLES = new Set('al el ul ad ed ud adh edh dh an en ar er ur as es us ash esh sh at et ut ath eth az ez uz'.split(' '));
const DOTLESS_I = /\u0131/g;
const QUOTES = /['`\u2018\u2019\u02bb\u02bc\u02be\u02bf]/g;

/** Lower case, no diacritics, apostrophes, hyphens or articles. */
export function plainLatin(name: string): string {
  const flat = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(QUOTES, '').replace(DOTLESS_I, 'i').toLowerCase();
  const words = flat.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const bare = words.filter((word) => !ARTICLES.has(word));
  return (bare.length > 0 ? bare : words).join('');
}

const LEVELLED: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/ou|oo|u|o/g, 'u'],
  [/ee|e|y/g, 'i'],
  [/ai|ae/g, 'i'],
  [/w(?=[bcdfghjklmnpqrstvwxz]|$)/g, 'u'],
  [/[hi](?=$)/g, ''],
  [/[ck](?!h)/g, 'k'],
  [/(.)\1+/g, '$1'],
];

/** Coarser: doubled letters, long and short vowels, final h. A second try, never the first. */
export function levelLatin(name: string): string {
  return LEVELLED.reduce((text, [from, to]) => text.replace(from, to), plainLatin(name));
}
