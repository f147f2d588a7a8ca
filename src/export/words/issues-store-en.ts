import type { IssueWords } from './types.ts';

/** What can go wrong with the database, its log and its backups (src/store). `{detail}` begins with where it is. */
export const storeIssuesEn: Readonly<Record<string, IssueWords>> = {
  'database-locked': {
    says: 'another program is writing to the ledger and did not let go ({detail})',
    remedy: 'Nothing of this batch was recorded. Wait until the other has ended and run this again.',
  },
  'database-read-only': {
    says: 'the ledger cannot be written to ({detail})',
    remedy: 'Check the permissions of the file and its directory, or of your user on the server.',
  },
  'database-full': {
    says: 'there is no room left for the ledger ({detail})',
    remedy: 'Nothing of this batch was recorded, all before it was. Make room and run this again.',
  },
  'database-corrupt': {
    says: 'the database is damaged ({detail})',
    remedy: 'Do not write to it. Copy it as it is, run isnad verify, and restore the last backup with isnad restore.',
  },
  'database-unreachable': {
    says: 'the database cannot be reached ({detail})',
    remedy: 'Check the address, that the server runs and lets you in from here, or that the directory is there.',
  },
  'database-refused': {
    says: 'the server did not let you in ({detail})',
    remedy: 'Check user, password and the name of the database; percent-encode signs such as @ and / in the password.',
  },
  'database-denied': {
    says: 'your role on the server may not do this ({detail})',
    remedy: 'Nothing of this batch was recorded. Which role may do what, and the SQL that says so: docs/postgres.md.',
  },
  'database-failed': {
    says: 'the database could not do what was asked ({detail})',
    remedy: 'Nothing of this batch was recorded. If it happens again, please report it with these words.',
  },
  'server-too-old': { says: 'this server is too old: {detail}', remedy: 'PostgreSQL 15 or newer is needed.' },
  'schema-newer': {
    says: 'the ledger was written by a newer version of isnad (schema {detail})',
    remedy: 'Use that version or a newer one; nothing was changed.',
  },
  'schema-older': {
    says: 'the ledger is of an older version of isnad (schema {detail}) and may not be changed here',
    remedy:
      'Open it once with the right to write, on PostgreSQL as its owner, for example with isnad account list; it is then brought up.',
  },
  'not-a-ledger': {
    says: 'this is no ledger of isnad ({detail})',
    remedy: 'Name another file or database; nothing was changed.',
  },
  'no-ledger': {
    says: 'there is no ledger here ({detail})',
    remedy: 'Check --database or ISNAD_DATABASE; isnad ingest makes a new ledger.',
  },
  'no-such-claim': {
    says: 'there is no claim {detail}',
    remedy: 'Ids are those of isnad claims, for example 0123456789abcdef.r1.c3',
  },
  'no-such-document': {
    says: 'there is no document {detail} in the ledger',
    remedy: 'Ids are those of isnad documents; nothing of this batch was recorded.',
  },
  'ledger-broken': {
    says: 'the log of the ledger is not as it was written ({detail})',
    remedy: 'Run isnad verify to see where; restore the last backup with isnad restore into a new ledger.',
  },
  'backup-broken': {
    says: 'the backup is damaged or was cut off ({detail})',
    remedy: 'Use another copy of it. What was restored before this place is in the ledger and is sound.',
  },
  'not-empty': {
    says: 'the ledger that is to be filled holds something else ({detail})',
    remedy: 'Name a file or database that is not there yet, or is empty.',
  },
  'move-differs': {
    says: 'what was moved does not count the same in both ledgers ({detail})',
    remedy: 'The log is the same in both. Run isnad verify on each to see which one does not say what the log says.',
  },
};
