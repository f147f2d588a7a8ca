import type { IssueWords } from './types.ts';

/** What may be wrong with an input of reports; `{detail}` is replaced by the detail of the issue. */
export const importIssuesEn: Readonly<Record<string, IssueWords>> = {
  'private-address': {
    says: 'the address leads into a private network ({detail})',
    remedy: 'Save the page and drop it as a file, or start isnad serve or isnad ingest with --private-addresses.',
  },
  'address-with-password': {
    says: 'the address holds a name or a password',
    remedy: 'It would stand in the record for all to read. Save the page in a browser and bring in the file.',
  },
  'unknown-format': {
    says: 'what this file is cannot be told ({detail})',
    remedy: 'Name it with --format, or save it as text, HTML, JSON lines, CSV, WARC or PDF.',
  },
  'no-date': {
    says: 'the report has no publication date, so words like “yesterday” are not resolved',
    remedy: 'Give it with --published YYYY-MM-DD if all reports of the input are of one day.',
  },
  'bad-date': {
    says: 'the publication date cannot be true, or can be read two ways: {detail}',
    remedy: 'Nothing to do; the report was taken without it. Days first or months first? Write dates as YYYY-MM-DD.',
  },
  'summary-only': {
    says: 'the feed gives only a summary, not the report',
    remedy: 'Fetch the pages themselves if the whole text is needed.',
  },
  'whole-page': {
    says: 'no article was found in the page ({detail}), so all its text was taken',
    remedy: 'Check for menus and small print in it; text saved by hand is surer.',
  },
  forwarded: {
    says: 'the message was passed on from elsewhere: {detail}',
    remedy: 'Nothing to do; the one it comes from is not the outlet.',
  },
  'html-too-complex': {
    says: 'the page is made of too many or too deep elements to be read safely ({detail})',
    remedy: 'Save its text by hand, if it is a real page.',
  },
  'bad-feed': {
    says: 'this is no feed that can be read ({detail})',
    remedy: 'It should be RSS, Atom, RDF or JSON feed; open it in a browser to see what it is.',
  },
  'bad-csv': {
    says: 'the table cannot be read on from here ({detail})',
    remedy: 'All before it was read; look for a quotation mark that is never closed.',
  },
  'bad-row': {
    says: 'a row of the table cannot be read ({detail})',
    remedy: 'Look for quotation marks in it; the other rows were read.',
  },
  'no-text-column': {
    says: 'the table has no column of text (its headings: {detail})',
    remedy: 'Call the column of the reports “text”; the first row must be the headings.',
  },
  'broken-archive': {
    says: 'the archive breaks off or is damaged ({detail})',
    remedy: 'What came before was read; fetch or copy it again.',
  },
  'archive-bomb': {
    says: 'the archive grows far beyond what text does ({detail}), so it was given up',
    remedy: 'Unpack it by hand if you trust it.',
  },
  'nested-archives': {
    says: 'there are archives in archives, more than {detail} deep',
    remedy: 'Unpack the outer ones by hand.',
  },
  'unsafe-path': {
    says: 'a name in the archive leads out of it ({detail}); that file was not read',
    remedy: 'Distrust the archive; the other files were read.',
  },
  encrypted: {
    says: 'this is locked with a password ({detail})',
    remedy: 'Unlock it first; passwords are not asked for.',
  },
  'broken-warc': {
    says: 'the web archive breaks off or is damaged ({detail})',
    remedy: 'The records before it were read; fetch or copy it again.',
  },
  'pdf-unreadable': {
    says: 'the PDF does not give its text as it is written ({detail})',
    remedy: 'Get the text from where the PDF was made, or through OCR; read wrongly it would invent claims.',
  },
  'pdf-no-text': {
    says: 'the PDF holds pictures of text, not text ({detail})',
    remedy: 'Put it through OCR first.',
  },
  'broken-pdf': {
    says: 'the PDF is damaged ({detail})',
    remedy: 'Fetch or copy it again.',
  },
  'outside-link': {
    says: 'this link leads out of the folder; it was not followed',
    remedy: 'Name what it leads to, or copy it into the folder.',
  },
  'not-a-file': {
    says: 'this is a pipe, socket or device, not a file',
    remedy: 'Name it by itself, if it is to be read.',
  },
  'unsupported-scheme': {
    says: 'only http and https addresses are fetched, not {detail}',
    remedy: 'For a file of this machine give its path.',
  },
  'too-many-redirects': {
    says: 'the address points on and on (more than {detail} times)',
    remedy: 'Open it in a browser and give the address it ends at.',
  },
  'http-status': {
    says: 'the server does not give it ({detail})',
    remedy: 'Check the address; try again later if the server is at fault.',
  },
  'timed-out': {
    says: 'it took too long ({detail})',
    remedy: 'Try again; what came before was read.',
  },
  'fetch-failed': {
    says: 'it cannot be fetched ({detail})',
    remedy: 'Check the address and the connection; what came before was read.',
  },
  'import-failed': {
    says: 'the importer broke down on this input ({detail})',
    remedy: 'This is a fault of the program: please report it with the input.',
  },
};
