/** Which column of a table holds what, by its heading in English, Arabic or French, as spreadsheets of reports have them. */

export type CsvField = 'id' | 'text' | 'title' | 'published' | 'outlet' | 'url' | 'byline' | 'lang';

/** In order: the first heading that is there is taken. */
const HEADINGS: Readonly<Record<CsvField, readonly string[]>> = {
  id: ['id', 'external_id', 'report_id', 'article_id', 'doc_id', 'document_id', 'guid', 'uid', 'المعرف', 'معرف', 'الرقم', 'رقم'],
  text: [
    'text',
    'body',
    'content',
    'article',
    'full_text',
    'article_text',
    'article_body',
    'notes',
    'texte',
    'النص',
    'نص',
    'المحتوى',
    'نص_الخبر',
    'الخبر',
    'المتن',
  ],
  title: ['title', 'headline', 'titre', 'العنوان', 'عنوان', 'عنوان_الخبر'],
  published: [
    'published',
    'date',
    'published_at',
    'publication_date',
    'pub_date',
    'pubdate',
    'publish_date',
    'date_published',
    'created_at',
    'datetime',
    'التاريخ',
    'تاريخ',
    'تاريخ_النشر',
  ],
  outlet: [
    'outlet',
    'source',
    'publisher',
    'site',
    'newspaper',
    'channel',
    'source_name',
    'المصدر',
    'مصدر',
    'الوسيلة',
    'الموقع',
    'الصحيفة',
    'القناة',
  ],
  url: ['url', 'link', 'source_url', 'article_url', 'lien', 'الرابط', 'رابط'],
  byline: ['byline', 'author', 'authors', 'writer', 'reporter', 'auteur', 'الكاتب', 'كاتب', 'المحرر'],
  lang: ['lang', 'language', 'langue', 'اللغة'],
};

const FIELDS = Object.keys(HEADINGS) as readonly CsvField[];
export const DELIMITERS = [',', ';', '\t', '|'] as const;

export type CsvColumns = Readonly<Partial<Record<CsvField, number>>>;

/** Where each field stands, counted from 0. Headings are compared without case, marks and the kind of gap between words. */
export function columnsOf(headings: readonly string[]): CsvColumns {
  const plain = headings.map((heading) =>
    heading
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase()
      .replace(/[\u064b-\u0652\u0640]/g, '')
      .replace(/[\s.-]+/g, '_'),
  );
  const columns: Partial<Record<CsvField, number>> = {};
  for (const field of FIELDS) {
    const name = HEADINGS[field].find((heading) => plain.includes(heading));
    if (name !== undefined) columns[field] = plain.indexOf(name);
  }
  return columns;
}

/** What parts the cells of a heading line: whichever stands there most often outside quotes. */
export function delimiterOf(line: string): string {
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** Whether a text starts with a heading line of a table of reports: a column of text and one more that is known. */
export function startsAsTable(text: string): boolean {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const cells = line.split(delimiterOf(line)).map((cell) => cell.replace(/^"|"$/g, ''));
  const columns = columnsOf(cells);
  return columns.text !== undefined && Object.keys(columns).length >= 2;
}
