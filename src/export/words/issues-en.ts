import type { IssueWords } from './types.ts';

/** `{detail}` is replaced by the detail of the issue. */
export const issuesEn: Readonly<Record<string, IssueWords>> = {
  'missing-file': { says: 'there is no such file', remedy: 'Check the path; use - to read from standard input.' },
  'missing-directory': {
    says: 'there is no such directory',
    remedy: 'Check the path; a lexicon is a directory with ar/ or packs/ in it.',
  },
  directory: { says: 'this is a directory, not a file', remedy: 'Name the files in it, for example: isnad read DIR/*.txt' },
  unreadable: {
    says: 'the file cannot be read ({detail})',
    remedy: 'Check its permissions, or copy it to where you can read it.',
  },
  'too-large': {
    says: 'the file is too large to read as one text ({detail})',
    remedy: 'Split it, one report a line, into a .jsonl file.',
  },
  empty: { says: 'there is no text in it', remedy: 'Check that the report was saved, and that it was piped in.' },
  binary: {
    says: 'this is binary data, not text ({detail})',
    remedy: 'Save the report as plain text; PDF and Word files are not read.',
  },
  'truncated-utf8': {
    says: 'the text breaks off inside a character ({detail})',
    remedy: 'All before it was read; fetch the file again if the end matters.',
  },
  'bad-bytes': {
    says: 'some bytes are not valid in this encoding ({detail}); each is shown as U+FFFD',
    remedy: 'If words look broken, name the encoding with --encoding, for example windows-1256.',
  },
  'encoding-detected': {
    says: 'the text is not UTF-8; it was read as {detail}',
    remedy: 'If words look broken, name the right one with --encoding.',
  },
  'unknown-encoding': {
    says: 'this encoding is not known: {detail}',
    remedy: 'Use one of utf-8, utf-16le, utf-16be, windows-1256, iso-8859-6, or another name that iconv knows.',
  },
  'nul-characters': {
    says: 'the text holds NUL characters ({detail}); they are kept, so that offsets hold',
    remedy: 'Nothing to do; mend the tool that made the text if this happens often.',
  },
  'lone-surrogate': {
    says: 'half a character stands alone in the text ({detail}); it is kept, so that offsets hold',
    remedy: 'Nothing to do; mend the tool that cut the text if this happens often.',
  },
  'bidi-controls': {
    says: 'the text has invisible direction marks ({detail}); they are kept, so that offsets hold',
    remedy: 'Nothing to do; words may be shown in another order than they are read.',
  },
  'not-arabic': {
    says: 'the text is not in Arabic ({detail})',
    remedy: 'Only Arabic is read. If the letters look broken, name the encoding with --encoding.',
  },
  'not-conflict': {
    says: 'the text does not seem to be about armed conflict, so it was not read for claims',
    remedy: 'If it should be read all the same, give --all.',
  },
  'no-publication-date': {
    says: 'no publication date is known, so words like “yesterday” are not resolved',
    remedy: 'Give it with --published YYYY-MM-DD, or "published" in JSON lines.',
  },
  'bad-published': {
    says: 'the publication date is not a date: {detail}',
    remedy: 'Write it as YYYY-MM-DD; the text was read without it.',
  },
  'bad-json': { says: 'the line is not JSON ({detail})', remedy: 'Each line must be one object: {"id": "…", "text": "…"}' },
  'not-an-object': {
    says: 'the line is JSON, but not an object ({detail})',
    remedy: 'Each line must be one object: {"id": "…", "text": "…"}',
  },
  'no-text': { says: 'the line has no "text"', remedy: 'Put the report in the field "text", as a string.' },
  'bad-field': {
    says: 'a field has the wrong kind of value: {detail}',
    remedy: 'id, text, title, outlet, published and lang are strings.',
  },
  'no-id': {
    says: 'the line has no "id"; its number stands in for it ({detail})',
    remedy: 'Add "id" to match readings with reports.',
  },
  'line-too-long': { says: 'the line is too long to read ({detail})', remedy: 'Put one report on a line.' },
  'read-failed': {
    says: 'the reader broke down on this text ({detail})',
    remedy: 'This is a fault of the program: please report it with the text.',
  },
  unwritable: {
    says: 'cannot be written ({detail})',
    remedy: 'Check that its directory exists, that you may write there and that the disk is not full.',
  },
  'no-lexicon': {
    says: 'the lexicon is not there or cannot be used: {detail}',
    remedy: 'In a checkout run: npm run build. For your own: isnad lexicon check DIR',
  },
  'query-empty': {
    says: 'there is no word to look for in "{detail}"',
    remedy: 'Give one word or more; "words in quotation marks" stand together, -word leaves texts with it out.',
  },
  'query-only-excludes': {
    says: 'the search only says what to leave out: {detail}',
    remedy: 'Add a word to look for.',
  },
  'export-unknown-format': {
    says: 'there is no such export format',
    remedy: 'Use one of {detail}.',
  },
  'export-not-allowed': {
    says: 'this export needs a permission you do not have ({detail})',
    remedy: 'Ask somebody who may grant it, or export with another policy.',
  },
  'export-format-policy': {
    says: 'this format carries the log itself, which the policy “{detail}” keeps in',
    remedy: 'Choose another format, or the policy internal.',
  },
  'ledger-header': {
    says: 'this is not a ledger that this version can read ({detail})',
    remedy: 'Its first line must have the schema isnad/ledger@1; make it with: isnad export --format jsonl',
  },
  'ledger-line': {
    says: 'a line of the ledger is no entry ({detail})',
    remedy: 'Nothing was taken from the file; export it again, and do not edit it by hand.',
  },
  'ledger-order': {
    says: 'the entries of the ledger are out of order ({detail})',
    remedy: 'Nothing was taken from the file; export it again.',
  },
  'ledger-truncated': {
    says: 'the end of the ledger is missing (entries read: {detail})',
    remedy: 'Nothing was taken from the file; copy or export it again.',
  },
  'ledger-changed': {
    says: 'the ledger is not as it was written (sha256 should be {detail})',
    remedy: 'Nothing was taken from the file; copy or export it again.',
  },
};
