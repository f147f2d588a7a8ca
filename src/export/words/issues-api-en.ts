import type { IssueWords } from './types.ts';

/** Issues of requests to the server. */
export const apiIssuesEn: Readonly<Record<string, IssueWords>> = {
  'bad-request': { says: 'the request is not understood ({detail})', remedy: 'What it may hold stands in /api/docs.' },
  'bad-json': { says: 'the body is no JSON ({detail})', remedy: 'Send JSON in UTF-8.' },
  'json-needed': { says: 'the body is {detail}', remedy: 'Send it as application/json.' },
  'body-too-big': { says: 'the body is too big', remedy: 'At most {detail} bytes are taken.' },
  'sign-in-needed': { says: 'this needs an account', remedy: 'Sign in, or send a personal token.' },
  'no-such-address': { says: 'there is nothing at {detail}', remedy: 'All addresses stand in /api/docs.' },
  'not-this-method': { says: 'this address takes other methods ({detail})', remedy: 'Use one of those named.' },
  'server-failed': { says: 'the server failed', remedy: 'Try again; its log tells why.' },
};
