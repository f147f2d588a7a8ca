import type { IssueWords } from './types.ts';

/** Issues of accounts and of signing in. */
export const peopleIssuesEn: Readonly<Record<string, IssueWords>> = {
  'not-permitted': {
    says: '{detail} is a permission that you do not have',
    remedy:
      'An admin can give it: isnad account role NAME ROLE, or isnad people add NAME --may LIST. On the command line, --as NAME acts as somebody else.',
  },
  'sign-in-refused': { says: 'the name or the password is wrong', remedy: 'Try again; an admin can set a new password.' },
  'sign-in-locked': {
    says: 'too many wrong passwords in a row',
    remedy: 'Try again in {detail} seconds; an admin who sets a new password ends the wait.',
  },
  'address-held': { says: 'too many failed sign-ins from this address', remedy: 'Try again in {detail} seconds.' },
  'wrong-password': { says: 'the present password is wrong', remedy: 'Type it again; an admin can set a new one.' },
  'weak-password': {
    says: 'this password will not do ({detail})',
    remedy: 'Take 12 to 200 characters of at least 5 kinds, and not your own name: four or five unrelated words are good.',
  },
  'account-taken': { says: 'there is an account "{detail}" already', remedy: 'Take another name.' },
  'no-such-account': { says: 'there is no account "{detail}"', remedy: 'isnad account list shows all.' },
  'no-account': {
    says: 'nobody has an account yet',
    remedy: 'Make the first on the machine itself: isnad account add NAME --role admin',
  },
  'first-admin': {
    says: 'the first account must be an admin’s, not {detail}',
    remedy: 'isnad account add NAME --role admin',
  },
  'last-admin-account': {
    says: 'no admin would be left who can sign in',
    remedy: 'Make somebody else admin first: isnad account role NAME admin',
  },
  'admin-needed': {
    says: 'others can reach this address ({detail}), and no admin has an account who could let them in',
    remedy: 'First: isnad account add NAME --role admin',
  },
  'no-such-session': { says: 'you have no such session', remedy: 'Perhaps it is over already.' },
  'no-such-token': { says: 'you have no such token', remedy: 'Perhaps it was revoked already.' },
  'too-many-tokens': { says: 'you have {detail} tokens', remedy: 'Revoke those you do not use.' },
  'token-refused': {
    says: 'this token is not valid',
    remedy: 'It has run out or was revoked; make a new one under your account.',
  },
  'token-reads-only': { says: 'this token may only read', remedy: 'Make one with scope write.' },
  'session-needed': {
    says: 'accounts, passwords and tokens are not changed by token',
    remedy: 'Sign in with your password.',
  },
  'other-site': {
    says: 'the request came from another site, or does not say that it comes from the workbench ({detail})',
    remedy: 'Programs send a token (Authorization: Bearer …), or the header X-Isnad-CSRF: 1 from this machine.',
  },
  'host-refused': {
    says: 'while nobody has an account, the workbench answers only under names of this machine, not "{detail}"',
    remedy: 'Open it as http://localhost with its port, or make an account: isnad account add NAME --role admin',
  },
};
