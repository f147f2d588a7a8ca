import type { IssueWords } from './types.ts';

/** Issues of requests to the server. */
export const apiIssuesEn: Readonly<Record<string, IssueWords>> = {
  'bad-request': { says: 'the request is not understood ({detail})', remedy: 'What it may hold stands in /api/docs.' },
  'bad-json': { says: 'the body is no JSON ({detail})', remedy: 'Send JSON in UTF-8.' },
  'json-needed': { says: 'the body is {detail}', remedy: 'Send it as application/json.' },
  'body-too-big': { says: 'the body is too big', remedy: 'At most {detail} bytes are taken.' },
  'body-broken-off': { says: 'the body broke off on its way', remedy: 'Send it again.' },
  'body-too-slow': { says: 'the body did not come in time', remedy: 'Send it again over a better connection.' },
  'sign-in-needed': { says: 'this needs an account', remedy: 'Sign in, or send a personal token.' },
  'no-such-address': { says: 'there is nothing at {detail}', remedy: 'All addresses stand in /api/docs.' },
  'not-this-method': { says: 'this address takes other methods ({detail})', remedy: 'Use one of those named.' },
  'no-such-job': {
    says: 'there is no such job, or it is long over ({detail})',
    remedy: 'GET /api/jobs lists those that are remembered.',
  },
  'spool-full': {
    says: 'there is no room left on the server for what you bring ({detail})',
    remedy: 'Have space made where it keeps jobs (docs/serve.md), then send it again. Nothing was taken.',
  },
  'spool-unwritable': {
    says: 'the server cannot keep what you bring: its folder for jobs is not to be written ({detail})',
    remedy: 'Have it let write there (docs/serve.md, ISNAD_SPOOL), then send it again. Nothing was taken.',
  },
  'too-many-jobs': { says: 'more waits to be read than is taken', remedy: 'Come again when some of it has been read.' },
  'too-many-uploads': { says: '{detail} files are on their way already', remedy: 'Send the next when one of them is there.' },
  'too-many-streams': { says: '{detail} windows are listening already', remedy: 'Close some of them.' },
  'too-many-exports': { says: '{detail} exports are being made already', remedy: 'Try again when one of them is done.' },
  'upload-too-big': {
    says: 'the file is too big',
    remedy: 'At most {detail} bytes are taken; isnad ingest takes files of any size.',
  },
  'upload-empty': { says: 'the file is empty', remedy: 'Send the bytes of the file as the body of the request.' },
  'upload-broken-off': { says: 'the file broke off on its way', remedy: 'Send it again.' },
  'no-web-address': { says: 'this is no address of the web ({detail})', remedy: 'It begins with https:// or http://.' },
  'put-aside': {
    says: 'its batch was tried several times and put aside: {detail}',
    remedy: 'See isnad jobs; isnad jobs retry puts it in line again.',
  },
  'reading-died': {
    says: 'the reading broke off',
    remedy: 'What is on record stays; bring it in again, and if it happens again, in smaller parts.',
  },
  'export-died': { says: 'the export broke off', remedy: 'Try again, or ask for less with filters.' },
  'export-too-big': {
    says: 'the export is bigger than the room on the disk of the server ({detail} bytes)',
    remedy: 'Ask for less with filters, or use isnad export there.',
  },
  'export-whole-log': { says: 'jsonl is the whole log, of which {detail} can take no part', remedy: 'Use csv for a part.' },
  'export-public-restricted': {
    says: 'a public export never holds restricted claims',
    remedy: 'Leave restricted claims out, or choose the policy for inside.',
  },
  'no-works': { says: 'this server only answers; it reads and exports nothing', remedy: 'Start it with isnad serve.' },
  'port-taken': { says: 'another program listens here already', remedy: 'Choose another port: isnad serve --port {detail}' },
  'port-forbidden': { says: 'this port needs rights of the system', remedy: 'Choose a higher one: isnad serve --port {detail}' },
  'no-such-host': { says: 'this machine has no such address', remedy: 'Leave --host out to listen on 127.0.0.1.' },
  'server-failed': { says: 'the server failed', remedy: 'Try again; its log tells why.' },
};
