/**
 * What one input may cost. A report of more than a few pages is rare and a hostile file is not, so each bound stands well above
 * what real reports need and well below what a machine of 1 GB can bear.
 */
export interface Limits {
  /** bytes of the text of one report, as UTF-8. The longest report seen is under 1 MiB; a book is about 2 MiB. */
  readonly report: number;
  /** bytes of one line, record or message of a streamed format. Escaped Arabic (`\u0627`) takes three times the room of its text. */
  readonly record: number;
  /** bytes of one file that has to be held whole: HTML, feed, PDF, an archive inside an archive */
  readonly whole: number;
  /** times that a compressed file may grow, with all that is in it. Text shrinks 4 to 20 times, a bomb about 1,000 times. */
  readonly ratio: number;
  /** bytes that a compressed file may grow to before `ratio` counts: a short file of blanks is no bomb */
  readonly ratioFrom: number;
  /** files in one zip archive: more than a year of a large outlet */
  readonly entries: number;
  /** archives in archives. `dump.zip` of `day.warc.gz` is two. */
  readonly nesting: number;
  /** elements of one page: the longest pages have some 20,000 */
  readonly nodes: number;
  /** elements of one page in which the article is looked for; in a larger one all text is taken. About 0.1 ms for each. */
  readonly articleNodes: number;
  /** levels of elements in one page, as browsers have it (Chromium and Firefox: 512) */
  readonly depth: number;
  /** characters of a page's text, each times the levels it stands under. Finding the article reads the text anew at every level. */
  readonly pageWork: number;
  /** tags of one feed: its parser takes about a microsecond for each */
  readonly tags: number;
  /** pages of one PDF */
  readonly pages: number;
  /** dictionaries of one PDF that are opened and not closed: none in a whole one, some dozens by chance among 64 MiB of packed bytes */
  readonly unclosed: number;
  /** milliseconds that one PDF may take */
  readonly pdfTime: number;
  /** times that a URL may point on to another (RFC 9110 §15.4 asks for a bound) */
  readonly redirects: number;
  /** milliseconds without a byte from the network */
  readonly timeout: number;
  /** bytes a second that the network has to bring on average, once `timeout` is used up: who sends a byte now and then holds up all others */
  readonly leastRate: number;
  /** milliseconds that one download may keep us waiting in all */
  readonly downloadTime: number;
  /** bytes of one download */
  readonly download: number;
}

const MIB = 1_048_576;

export const LIMITS: Limits = {
  report: 16 * MIB,
  record: 48 * MIB,
  whole: 64 * MIB,
  ratio: 200,
  ratioFrom: 64 * MIB,
  entries: 500_000,
  nesting: 3,
  nodes: 50_000,
  articleNodes: 15_000,
  depth: 512,
  pageWork: 5_000_000,
  tags: 1_000_000,
  pages: 1_000,
  unclosed: 300,
  pdfTime: 30_000,
  redirects: 5,
  timeout: 30_000,
  leastRate: 1_024,
  downloadTime: 6 * 3_600_000,
  download: 4_096 * MIB,
};

/** A number of bytes for people: `64 MiB`. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < MIB ? `${Math.round(bytes / 1024)} KiB` : `${Math.round(bytes / MIB)} MiB`;
}
