/** Which elements end which by beginning (HTML §13.1.2.4, as htmlparser2 under linkedom has it): the depth counted must be the depth built. */

const VOID: ReadonlySet<string> = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(' '),
);

const AFTER_PARAGRAPH =
  'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul';

const CLOSED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [AFTER_PARAGRAPH, 'p'],
      ['tr', 'tr th td'],
      ['th', 'th'],
      ['td', 'thead th td'],
      ['li', 'li'],
      ['dd dt', 'dd dt'],
      ['rt rp', 'rt rp'],
      ['tbody tfoot', 'thead tbody'],
      ['option', 'option'],
      ['optgroup', 'optgroup option'],
      ['body', 'head link script'],
      ['button output datalist', 'option optgroup button datalist'],
    ] as const
  ).flatMap(([openers, closed]) => openers.split(' ').map((opener) => [opener, new Set(closed.split(' '))] as const)),
);

/** Elements that stand on lines of their own, and so part words and paragraphs. */
const BLOCKS: ReadonlySet<string> = new Set(
  `${AFTER_PARAGRAPH} dd dt li tr caption tbody thead tfoot body html summary center dir hgroup`.split(' '),
);

export const isVoid = (name: string): boolean => VOID.has(name);
export const isBlock = (name: string): boolean => BLOCKS.has(name);
export const closedBy = (opener: string, open: string): boolean => CLOSED_BY.get(opener)?.has(open) ?? false;
