/** The only file of the core with Arabic letters in it: what the script itself fixes. Words belong in the lexicon. */

export const LETTER = {
  hamza: 'ء',
  alefMadda: 'آ',
  alefHamza: 'أ',
  wawHamza: 'ؤ',
  alefHamzaBelow: 'إ',
  yaHamza: 'ئ',
  alef: 'ا',
  ba: 'ب',
  taMarbuta: 'ة',
  ta: 'ت',
  tha: 'ث',
  jim: 'ج',
  hha: 'ح',
  kha: 'خ',
  dal: 'د',
  dhal: 'ذ',
  ra: 'ر',
  zay: 'ز',
  sin: 'س',
  shin: 'ش',
  sad: 'ص',
  dad: 'ض',
  tta: 'ط',
  zza: 'ظ',
  ain: 'ع',
  ghain: 'غ',
  fa: 'ف',
  qaf: 'ق',
  kaf: 'ك',
  lam: 'ل',
  mim: 'م',
  nun: 'ن',
  ha: 'ه',
  waw: 'و',
  alefMaqsura: 'ى',
  ya: 'ي',
  shadda: 'ّ',
} as const;

/** Pronouns as they are stuck to prepositions and nouns, longest first, folded. */
export const PRONOUNS: readonly string[] = ['هما', 'كما', 'هم', 'ها', 'هن', 'كم', 'نا', 'ني', 'ه', 'ك', 'ي'];
/** Prepositions that are written as one letter, by proclitic. */
export const ONE_LETTER = { bi: 'ب', li: 'ل', ka: 'ك' } as const;
/** The article, folded. */
export const ARTICLE = 'ال';
/** Endings that show an adjective of relation (nisba), folded: masculine, feminine, plural. */
export const NISBA_ENDINGS: readonly string[] = ['ي', 'يه', 'يين', 'يون', 'يتين', 'يتان', 'يات'];
export const PLURAL_ENDINGS: readonly string[] = ['ون', 'ين'];
export const ACCUSATIVE = 'ا';

/** How word patterns write the letters that a form adds to a root (`mu1aA2a3ap`); `a i u` are vowels and stay unwritten. */
export const PATTERN_LETTER: Readonly<Record<string, string>> = {
  "'": LETTER.hamza,
  A: LETTER.alef,
  p: LETTER.taMarbuta,
  t: LETTER.ta,
  s: LETTER.sin,
  m: LETTER.mim,
  n: LETTER.nun,
  w: LETTER.waw,
  Y: LETTER.alefMaqsura,
  y: LETTER.ya,
};
export const FEMININE = 'ه';
export const FEMININE_PLURAL = 'ات';
export const COMMA = '،';
/** The two commas, as marks that may follow a date. */
export const COMMAS = `${COMMA},`;
export const PERCENT = '٪';
/** Arabic full stops: semicolon, question mark. */
export const STOPS: readonly string[] = ['؛', '؟'];

/** Endings of nouns as written, by what they mark; `bound` ones stand before a genitive or a pronoun. */
export const NOUN_ENDING = {
  dual: ['ان', 'ين'],
  dualBound: ['ا', 'ي'],
  men: ['ون', 'ين'],
  menBound: ['و', 'ي'],
  women: 'ات',
  accusative: 'ا',
  yaDual: ['يان', 'يين'],
  yaDualBound: ['يا', 'يي'],
  madda: ['آن', 'أين'],
  maddaBound: ['آ', 'أي'],
} as const;
/** Shapes of masdars by form, folded, with `.` for a radical: for guessing at words that no list has. */
export const MASDAR_SHAPES: readonly string[] = ['ت..ي.', 'است..ا.', 'ان..ا.', 'ا.ت.ا.', 'است.ا.ه', 'استي.ا.'];
/** The letters that open an imperfect, folded. */
export const IMPERFECT_PREFIXES = 'ياتن';
export const SENTENCE_STOPS = '.:;؛';
export const WITH = 'مع';
export const ON = 'علي';
export const PRONOUN: Readonly<Record<'masculine' | 'feminine' | 'plural' | 'dual', readonly string[]>> = {
  masculine: ['ه'],
  feminine: ['ها'],
  plural: ['هم', 'هن'],
  dual: ['هما'],
};
export const WAW = 'و';
/** The conjunction that opens an account of what was just said. */
export const FA = 'ف';
export const BETWEEN = 'بين';
export const OBLIQUE = 'ين';

/** Marks that close a question. */
export const QUESTION_MARKS: readonly string[] = ['؟', '?'];

/** Plurals of the number words by which vague numbers are told, folded, without what is stuck before them. */
export const VAGUE_NUMBERS: Readonly<Record<'tens' | 'hundreds' | 'thousands', readonly string[]>> = {
  tens: ['عشرات'],
  hundreds: ['مئات'],
  thousands: ['الاف', 'الوف'],
};
